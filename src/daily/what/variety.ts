import { type Candidate, NOBODY } from '../../catalog/recommend/candidate.ts';

/** What should not be the same twice running; absent where a title has none. */
const TRAITS: readonly ((title: Candidate) => number | string | undefined)[] = [
  ({ country }) => country,
  ({ leader }) => (leader === NOBODY ? undefined : leader),
  ({ moods }) => moods[0],
];

/** How much two titles have in common: country, leading composer, leading mood. */
const sameness = (title: Candidate, other: Candidate): number =>
  Number(title.country === other.country) +
  Number(title.leader !== NOBODY && title.leader === other.leader) +
  Number(title.moods[0] === other.moods[0]);

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

/** The value that more than half of some have (found by the vote of Boyer and Moore); `undefined` where none is. */
const majority = <T>(values: readonly (T | undefined)[]): T | undefined => {
  let leading: T | undefined;
  let votes = 0;
  for (const value of values) {
    if (votes === 0) leading = value;
    votes += value === leading ? 1 : -1;
  }
  const count = values.reduce((sum, value) => sum + Number(value === leading), 0);
  return 2 * count > values.length ? leading : undefined;
};

/** The titles that have least in common with another one; of several others, with the one that is least like each. */
export const leastAlike = (
  titles: readonly Candidate[],
  others: readonly Candidate[],
): readonly Candidate[] =>
  others.length === 0
    ? titles
    : keepLeast(titles, (title) => Math.min(...others.map((other) => sameness(title, other))));

/** Of some titles those whose country, composer or mood most of `left` share, so that it would run later on. */
export const mostPressing = (
  titles: readonly Candidate[],
  left: readonly Candidate[],
): readonly Candidate[] => {
  // Each has to come every other day, or it will run.
  const pressing = TRAITS.flatMap((trait) => {
    const value = majority(left.map(trait));
    return value === undefined ? [] : [(title: Candidate) => trait(title) === value];
  });
  return pressing.length === 0
    ? titles
    : keepLeast(titles, (title) => -pressing.filter((has) => has(title)).length);
};
