/** What must not begin a line. */
const CLOSING = /^[\s\p{Pe}\p{Pf}。、！？…,.!?:;·’ー~-]+$/u;
/** What must not end one. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** A good place to break a name in two. */
const PAUSE = /[:：–-]\s*$|[!?！？。]\s*$/u;
/** A dash between two parts of a name is not needed where a line ends. */
const DANGLING = /\s[–-]\s*$/u;
/** What begins a second part of a name. */
const SECOND_PART = /^[(（〜～「『【[]/u;
/** A word of Katakana is foreign and stays whole. */
const KATAKANA = /[\p{sc=Katakana}ー]$/u;
const KATAKANA_GOES_ON = /^[\p{sc=Katakana}ー]/u;
/** Scripts that are written without blanks; elsewhere a line breaks at a blank only. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** How much better a break after a pause is, as a share of the width. */
const PAUSE_BONUS = 0.7;

/** Pieces of a name that stay together. */
const piecesOf = (text: string, language: string): string[] => {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    const isBreakable =
      last !== undefined &&
      !CLOSING.test(segment) &&
      !OPENING.test(last) &&
      !(KATAKANA.test(last) && KATAKANA_GOES_ON.test(segment)) &&
      (/\s$/.test(last) || OPENING.test(segment) || (UNSPACED.test(segment) && UNSPACED.test(last)));
    if (last === undefined || isBreakable) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
};

interface Broken {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Every way to cut pieces into so many lines. */
function* cuts(pieces: readonly string[], count: number): Generator<string[]> {
  if (count === 1) {
    yield [pieces.join('')];
    return;
  }
  for (let at = 1; at <= pieces.length - count + 1; at += 1)
    for (const rest of cuts(pieces.slice(at), count - 1)) yield [pieces.slice(0, at).join(''), ...rest];
}

/**
 * Breaks a name into exactly so many lines, as even as can be and best after a pause.
 *
 * @param width - of a piece of text, in any unit
 * @returns `undefined` where no way of breaking it holds `widthMax`
 */
export const breakLines = (
  { text, language }: { readonly text: string; readonly language: string },
  count: number,
  width: (text: string) => number,
  widthMax: number,
): readonly string[] | undefined => {
  let best: Broken | undefined;
  for (const cut of cuts(piecesOf(text, language), count)) {
    const lines = cut.map((line, at) => (at < count - 1 ? line.replace(DANGLING, '') : line).trim());
    const widths = lines.map(width);
    if (Math.max(...widths) > widthMax) continue;
    const pauses = cut.filter(
      (line, at) => (at < count - 1 && PAUSE.test(line)) || (at > 0 && SECOND_PART.test(line)),
    ).length;
    const cost = (Math.max(...widths) - Math.min(...widths)) / widthMax - pauses * PAUSE_BONUS;
    if (best === undefined || cost < best.cost) best = { lines, cost };
  }
  return best?.lines;
};
