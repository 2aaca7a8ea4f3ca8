import type { Candidate } from './candidate.ts';
import type { Relaxable } from './question.ts';
import type { Understood } from './words/understand.ts';

/** Titles left after what a text says of facts, and the facts that nothing would have fitted. */
export interface Narrowed {
  readonly titles: readonly Candidate[];
  readonly dropped: readonly Relaxable[];
  /** Whether the text narrowed the choice at all. */
  readonly isNarrower: boolean;
}

interface Demand {
  /** As a part of the question that is given up; nobody's name is. */
  readonly part: Relaxable | undefined;
  readonly fits: (title: Candidate) => boolean;
}

const demandsOf = ({ people, kinds, countries, released }: Understood): Demand[] => [
  ...(people.length === 0
    ? []
    : [{ part: undefined, fits: (title: Candidate) => people.some((id) => title.credited.has(id)) }]),
  ...(countries.length === 0
    ? []
    : [
        {
          part: 'from' as const,
          fits: (title: Candidate) => countries.some(({ id }) => title.countries.includes(id)),
        },
      ]),
  ...(kinds.wanted.size === 0
    ? []
    : [{ part: 'kind' as const, fits: (title: Candidate) => kinds.wanted.has(title.kind) }]),
  ...(released === undefined
    ? []
    : [
        {
          part: 'decade' as const,
          fits: (title: Candidate) => title.year >= released[0] && title.year <= released[1],
        },
      ]),
];

/** Keeps the titles that have the people, countries, kinds and years a text names; a demand nothing fits is given up. */
export const narrowByWords = (titles: readonly Candidate[], said: Understood): Narrowed => {
  let left = titles;
  const dropped: Relaxable[] = [];
  const demands = demandsOf(said);
  for (const { part, fits } of demands) {
    const fitting = left.filter(fits);
    if (fitting.length > 0) left = fitting;
    else if (part !== undefined) dropped.push(part);
  }
  return { titles: left, dropped, isNarrower: demands.length > dropped.length };
};
