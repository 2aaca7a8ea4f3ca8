import type { Catalog, PersonRole, Term } from '../catalog.ts';
import type { Person } from '../model/person.ts';
import type { Kind, Title } from '../model/title.ts';
import type { Track } from '../model/track.ts';
import { INGREDIENTS, type IngredientId } from '../model/vocabulary.ts';
import type { Question } from './question.ts';
import type { Understood } from './words/understand.ts';

/** A fact that decided for a pick. */
export type Reason =
  | { readonly kind: 'mood'; readonly term: Term; readonly isLeading: boolean }
  | { readonly kind: 'genre' | 'music' | 'from'; readonly term: Term }
  | { readonly kind: 'kind'; readonly value: Kind }
  | { readonly kind: 'decade'; readonly value: number }
  | {
      readonly kind: 'artist';
      readonly person: Person;
      readonly roles: readonly PersonRole[];
      readonly tracks: readonly Track[];
    }
  | {
      readonly kind: 'like';
      readonly title: Title;
      readonly music: readonly Term[];
      readonly moods: readonly Term[];
      readonly said?: string;
    }
  | { readonly kind: 'words'; readonly terms: readonly Term[]; readonly words: readonly string[] }
  | { readonly kind: 'gem' }
  | { readonly kind: 'strength'; readonly ingredient: IngredientId; readonly said: string };

const asked = (catalog: Catalog, title: Title, question: Question): Reason[] => {
  const reasons: Reason[] = [];
  const { mood, genre, music, from, kind, decade } = question;
  const term = (id: string | undefined, ids: readonly string[]) =>
    id !== undefined && ids.includes(id) ? catalog.term(id) : undefined;
  const moodTerm = term(mood, title.moods);
  if (moodTerm) reasons.push({ kind: 'mood', term: moodTerm, isLeading: title.moods[0] === mood });
  const musicTerm = term(music, title.music);
  if (musicTerm) reasons.push({ kind: 'music', term: musicTerm });
  const genreTerm = term(genre, title.genres);
  if (genreTerm) reasons.push({ kind: 'genre', term: genreTerm });
  const country = term(from, title.countries);
  if (country) reasons.push({ kind: 'from', term: country });
  if (kind !== undefined && kind === title.kind) reasons.push({ kind: 'kind', value: kind });
  if (decade !== undefined && title.year >= decade && title.year < decade + 10)
    reasons.push({ kind: 'decade', value: decade });
  return reasons;
};

const byArtist = (catalog: Catalog, title: Title, artist: string): Reason[] => {
  const person = catalog.person(artist);
  const credit = catalog.creditsOf(artist).find((one) => one.title === title);
  return person && credit ? [{ kind: 'artist', person, roles: credit.roles, tracks: credit.tracks }] : [];
};

const byLikeness = (catalog: Catalog, title: Title, like: Title): Reason => {
  const said = (like.similar ?? []).find(({ id }) => id === title.id)?.reason;
  const shared = (list: 'music' | 'moods') =>
    like[list]
      .filter((id) => title[list].includes(id))
      .map((id) => catalog.term(id))
      .filter((term) => term !== undefined);
  return {
    kind: 'like',
    title: like,
    music: shared('music'),
    moods: shared('moods'),
    ...(said !== undefined && { said }),
  };
};

const byWords = (
  title: Title,
  hasWord: (word: string) => boolean,
  { wishes, words }: Understood,
): Reason[] => {
  const ids = [...title.moods, ...title.music, ...title.genres, ...title.countries];
  const terms = wishes
    .flatMap((wish) => wish.terms.map(({ term }) => term))
    .filter(({ id }) => ids.includes(id));
  const found = [...words].filter(([stem]) => hasWord(stem)).map(([, { word }]) => word);
  return terms.length + found.length > 0 ? [{ kind: 'words', terms: [...new Set(terms)], words: found }] : [];
};

/** Facts that a text names: country, kind, time. */
const byFacts = (title: Title, { countries, kinds, released }: Understood): Reason[] => [
  ...countries
    .filter(({ id }) => title.countries.includes(id))
    .map((term): Reason => ({ kind: 'from', term })),
  ...(kinds.wanted.has(title.kind) ? [{ kind: 'kind', value: title.kind } as const] : []),
  ...(released !== undefined && title.year >= released[0] && title.year <= released[1]
    ? [{ kind: 'decade', value: Math.floor(title.year / 10) * 10 } as const]
    : []),
];

/** The ingredient with the highest score, the first of equals. */
const strongest = ({ ingredients }: Title): Reason => {
  const best = INGREDIENTS.reduce((top, id) => (ingredients[id].score > ingredients[top].score ? id : top));
  return { kind: 'strength', ingredient: best, said: ingredients[best].reason };
};

/** The facts that decided for a title, the weightiest first; when nothing was asked, its strongest side. */
export const explainPick = (
  catalog: Catalog,
  title: Title,
  question: Question,
  hasWord: (word: string) => boolean,
  said: Understood | undefined,
): Reason[] => {
  const like = question.like === undefined ? undefined : catalog.title(question.like);
  const reasons = [
    ...(question.artist === undefined ? [] : byArtist(catalog, title, question.artist)),
    ...(like === undefined ? [] : [byLikeness(catalog, title, like)]),
    ...(said === undefined ? [] : said.people.flatMap((id) => byArtist(catalog, title, id))),
    ...(said === undefined ? [] : byWords(title, hasWord, said)),
    ...(said === undefined ? [] : byFacts(title, said)),
    ...asked(catalog, title, question),
    ...(question.gems && title.fame <= 3 ? [{ kind: 'gem' } as const] : []),
  ];
  return reasons.length > 0 ? reasons : [strongest(title)];
};
