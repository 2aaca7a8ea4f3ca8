import { PostingsBuilder } from './postings.ts';

/** How much less a term counts with each place further down its list. */
const DESCENT = 0.45;

/**
 * Prepares how alike ordered lists of terms are: cosine of vectors in which early terms and rare terms weigh most.
 *
 * @param lists - one list for each title
 * @returns likeness of every title to one, 0 to 1, by place
 */
export const createTermLikeness = (
  lists: readonly (readonly string[])[],
): ((like: number) => Float64Array) => {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  const vectors = lists.map((ids) => {
    const weights = ids.map(
      (id, at) => Math.log(1 + lists.length / (counts.get(id) ?? 1)) / (1 + DESCENT * at),
    );
    const length = Math.hypot(...weights) || 1;
    return ids.map((id, at) => [id, (weights[at] ?? 0) / length] as const);
  });
  const builder = new PostingsBuilder();
  for (const [place, vector] of vectors.entries())
    for (const [id, weight] of vector) builder.add(id, place, weight);
  const postings = builder.build();

  return (like) => {
    const likeness = new Float64Array(lists.length);
    for (const [id, weight] of vectors[like] ?? []) {
      const { places, weights } = postings.having(id);
      for (const [at, place] of places.entries())
        likeness[place] = (likeness[place] ?? 0) + weight * (weights[at] ?? 0);
    }
    return likeness;
  };
};
