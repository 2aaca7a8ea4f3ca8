import type { Title } from '../model/title.ts';
import { type Candidate, candidateOf } from './candidate.ts';

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

/** 1 for the same scores, 0 for opposite ones. */
const profileLikeness = (a: Candidate, b: Candidate): number =>
  1 - a.profile.reduce((sum, score, at) => sum + Math.abs(score - (b.profile[at] ?? score)), 0) / 12;

/**
 * How near titles are to one in *sound*, 0 to 1: styles, moods, people and make-up of the music; plots do not count.
 */
export const soundLikenessTo = (like: Candidate): ((title: Candidate) => number) => {
  const people = new Set(like.people);
  const isShared = (id: string): boolean => people.has(id);
  const musicOverlap = overlapWith(like.music);
  const moodOverlap = overlapWith(like.moods);
  return (title) =>
    (like.similar.includes(title.id) || title.similar.includes(like.id) ? WEIGHTS.named : 0) +
    WEIGHTS.music * musicOverlap(title.music) +
    WEIGHTS.moods * moodOverlap(title.moods) +
    (title.people.some(isShared) ? WEIGHTS.people : 0) +
    WEIGHTS.ingredients * profileLikeness(like, title);
};

/** How near two titles are in sound, 0 to 1. */
export const soundLikeness = (a: Title, b: Title): number => soundLikenessTo(candidateOf(a))(candidateOf(b));
