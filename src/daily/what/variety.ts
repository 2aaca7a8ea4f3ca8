import { type Candidate, NOBODY } from '../../catalog/recommend/candidate.ts';

/** What should not be the same twice running; absent where a title has none. */
const TRAITS: readonly ((title: Candidate) => number | string | undefined)[] = [
  ({ country }) => country,
  ({ leader }) => (leader === NOBODY ? undefined : leader),
  ({ moods }) => moods[0],
];

/** How much two titles have in common: country, leading composer, leading mood. */
const sameness = (title: Candidate, other: Candidate): number =>
  TRAITS.filter((trait) => trait(title) !== undefined && trait(title) === trait(other)).length;

const keepLeast = (titles: readonly Candidate[], cost: (title: Candidate) => number): Candidate[] => {
  let least = Number.POSITIVE_INFINITY;
  let kept: Candidate[] = [];
  for (const title of titles) {
    const own = cost(title);
    if (own > least) continue;
    if (own < least) kept = [];
    least = own;
    kept.push(title);
  }
  return kept;
};

/** The value of a trait that more than half of the titles share: it has to come every other day, or it will run. */
const majorities = (titles: readonly Candidate[]) =>
  TRAITS.map((trait) => {
    const counts = new Map<number | string, number>();
    for (const title of titles) {
      const value = trait(title);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most !== undefined && 2 * most[1] > titles.length ? most[0] : undefined;
  });

/** The titles that have least in common with another one. */
export const leastAlike = (
  titles: readonly Candidate[],
  other: Candidate | undefined,
): readonly Candidate[] =>
  other === undefined ? titles : keepLeast(titles, (title) => sameness(title, other));

/** Of some titles those whose country, composer or mood most of `left` share, so that it would run later on. */
export const mostPressing = (
  titles: readonly Candidate[],
  left: readonly Candidate[],
): readonly Candidate[] => {
  const pressing = majorities(left);
  return keepLeast(
    titles,
    (title) =>
      -TRAITS.filter((trait, at) => pressing[at] !== undefined && trait(title) === pressing[at]).length,
  );
};
