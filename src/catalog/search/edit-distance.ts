/**
 * Letters to change, add, leave out or swap with their neighbour until one text is the other (optimal string
 * alignment).
 */
const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    before = last;
    last = line;
  }
  return last[b.length] ?? 0;
};

/** Longer texts are compared up to here; nobody types a longer name. */
const LENGTH_MAX = 60;

/** How like two texts are, letter by letter: 1 for the same, 0 for nothing in common. */
export const likeness = (a: string, b: string): number => {
  const one = a.slice(0, LENGTH_MAX);
  const other = b.slice(0, LENGTH_MAX);
  return 1 - editDistance(one, other) / Math.max(one.length, other.length, 1);
};
