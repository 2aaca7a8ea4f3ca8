import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import type { Candidate } from './candidate.ts';
import { dropParts, type Question, RELAXABLE, type Relaxable } from './question.ts';

/** Whether a title has a mood, genre or style. */
export const hasTerm = (title: Pick<Title, 'moods' | 'genres' | 'music'>, id: string): boolean =>
  title.moods.includes(id) || title.genres.includes(id) || title.music.includes(id);

const TESTS: {
  readonly [Part in Relaxable]: (title: Candidate, value: NonNullable<Question[Part]>) => boolean;
} = {
  mood: (title, mood) => title.moods.includes(mood),
  genre: (title, genre) => title.genres.includes(genre),
  from: (title, country) => title.countries.includes(country),
  kind: (title, kind) => title.kind === kind,
  decade: (title, decade) => title.year >= decade && title.year < decade + 10,
  music: (title, style) => title.music.includes(style),
};

/** The test of one part of a question; none for a part that was not given. */
const testOf = <Part extends Relaxable>(
  question: Question,
  part: Part,
): ((title: Candidate) => boolean)[] => {
  const value = question[part];
  return value === undefined ? [] : [(title) => TESTS[part](title, value)];
};

/** What there is to pick from. */
export interface Pool {
  readonly catalog: Catalog;
  readonly candidates: readonly Candidate[];
}

/** The titles that fit every part of a question; sound likeness, words and fame do not filter. */
const filterTitles = (
  { catalog, candidates }: Pool,
  question: Question,
  barred: ReadonlySet<string>,
): Candidate[] => {
  const { artist, like, without } = question;
  const byArtist =
    artist === undefined ? undefined : new Set(catalog.creditsOf(artist).map(({ title }) => title.id));
  const tests = RELAXABLE.flatMap((part) => testOf(question, part));
  const passesAll = (title: Candidate): boolean => {
    for (const passes of tests) if (!passes(title)) return false;
    return true;
  };
  return candidates.filter(
    (title) =>
      title.id !== like &&
      !barred.has(title.id) &&
      (byArtist === undefined || byArtist.has(title.id)) &&
      (without === undefined || !hasTerm(title, without)) &&
      passesAll(title),
  );
};

/** All ways to drop `count` of `parts`, those of the least important ones first. */
const choose = (parts: readonly Relaxable[], count: number): Relaxable[][] => {
  if (count === 0) return [[]];
  return parts.flatMap((part, at) => choose(parts.slice(at + 1), count - 1).map((rest) => [part, ...rest]));
};

/** What fits a question, and which of its parts had to be given up for that. */
export interface Fitting {
  readonly titles: readonly Candidate[];
  readonly dropped: readonly Relaxable[];
}

/**
 * The titles that fit; when there are none, those that fit after giving up as few parts as possible, the least
 * important first. Artist and `without` are never given up, so the result may be empty.
 */
export const fitTitles = (pool: Pool, question: Question, barred: ReadonlySet<string>): Fitting => {
  const given = RELAXABLE.filter((part) => question[part] !== undefined);
  for (let count = 0; count <= given.length; count += 1)
    for (const dropped of choose(given, count)) {
      const titles = filterTitles(pool, dropParts(question, dropped), barred);
      if (titles.length > 0) return { titles, dropped };
    }
  return { titles: [], dropped: [] };
};
