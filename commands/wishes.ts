import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { ArgumentsOf, Option } from '#src/core/command/option.ts';
import { DECADES, GENRES, KIND_CHOICES, MOODS, STYLES } from './choices.ts';
import { findCountry, suggestCountries } from './countries.ts';
import { findArtist, findTerm, findTitle } from './find.ts';
import type { Services } from './services.ts';
import { suggestTargets, suggestTerms } from './suggest.ts';

/** Words beyond this many characters say nothing more about a wish. */
const TEXT_MAX = 300;

/** What somebody may wish for: the options that `/ost recommend` and `/ost browse` share. */
export const WISHES = [
  { type: Type.String, name: 'mood', description: 'How the music should feel', choices: MOODS },
  { type: Type.String, name: 'genre', description: 'What kind of story', choices: GENRES },
  { type: Type.String, name: 'from', description: 'Country it comes from', autocomplete: true },
  { type: Type.String, name: 'kind', description: 'Series, film or anime', choices: KIND_CHOICES },
  { type: Type.Integer, name: 'decade', description: 'When it came out', choices: DECADES },
  { type: Type.String, name: 'music', description: 'What you want to hear', choices: STYLES },
  {
    type: Type.String,
    name: 'artist',
    description: 'Somebody who sings, plays or composed',
    autocomplete: true,
  },
  { type: Type.String, name: 'like', description: 'A title it should sound like', autocomplete: true },
  {
    type: Type.String,
    name: 'text',
    description: 'Your own words: "rain confession, piano, no ballads"',
  },
  {
    type: Type.String,
    name: 'without',
    description: 'A mood, genre or style to leave out',
    autocomplete: true,
  },
  { type: Type.Boolean, name: 'gems', description: 'Prefer what few people know' },
] as const satisfies readonly Option[];

/** What is offered while one types a wish. */
export const suggestWishes = {
  from: suggestCountries,
  artist: suggestTargets('person'),
  like: suggestTargets('title'),
  without: suggestTerms,
};

/** The question that wishes make. @throws UserError naming the wish that means nothing in the catalog */
export const questionOf = (
  wishes: ArgumentsOf<{ readonly options: typeof WISHES }>,
  context: Context<Services>,
): Question => {
  const { mood, genre, from, kind, decade, music, artist, like, text, without, gems } = wishes;
  // One by one: what asks the same has its parts in the same order, and no copies are made on the way.
  const question: { -readonly [Part in keyof Question]: Question[Part] } = {};
  if (mood !== undefined) question.mood = mood;
  if (genre !== undefined) question.genre = genre;
  if (from !== undefined) question.from = findCountry(from, context).id;
  if (kind !== undefined) question.kind = kind;
  if (decade !== undefined) question.decade = decade;
  if (music !== undefined) question.music = music;
  if (artist !== undefined) question.artist = findArtist(artist, context).id;
  if (like !== undefined) question.like = findTitle(like, context).id;
  if (without !== undefined) question.without = findTerm(without, context).id;
  if (text !== undefined) question.text = text.slice(0, TEXT_MAX);
  if (gems === true) question.gems = gems;
  return question;
};
