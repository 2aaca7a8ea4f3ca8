import type { Candidate } from './candidate.ts';
import type { Pool } from './filter-titles.ts';
import { createProseLikeness } from './prose-likeness.ts';

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

/** Terms of an ordered list as a vector of length 1: early ones and rare ones weigh most. */
type Vector = ReadonlyMap<string, number>;

const createVectors = (lists: readonly (readonly string[])[]) => {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (ids: readonly string[]): Vector => {
    const weights = ids.map((id, at) => Math.log(1 + lists.length / (counts.get(id) ?? 1)) / (1 + 0.45 * at));
    const length = Math.hypot(...weights) || 1;
    return new Map(ids.map((id, at) => [id, (weights[at] ?? 0) / length]));
  };
};

const cosine = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (const [id, weight] of a) sum += weight * (b.get(id) ?? 0);
  return sum;
};

const originLikeness = (a: Candidate, b: Candidate): number =>
  a.countries[0] === b.countries[0] ? 1 : regionOf(a.countries) === regionOf(b.countries) ? 0.5 : 0;

/** What is prepared of a title to tell how it sounds. */
interface Sound {
  readonly music: Vector;
  readonly moods: Vector;
  readonly genres: Vector;
}

/** How near a title's sound is, 0 to 1. */
export type Nearness = (title: Candidate) => number;

/**
 * Prepares how near titles are to one in *sound*: styles, moods, people, voices, place and time of the music, and how
 * it is described; the kind of story counts least.
 */
export const createSoundLikeness = ({
  candidates,
}: Pick<Pool, 'candidates'>): ((like: Candidate) => Nearness) => {
  const musicOf = createVectors(candidates.map(({ music }) => music));
  const moodsOf = createVectors(candidates.map(({ moods }) => moods));
  const genresOf = createVectors(candidates.map(({ genres }) => genres));
  const soundOf = ({ music, moods, genres }: Candidate): Sound => ({
    music: musicOf(music),
    moods: moodsOf(moods),
    genres: genresOf(genres),
  });
  const sounds = new Map(candidates.map((candidate) => [candidate, soundOf(candidate)]));
  const proseLikeness = createProseLikeness(candidates);

  return (like) => {
    const wanted = soundOf(like);
    const people = new Set(like.people);
    const isShared = (id: string): boolean => people.has(id);
    const isStage = like.genres.includes('music');
    const prose = proseLikeness(like);
    return (title) => {
      const sound = sounds.get(title) ?? soundOf(title);
      const isNamed = like.similar.includes(title.id) || title.similar.includes(like.id);
      return (
        (isNamed ? WEIGHTS.named : 0) +
        WEIGHTS.music * cosine(wanted.music, sound.music) +
        WEIGHTS.moods * cosine(wanted.moods, sound.moods) +
        (title.people.some(isShared) ? WEIGHTS.people : 0) +
        WEIGHTS.voices * (1 - Math.abs(like.voices - title.voices)) +
        (title.genres.includes('music') === isStage ? WEIGHTS.stage : 0) +
        WEIGHTS.origin * originLikeness(like, title) +
        WEIGHTS.time * Math.max(0, 1 - Math.abs(like.year - title.year) / TIME_YEARS) +
        WEIGHTS.prose * prose(title) +
        WEIGHTS.story * cosine(wanted.genres, sound.genres)
      );
    };
  };
};
