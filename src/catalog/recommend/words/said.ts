import type { Candidate } from '../candidate.ts';
import type { Understood } from './understand.ts';

/** Whether a text names facts that narrow the choice by themselves. */
export const saysFacts = ({
  people,
  countries,
  released,
  like,
  kinds,
  wishes,
  words,
  period,
}: Understood): boolean =>
  people.length + countries.length > 0 ||
  released !== undefined ||
  like !== undefined ||
  (kinds.wanted.size > 0 && wishes.length + words.size === 0 && period === undefined);

/** Whether a text refuses anything. */
export const isRefusal = ({ unwanted, unwantedPeople, unwantedWords, kinds }: Understood): boolean =>
  unwanted.length + unwantedPeople.length + unwantedWords.length + kinds.refused.size > 0;

/** Whether a title has something that a text refuses. */
export const isRefused = (title: Candidate, { unwanted, kinds, unwantedPeople }: Understood): boolean =>
  kinds.refused.has(title.kind) ||
  unwantedPeople.some((id) => title.credited.has(id)) ||
  unwanted.some(
    ({ id }) =>
      title.moods.includes(id) ||
      title.music.includes(id) ||
      title.genres.includes(id) ||
      title.countries.includes(id),
  );
