/** Letter triples of a squeezed text, its border marked: the shorter the text, the fewer there are. */
export const trigramsOf = (squeezed: string): ReadonlySet<string> => {
  const padded = `  ${squeezed} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
};

/** Dice coefficient of two sets of trigrams, 0 to 1. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
};

/** From here on two names count as one name with a slip of the finger. */
export const NEAR = 0.55;
