/** Titles that have something, by their place among the candidates, and how much it weighs there. */
export interface Posting {
  readonly places: number[];
  readonly weights: number[];
}

const NOTHING: Posting = { places: [], weights: [] };

/** What is found in which titles: reading costs only the titles that have it. */
export interface Postings {
  having(found: string): Posting;
  /** Adds weight at a place; places must come in ascending order. */
  add(found: string, place: number, weight: number): void;
  entries(): Iterable<readonly [found: string, posting: Posting]>;
}

/** Begins empty. */
export const createPostings = (): Postings => {
  const postings = new Map<string, Posting>();
  return {
    having: (found) => postings.get(found) ?? NOTHING,
    add(found, place, weight) {
      let posting = postings.get(found);
      if (posting === undefined) {
        posting = { places: [], weights: [] };
        postings.set(found, posting);
      }
      const last = posting.places.length - 1;
      if (posting.places[last] === place) posting.weights[last] = (posting.weights[last] ?? 0) + weight;
      else {
        posting.places.push(place);
        posting.weights.push(weight);
      }
    },
    entries: () => postings.entries(),
  };
};
