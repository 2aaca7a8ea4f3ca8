import type { Title } from '../model/title.ts';
import { INGREDIENTS } from '../model/vocabulary.ts';
import type { Question } from './question.ts';
import type { Chance } from './seeded.ts';
import { strength } from './strength.ts';

/** How much each thing moves a title up; chance only decides between near equals. */
const WEIGHTS = {
  mood: 3,
  music: 2,
  genre: 1.5,
  like: 10,
  merit: 1.2,
  fame: 1,
  gem: 2.5,
  chance: 1.4,
};

/** Mean of the six ingredients, 0 to 1. */
export const meritOf = ({ ingredients }: Title): number =>
  (INGREDIENTS.reduce((sum, id) => sum + ingredients[id].score, 0) / INGREDIENTS.length - 1) / 4;

const fameScore = ({ fame }: Title, gems: boolean | undefined): number =>
  gems ? WEIGHTS.gem * ((5 - fame) / 4) : WEIGHTS.fame * ((fame - 1) / 4);

/** What a title is weighed by beside the question itself. */
interface Scales {
  /** Mean of the six ingredients, 0 to 1. */
  readonly merit: (title: Title) => number;
  /** Seeded with who asks and on which day: decides between near equals, the same way all day. */
  readonly chance: Chance;
  /** How near its sound is to the wanted one, 0 to 1. */
  readonly nearness: ((title: Title) => number) | undefined;
}

/** How well a title answers a question, beyond fitting its filters; higher is better. */
export const scoreTitle = (title: Title, question: Question, { merit, chance, nearness }: Scales): number =>
  (question.mood === undefined ? 0 : WEIGHTS.mood * strength(title.moods, question.mood)) +
  (question.music === undefined ? 0 : WEIGHTS.music * strength(title.music, question.music)) +
  (question.genre === undefined ? 0 : WEIGHTS.genre * strength(title.genres, question.genre)) +
  (nearness === undefined ? 0 : WEIGHTS.like * nearness(title)) +
  WEIGHTS.merit * merit(title) +
  fameScore(title, question.gems) +
  WEIGHTS.chance * chance(title.id);
