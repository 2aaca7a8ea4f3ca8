import type { Steps } from '../../stepwise.ts';
import type { Candidate } from '../candidate.ts';
import type { Prose } from '../words/read-prose.ts';
import { PostingsBuilder } from './postings.ts';
import { createProseLikeness } from './prose-likeness.ts';
import { createTermLikeness } from './term-vectors.ts';

/** How much each thing says about two soundtracks sounding alike; they add up to 1. */
const WEIGHTS = {
  named: 0.12,
  music: 0.24,
  moods: 0.14,
  people: 0.09,
  voices: 0.04,
  stage: 0.05,
  origin: 0.1,
  time: 0.04,
  prose: 0.1,
  story: 0.08,
};

/** Years apart at which two soundtracks are no longer of one time. */
const TIME_YEARS = 30;

/** Countries whose productions share ways of making soundtracks. */
const REGIONS = [
  ['KR', 'JP', 'CN', 'TW', 'HK', 'TH'],
  ['US', 'GB', 'IE', 'CA', 'AU', 'NZ'],
  ['DE', 'FR', 'IT', 'ES', 'BE', 'PL', 'DK', 'SE', 'NO', 'IS', 'FI', 'TR'],
];
const regionOf = ([country = '']: readonly string[]): number =>
  REGIONS.findIndex((region) => region.includes(country));

/** What is compared as numbers, made ready for each title. */
interface Traits {
  readonly country: string | undefined;
  readonly region: number;
  readonly isStage: boolean;
  readonly voices: number;
  readonly year: number;
}

const traitsOf = ({ countries, genres, voices, year }: Candidate): Traits => ({
  country: countries[0],
  region: regionOf(countries),
  isStage: genres.includes('music'),
  voices,
  year,
});

const traitLikeness = (a: Traits, b: Traits): number =>
  WEIGHTS.voices * (1 - Math.abs(a.voices - b.voices)) +
  (a.isStage === b.isStage ? WEIGHTS.stage : 0) +
  WEIGHTS.origin * (a.country === b.country ? 1 : a.region === b.region ? 0.5 : 0) +
  WEIGHTS.time * Math.max(0, 1 - Math.abs(a.year - b.year) / TIME_YEARS);

/**
 * Prepares how near titles are to one in *sound*: styles, moods, people, voices, place and time of the music, and how
 * it is described; the kind of story counts little.
 *
 * @returns nearness of every title to one, 0 to 1, by place
 */
export function* createSoundLikeness(
  candidates: readonly Candidate[],
  prose: Prose,
): Steps<(like: Candidate) => Float64Array> {
  const musicLikeness = createTermLikeness(candidates.map(({ music }) => music));
  yield;
  const moodLikeness = createTermLikeness(candidates.map(({ moods }) => moods));
  yield;
  const storyLikeness = createTermLikeness(candidates.map(({ genres }) => genres));
  yield;
  const proseLikeness = yield* createProseLikeness(prose);
  const traits = candidates.map(traitsOf);
  const people = new PostingsBuilder();
  const names = new PostingsBuilder();
  for (const candidate of candidates) {
    for (const id of candidate.people) people.add(id, candidate.place, 1);
    for (const id of candidate.similar) names.add(id, candidate.place, 1);
  }
  const byPerson = people.build();
  const naming = names.build();

  return (like) => {
    const music = musicLikeness(like.place);
    const moods = moodLikeness(like.place);
    const story = storyLikeness(like.place);
    const described = proseLikeness(like.place);
    const own = traitsOf(like);
    const nearness = new Float64Array(candidates.length);
    for (const [place, other] of traits.entries())
      nearness[place] =
        WEIGHTS.music * (music[place] ?? 0) +
        WEIGHTS.moods * (moods[place] ?? 0) +
        WEIGHTS.story * (story[place] ?? 0) +
        WEIGHTS.prose * (described[place] ?? 0) +
        traitLikeness(own, other);
    const add = (places: Iterable<number>, weight: number): void => {
      for (const place of places) nearness[place] = (nearness[place] ?? 0) + weight;
    };
    add(new Set(like.people.flatMap((id) => [...byPerson.having(id).places])), WEIGHTS.people);
    const named = candidates.filter(({ id }) => like.similar.includes(id)).map(({ place }) => place);
    add(new Set([...named, ...naming.having(like.id).places]), WEIGHTS.named);
    return nearness;
  };
}
