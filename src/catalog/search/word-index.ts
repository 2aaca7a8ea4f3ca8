/** Words a typed word may stand for: from one place of the sorted words up to, but without, another. */
export type WordRange = readonly [from: number, to: number];

/** Entries by the words of all the names typed for them. */
export interface WordIndex {
  /** All different words, sorted. */
  readonly words: readonly string[];
  /** The words that begin so. */
  beginningWith(typed: string): WordRange;
  /** Just this word; an empty range where nothing has it. */
  whole(typed: string): WordRange;
  /** Places of entries that have a word of each list of ranges, ascending, up to a limit. */
  havingAll(
    wanted: readonly (readonly WordRange[])[],
    limit: number,
    isWanted: (place: number) => boolean,
  ): number[];
}

/** Entries are sorted by fame, so that what lies beyond is hardly meant. */
const CANDIDATES_MAX = 4_000;

/** The first place whose word is not before the one given. */
const lowerBound = (
  words: ArrayLike<string | number>,
  word: string | number,
  from = 0,
  to = words.length,
) => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? word) < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Lists of numbers, one after the other in one array: a list of its own for each would take ten times the memory. */
interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

const packLists = (lists: readonly (readonly number[])[]): Lists => {
  const starts = new Uint32Array(lists.length + 1);
  let end = 0;
  for (const [at, list] of lists.entries()) {
    end += list.length;
    starts[at + 1] = end;
  }
  const items = new Uint32Array(end);
  for (const [at, list] of lists.entries()) items.set(list, starts[at]);
  return { starts, items };
};

/** Indexes entries by their words. @param wordsOf - the words of each entry, in any order, with repeats */
export const indexWords = (wordsOf: readonly (readonly string[])[]): WordIndex => {
  const words = [...new Set(wordsOf.flat())].sort();
  const places = new Map(words.map((word, place) => [word, place]));
  const ofEntry = wordsOf.map((list) =>
    [...new Set(list.map((word) => places.get(word) ?? 0))].sort((a, b) => a - b),
  );
  const ofWord: number[][] = words.map(() => []);
  for (const [entry, list] of ofEntry.entries()) for (const word of list) ofWord[word]?.push(entry);
  const wordLists = packLists(ofEntry);
  const entryLists = packLists(ofWord);

  const hasAny = (entry: number, ranges: readonly WordRange[]): boolean => {
    const from = wordLists.starts[entry] ?? 0;
    const to = wordLists.starts[entry + 1] ?? from;
    return ranges.some(([low, high]) => {
      const at = lowerBound(wordLists.items, low, from, to);
      return at < to && (wordLists.items[at] ?? high) < high;
    });
  };
  const countIn = (ranges: readonly WordRange[]): number =>
    ranges.reduce(
      (sum, [low, high]) => sum + (entryLists.starts[high] ?? 0) - (entryLists.starts[low] ?? 0),
      0,
    );

  /** Places of all entries with a word in one of the ranges, with repeats; of very many, the beginning of each. */
  const placesIn = (ranges: readonly WordRange[]): Uint32Array => {
    const lists = ranges.map(([low, high]) =>
      entryLists.items.subarray(
        entryLists.starts[low],
        Math.min(entryLists.starts[high] ?? 0, (entryLists.starts[low] ?? 0) + CANDIDATES_MAX),
      ),
    );
    const places = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let end = 0;
    for (const list of lists) {
      places.set(list, end);
      end += list.length;
    }
    return places;
  };

  return {
    words,
    beginningWith: (typed) => {
      const from = lowerBound(words, typed);
      return [from, lowerBound(words, `${typed}\uFFFF`, from)];
    },
    whole(typed) {
      const at = lowerBound(words, typed);
      return [at, words[at] === typed ? at + 1 : at];
    },
    havingAll(wanted, limit, isWanted) {
      const counts = wanted.map(countIn);
      const rarest = wanted[counts.indexOf(Math.min(...counts))] ?? [];
      const candidates = placesIn(rarest).sort();
      const found: number[] = [];
      for (let at = 0; at < candidates.length && found.length < limit; at += 1) {
        const entry = candidates[at] ?? 0;
        if (entry === candidates[at - 1]) continue;
        if (wanted.every((ranges) => ranges === rarest || hasAny(entry, ranges)) && isWanted(entry))
          found.push(entry);
      }
      return found;
    },
  };
};
