import type { Candidate } from './candidate.ts';
import { stemsOf } from './text/tokens.ts';

/** Two descriptions of music that share so much are as like as descriptions get. */
const MOST = 0.25;

const describing = ({ title }: Candidate): string =>
  [
    title.why,
    ...title.tracks.map(({ moment }) => moment),
    ...Object.values(title.ingredients).map(({ reason }) => reason),
  ].join(' ');

/** Prepares how alike the music of two titles is described: cosine of their rarer words, 0 to 1. */
export const createProseLikeness = (
  candidates: readonly Candidate[],
): ((like: Candidate) => (title: Candidate) => number) => {
  const words = new Map(candidates.map((one) => [one, new Set(stemsOf(describing(one)))]));
  const places = new Map<string, Candidate[]>();
  for (const [candidate, stems] of words)
    for (const stem of stems) {
      const list = places.get(stem);
      if (list === undefined) places.set(stem, [candidate]);
      else list.push(candidate);
    }
  const rarity = (stem: string): number => Math.log(candidates.length / (places.get(stem)?.length ?? 1));
  const lengths = new Map(
    [...words].map(([candidate, stems]) => [
      candidate,
      Math.sqrt([...stems].reduce((sum, stem) => sum + rarity(stem) ** 2, 0)) || 1,
    ]),
  );

  return (like) => {
    const shared = new Map<Candidate, number>();
    for (const stem of words.get(like) ?? new Set(stemsOf(describing(like)))) {
      const weight = rarity(stem) ** 2;
      for (const title of places.get(stem) ?? []) shared.set(title, (shared.get(title) ?? 0) + weight);
    }
    const own = lengths.get(like) ?? 1;
    return (title) => Math.min(1, (shared.get(title) ?? 0) / own / (lengths.get(title) ?? 1) / MOST);
  };
};
