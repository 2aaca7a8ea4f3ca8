import type { Title } from '../model/title.ts';
import { INGREDIENTS } from '../model/vocabulary.ts';
import type { Question } from './question.ts';
import type { Chance } from './seeded.ts';
import type { Understood, WordWeights } from './words.ts';

/** How much each thing moves a title up; chance only decides between near equals. */
const WEIGHTS = {
  mood: 3,
  music: 2,
  genre: 1.5,
  like: 10,
  term: 2.5,
  country: 3,
  word: 1.2,
  merit: 1.2,
  fame: 1,
  gem: 2.5,
  chance: 1.4,
};

/** 1 for the strongest, less for every place further down; 0 when not in the list. */
const strength = (ids: readonly string[], id: string): number => {
  const at = ids.indexOf(id);
  return at < 0 ? 0 : 1 / (1 + 0.5 * at);
};

/** Mean of the six ingredients, 0 to 1. */
const merit = ({ ingredients }: Title): number =>
  (INGREDIENTS.reduce((sum, id) => sum + ingredients[id].score, 0) / INGREDIENTS.length - 1) / 4;

/** Title words by how rare they are: a word that few titles have says more. */
export type Rarity = (word: string) => number;

/** How well a free text speaks of a title; 0 when it says nothing about it. */
export const textRelevance = (title: Title, words: WordWeights, rarity: Rarity, said: Understood): number => {
  let relevance = said.terms.reduce(
    (sum, { id }) =>
      sum +
      WEIGHTS.term * (strength(title.moods, id) + strength(title.music, id) + strength(title.genres, id)) +
      (title.countries.includes(id) ? WEIGHTS.country : 0),
    0,
  );
  for (const word of said.words.keys()) {
    const weight = words.get(word);
    if (weight !== undefined) relevance += WEIGHTS.word * weight * rarity(word);
  }
  return relevance;
};

const fameScore = ({ fame }: Title, gems: boolean | undefined): number =>
  gems ? WEIGHTS.gem * ((5 - fame) / 4) : WEIGHTS.fame * ((fame - 1) / 4);

/**
 * How well a title answers a question, beyond fitting its filters; higher is better.
 *
 * @param chance - seeded with who asks and on which day: decides between near equals, the same way all day
 * @param nearness - how near its sound is to the wanted one
 */
export const scoreTitle = (
  title: Title,
  question: Question,
  chance: Chance,
  nearness: ((title: Title) => number) | undefined,
): number =>
  (question.mood === undefined ? 0 : WEIGHTS.mood * strength(title.moods, question.mood)) +
  (question.music === undefined ? 0 : WEIGHTS.music * strength(title.music, question.music)) +
  (question.genre === undefined ? 0 : WEIGHTS.genre * strength(title.genres, question.genre)) +
  (nearness === undefined ? 0 : WEIGHTS.like * nearness(title)) +
  WEIGHTS.merit * merit(title) +
  fameScore(title, question.gems) +
  WEIGHTS.chance * chance(title.id);
