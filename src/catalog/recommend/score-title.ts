import type { Candidate } from './candidate.ts';
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

const fameScore = ({ fame }: Candidate, gems: boolean | undefined): number =>
  gems ? WEIGHTS.gem * ((5 - fame) / 4) : WEIGHTS.fame * ((fame - 1) / 4);

/** What a title is weighed by beside the question itself. */
interface Scales {
  /** Seeded with who asks and on which day: decides between near equals, the same way all day. */
  readonly chance: Chance;
  /** How near its sound is to the wanted one, 0 to 1. */
  readonly nearness: ((title: Candidate) => number) | undefined;
}

/** How well a title answers a question, beyond fitting its filters; higher is better. */
export const scoreTitle = (title: Candidate, question: Question, { chance, nearness }: Scales): number =>
  (question.mood === undefined ? 0 : WEIGHTS.mood * strength(title.moods, question.mood)) +
  (question.music === undefined ? 0 : WEIGHTS.music * strength(title.music, question.music)) +
  (question.genre === undefined ? 0 : WEIGHTS.genre * strength(title.genres, question.genre)) +
  (nearness === undefined ? 0 : WEIGHTS.like * nearness(title)) +
  WEIGHTS.merit * title.merit +
  fameScore(title, question.gems) +
  WEIGHTS.chance * chance(title.id);
