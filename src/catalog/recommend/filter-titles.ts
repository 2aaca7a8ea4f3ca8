import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';
import { dropParts, type Question, RELAXABLE, type Relaxable } from './question.ts';

/** Whether a title has a mood, genre or style. */
export const hasTerm = (title: Title, id: string): boolean =>
  title.moods.includes(id) || title.genres.includes(id) || title.music.includes(id);

const TESTS: { readonly [Part in Relaxable]: (title: Title, value: NonNullable<Question[Part]>) => boolean } =
  {
    mood: (title, mood) => title.moods.includes(mood),
    genre: (title, genre) => title.genres.includes(genre),
    from: (title, country) => title.countries.includes(country),
    kind: (title, kind) => title.kind === kind,
    decade: (title, decade) => title.year >= decade && title.year < decade + 10,
    music: (title, style) => title.music.includes(style),
  };

/** The test of one part of a question; none for a part that was not given. */
const testOf = <Part extends Relaxable>(question: Question, part: Part): ((title: Title) => boolean)[] => {
  const value = question[part];
  return value === undefined ? [] : [(title) => TESTS[part](title, value)];
};

/** The titles that fit every part of a question; sound likeness, words and fame do not filter. */
export const filterTitles = (catalog: Catalog, question: Question, barred: ReadonlySet<string>): Title[] => {
  const { artist, like, without } = question;
  const byArtist =
    artist === undefined ? undefined : new Set(catalog.creditsOf(artist).map(({ title }) => title));
  const tests = RELAXABLE.flatMap((part) => testOf(question, part));
  return catalog.titles.filter(
    (title) =>
      title.id !== like &&
      !barred.has(title.id) &&
      (byArtist === undefined || byArtist.has(title)) &&
      (without === undefined || !hasTerm(title, without)) &&
      tests.every((passes) => passes(title)),
  );
};

/** All ways to drop `count` of `parts`, those of the least important ones first. */
const choose = (parts: readonly Relaxable[], count: number): Relaxable[][] => {
  if (count === 0) return [[]];
  return parts.flatMap((part, at) => choose(parts.slice(at + 1), count - 1).map((rest) => [part, ...rest]));
};

/** What fits a question, and which of its parts had to be given up for that. */
export interface Fitting {
  readonly titles: readonly Title[];
  readonly dropped: readonly Relaxable[];
}

/**
 * The titles that fit; when there are none, those that fit after giving up as few parts as possible, the least
 * important first. Artist and `without` are never given up, so the result may be empty.
 */
export const fitTitles = (catalog: Catalog, question: Question, barred: ReadonlySet<string>): Fitting => {
  const given = RELAXABLE.filter((part) => question[part] !== undefined);
  for (let count = 0; count <= given.length; count += 1)
    for (const dropped of choose(given, count)) {
      const titles = filterTitles(catalog, dropParts(question, dropped), barred);
      if (titles.length > 0) return { titles, dropped };
    }
  return { titles: [], dropped: [] };
};
