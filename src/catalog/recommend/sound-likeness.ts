import type { Title } from '../model/title.ts';

/** How much each shared thing says about two soundtracks sounding alike; they add up to 1. */
const WEIGHTS = { named: 0.25, music: 0.3, moods: 0.25, people: 0.12, ingredients: 0.08 };

/** What two lists of the same entries in the same order share. */
const fullOverlap = (length: number): number => {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += 1 / (1 + 2 * at);
  return sum;
};

/** Overlap of ordered lists with one, 0 to 1: what stands early in both counts most. */
const overlapWith = (wanted: readonly string[]): ((ids: readonly string[]) => number) => {
  const places = new Map(wanted.map((id, place) => [id, place]));
  const full = wanted.map((_, at) => fullOverlap(at + 1));
  return (ids) => {
    let shared = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const place = places.get(ids[at] ?? '');
      if (place !== undefined) shared += 1 / (1 + place + at);
    }
    const most = full[Math.min(wanted.length, ids.length) - 1];
    return most === undefined ? 0 : Math.min(1, shared / most);
  };
};

const PROFILE = ['songs', 'originality', 'integration'] as const;

/** 1 for the same scores, 0 for opposite ones. */
const profileLikeness = (a: Title, b: Title): number =>
  1 - PROFILE.reduce((sum, id) => sum + Math.abs(a.ingredients[id].score - b.ingredients[id].score), 0) / 12;

const names = (a: Title, b: Title): boolean => a.similar?.some(({ id }) => id === b.id) ?? false;

/**
 * How near titles are to one in *sound*, 0 to 1: styles, moods, people and make-up of the music; plots do not count.
 */
export const soundLikenessTo = (like: Title): ((title: Title) => number) => {
  const people = new Set([
    ...like.composers,
    ...like.musicDirectors,
    ...like.tracks.flatMap(({ performers }) => performers),
  ]);
  const isKnown = (id: string): boolean => people.has(id);
  const shares = ({ composers, musicDirectors, tracks }: Title): boolean =>
    composers.some(isKnown) ||
    musicDirectors.some(isKnown) ||
    tracks.some(({ performers }) => performers.some(isKnown));
  const musicOverlap = overlapWith(like.music);
  const moodOverlap = overlapWith(like.moods);
  return (title) =>
    (names(like, title) || names(title, like) ? WEIGHTS.named : 0) +
    WEIGHTS.music * musicOverlap(title.music) +
    WEIGHTS.moods * moodOverlap(title.moods) +
    (shares(title) ? WEIGHTS.people : 0) +
    WEIGHTS.ingredients * profileLikeness(like, title);
};

/** How near two titles are in sound, 0 to 1. */
export const soundLikeness = (a: Title, b: Title): number => soundLikenessTo(a)(b);
