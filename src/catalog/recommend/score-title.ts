import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { strength } from './strength.ts';

/** How much each thing moves a title up. */
const WEIGHTS = {
  mood: 7,
  music: 7,
  genre: 5,
  like: 24,
  merit: 2.4,
  fame: 1,
  gem: 8,
};

const fameScore = ({ fame }: Candidate, gems: boolean | undefined): number =>
  gems ? WEIGHTS.gem * ((5 - fame) / 4) : WEIGHTS.fame * ((fame - 1) / 4);

/**
 * How well a title answers a question, beyond fitting its filters; higher is better.
 *
 * @param nearness - how near its sound is to the wanted one, 0 to 1; 0 when none is wanted
 */
export const scoreTitle = (title: Candidate, question: Question, nearness: number): number =>
  (question.mood === undefined ? 0 : WEIGHTS.mood * strength(title.moods, question.mood)) +
  (question.music === undefined ? 0 : WEIGHTS.music * strength(title.music, question.music)) +
  (question.genre === undefined ? 0 : WEIGHTS.genre * strength(title.genres, question.genre)) +
  WEIGHTS.like * nearness +
  WEIGHTS.merit * title.merit +
  fameScore(title, question.gems);
