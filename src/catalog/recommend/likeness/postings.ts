/** Titles that have something, by their place among the candidates ascending, and how much it weighs there. */
export interface Posting {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}

const NOTHING: Posting = { places: new Uint32Array(), weights: new Float32Array() };

/** What is found in which titles: reading costs only the titles that have it. */
export interface Postings {
  having(found: string): Posting;
  entries(): Iterable<readonly [found: string, posting: Posting]>;
}

/** Where the entries of one thing stand in the lists of all. */
interface Stretch {
  readonly from: number;
  to: number;
}

/** Collects what is found in titles, one title after the other. */
export class PostingsBuilder {
  readonly #found = new Map<string, number>();
  /** One entry for each thing in each title: what was found, where, and how much it weighs. */
  readonly #numbers: number[] = [];
  readonly #places: number[] = [];
  readonly #weights: number[] = [];
  /** The last entry of each thing, by its number. */
  readonly #last: number[] = [];
  readonly #counts: number[] = [];

  /** Adds weight at a place; places must come in ascending order. */
  add(found: string, place: number, weight: number): void {
    let number = this.#found.get(found);
    if (number === undefined) {
      number = this.#found.size;
      this.#found.set(found, number);
      this.#counts.push(0);
    }
    const last = this.#last[number];
    if (last !== undefined && this.#places[last] === place) {
      this.#weights[last] = (this.#weights[last] ?? 0) + weight;
      return;
    }
    this.#last[number] = this.#places.length;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#numbers.push(number);
    this.#places.push(place);
    this.#weights.push(weight);
  }

  /** Puts everything into two lists of numbers: a list of its own for each thing takes several times the memory. */
  build(): Postings {
    const places = new Uint32Array(this.#places.length);
    const weights = new Float32Array(this.#places.length);
    let end = 0;
    const stretches = this.#counts.map((count): Stretch => {
      const from = end;
      end += count;
      return { from, to: from };
    });
    for (const [at, number] of this.#numbers.entries()) {
      const stretch = stretches[number];
      if (stretch === undefined) continue;
      places[stretch.to] = this.#places[at] ?? 0;
      weights[stretch.to] = this.#weights[at] ?? 0;
      stretch.to += 1;
    }
    const found = this.#found;
    const postingOf = (number: number): Posting => {
      const { from, to } = stretches[number] ?? { from: 0, to: 0 };
      return { places: places.subarray(from, to), weights: weights.subarray(from, to) };
    };
    return {
      having(thing) {
        const number = found.get(thing);
        return number === undefined ? NOTHING : postingOf(number);
      },
      *entries() {
        for (const [thing, number] of found) yield [thing, postingOf(number)];
      },
    };
  }
}
