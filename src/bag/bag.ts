/** Numbers the ids of one catalog from 0, so that a set of them can be a row of bits. */
export interface Numbering {
  /** How many ids there are. */
  readonly size: number;
  /** `undefined` for an id that is not numbered. */
  numberOf(id: string): number | undefined;
}

const BITS = 32;

const mark = (marks: Int32Array, number: number): void => {
  marks[number >>> 5] = (marks[number >>> 5] ?? 0) | (1 << (number & 31));
};

/** The ids that are numbered, as bits. */
export const marksOf = (ids: Iterable<string>, { size, numberOf }: Numbering): Int32Array => {
  const marks = new Int32Array(Math.ceil(size / BITS));
  for (const id of ids) {
    const number = numberOf(id);
    if (number !== undefined) mark(marks, number);
  }
  return marks;
};

/** Whether the bit of a number is set. */
export const isMarked = (marks: Int32Array, number: number): boolean =>
  ((marks[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

/**
 * Ids in the order in which they came in, with a row of bits beside them: a pick asks hundreds of titles whether
 * they are in the bag, and the bits of one member's bag fit into two lines of the processor's cache where the ids
 * themselves are spread over all memory.
 */
export class Bag extends Set<string> {
  #numbering: Numbering | undefined;
  #marks: Int32Array = new Int32Array(0);

  constructor(ids: Iterable<string> = []) {
    super();
    for (const id of ids) this.add(id);
  }

  override add(id: string): this {
    super.add(id);
    const number = this.#numbering?.numberOf(id);
    if (number !== undefined) mark(this.#marks, number);
    return this;
  }

  override delete(id: string): boolean {
    const number = this.#numbering?.numberOf(id);
    if (number !== undefined)
      this.#marks[number >>> 5] = (this.#marks[number >>> 5] ?? 0) & ~(1 << (number & 31));
    return super.delete(id);
  }

  override clear(): void {
    super.clear();
    this.#marks.fill(0);
  }

  /** The ids as bits, for {@link isMarked}; they follow what is put in and taken out until another numbering is asked for. */
  marksIn(numbering: Numbering): Int32Array {
    if (this.#numbering === numbering) return this.#marks;
    this.#numbering = numbering;
    this.#marks = marksOf(this, numbering);
    return this.#marks;
  }
}
