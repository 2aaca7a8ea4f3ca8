import type { Title } from '../model/title.ts';

/** How much each shared thing says about two soundtracks sounding alike; they add up to 1. */
const WEIGHTS = { named: 0.25, music: 0.3, moods: 0.25, people: 0.12, ingredients: 0.08 };

/** What two lists of the same entries in the same order share. */
const fullOverlap = (length: number): number => {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += 1 / (1 + 2 * at);
  return sum;
};

/** Overlap of two ordered lists, 0 to 1: what stands early in both counts most. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  let shared = 0;
  a.forEach((id, at) => {
    const there = b.indexOf(id);
    if (there >= 0) shared += 1 / (1 + at + there);
  });
  return shared === 0 ? 0 : Math.min(1, shared / fullOverlap(Math.min(a.length, b.length)));
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
  return (title) =>
    (names(like, title) || names(title, like) ? WEIGHTS.named : 0) +
    WEIGHTS.music * overlap(like.music, title.music) +
    WEIGHTS.moods * overlap(like.moods, title.moods) +
    (shares(title) ? WEIGHTS.people : 0) +
    WEIGHTS.ingredients * profileLikeness(like, title);
};

/** How near two titles are in sound, 0 to 1. */
export const soundLikeness = (a: Title, b: Title): number => soundLikenessTo(a)(b);
