/** Longer texts are compared up to here; nobody types a longer name. */
const LENGTH_MAX = 60;

/**
 * Makes what tells how like two texts are, letter by letter: 1 for the same, 0 for nothing in common. Counted are
 * letters to change, add, leave out or swap with their neighbour (optimal string alignment).
 */
export const createLikeness = (): ((a: string, b: string) => number) => {
  // Three rows of the table, used again for each pair.
  let before = new Uint8Array(LENGTH_MAX + 1);
  let last = new Uint8Array(LENGTH_MAX + 1);
  let row = new Uint8Array(LENGTH_MAX + 1);

  const editDistance = (a: string, b: string): number => {
    for (let at = 0; at <= b.length; at += 1) last[at] = at;
    for (let down = 1; down <= a.length; down += 1) {
      row[0] = down;
      const letter = a.charCodeAt(down - 1);
      for (let at = 1; at <= b.length; at += 1) {
        const isSame = letter === b.charCodeAt(at - 1);
        let cost = Math.min(
          (last[at] ?? 0) + 1,
          (row[at - 1] ?? 0) + 1,
          (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        );
        const isSwap =
          down > 1 &&
          at > 1 &&
          letter === b.charCodeAt(at - 2) &&
          a.charCodeAt(down - 2) === b.charCodeAt(at - 1);
        if (isSwap) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
        row[at] = cost;
      }
      [before, last, row] = [last, row, before];
    }
    return last[b.length] ?? 0;
  };

  return (a, b) => {
    const one = a.slice(0, LENGTH_MAX);
    const other = b.slice(0, LENGTH_MAX);
    return 1 - editDistance(one, other) / Math.max(one.length, other.length, 1);
  };
};
