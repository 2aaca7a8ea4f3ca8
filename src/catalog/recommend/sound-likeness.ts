import type { Title } from '../model/title.ts';

/** How much each shared thing says about two soundtracks sounding alike; they add up to 1. */
const WEIGHTS = { named: 0.25, music: 0.3, moods: 0.25, people: 0.12, ingredients: 0.08 };

/** Overlap of two ordered lists, 0 to 1: what stands early in both counts most. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.reduce((sum, id, at) => (b.includes(id) ? sum + 1 / (1 + at + b.indexOf(id)) : sum), 0);
  const best = Array.from({ length: Math.min(a.length, b.length) }, (_, at) => 1 / (1 + 2 * at));
  return best.length === 0 ? 0 : Math.min(1, shared / best.reduce((sum, part) => sum + part, 0));
};

const peopleOf = (title: Title): string[] => [
  ...title.composers,
  ...title.musicDirectors,
  ...title.tracks.flatMap(({ performers }) => performers),
];

const profile = ({ ingredients }: Title): number[] => [
  ingredients.songs.score,
  ingredients.originality.score,
  ingredients.integration.score,
];

/** 1 for the same scores, 0 for opposite ones. */
const profileLikeness = (a: Title, b: Title): number => {
  const other = profile(b);
  const distance = profile(a).reduce((sum, score, at) => sum + Math.abs(score - (other[at] ?? score)), 0);
  return 1 - distance / 12;
};

const names = (a: Title, b: Title): boolean => a.similar?.some(({ id }) => id === b.id) ?? false;

/** How near two titles are in *sound*, 0 to 1: styles, moods, people and make-up of the music; plots do not count. */
export const soundLikeness = (a: Title, b: Title): number => {
  const people = new Set(peopleOf(a));
  const shares = peopleOf(b).some((id) => people.has(id));
  return (
    (names(a, b) || names(b, a) ? WEIGHTS.named : 0) +
    WEIGHTS.music * overlap(a.music, b.music) +
    WEIGHTS.moods * overlap(a.moods, b.moods) +
    (shares ? WEIGHTS.people : 0) +
    WEIGHTS.ingredients * profileLikeness(a, b)
  );
};
