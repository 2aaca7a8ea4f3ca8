import type { Candidate } from './candidate.ts';
import { createProseLikeness } from './prose-likeness.ts';
import { createTermLikeness } from './term-vectors.ts';
import type { Prose } from './text/read-prose.ts';

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

const originLikeness = (a: Candidate, b: Candidate): number =>
  a.countries[0] === b.countries[0] ? 1 : regionOf(a.countries) === regionOf(b.countries) ? 0.5 : 0;

/** How near a title's sound is, 0 to 1. */
export type Nearness = (title: Candidate) => number;

/**
 * Prepares how near titles are to one in *sound*: styles, moods, people, voices, place and time of the music, and how
 * it is described; the kind of story counts little.
 */
export const createSoundLikeness = (
  candidates: readonly Candidate[],
  prose: Prose,
): ((like: Candidate) => Nearness) => {
  const musicLikeness = createTermLikeness(candidates.map(({ music }) => music));
  const moodLikeness = createTermLikeness(candidates.map(({ moods }) => moods));
  const storyLikeness = createTermLikeness(candidates.map(({ genres }) => genres));
  const proseLikeness = createProseLikeness(prose);

  return (like) => {
    const people = new Set(like.people);
    const isShared = (id: string): boolean => people.has(id);
    const isStage = like.genres.includes('music');
    const music = musicLikeness(like.place);
    const moods = moodLikeness(like.place);
    const story = storyLikeness(like.place);
    const described = proseLikeness(like.place);
    return (title) => {
      const isNamed = like.similar.includes(title.id) || title.similar.includes(like.id);
      return (
        (isNamed ? WEIGHTS.named : 0) +
        WEIGHTS.music * (music[title.place] ?? 0) +
        WEIGHTS.moods * (moods[title.place] ?? 0) +
        (title.people.some(isShared) ? WEIGHTS.people : 0) +
        WEIGHTS.voices * (1 - Math.abs(like.voices - title.voices)) +
        (title.genres.includes('music') === isStage ? WEIGHTS.stage : 0) +
        WEIGHTS.origin * originLikeness(like, title) +
        WEIGHTS.time * Math.max(0, 1 - Math.abs(like.year - title.year) / TIME_YEARS) +
        WEIGHTS.prose * (described[title.place] ?? 0) +
        WEIGHTS.story * (story[title.place] ?? 0)
      );
    };
  };
};
