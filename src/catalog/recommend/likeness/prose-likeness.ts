import type { Steps } from '../../stepwise.ts';
import type { Prose } from '../words/read-prose.ts';
import { PostingsBuilder } from './postings.ts';

/** Two descriptions of music that share so much are as like as descriptions get. */
const MOST = 0.25;

/** Prepares how alike the music of two titles is described: cosine of their rarer words, 0 to 1, by place. */
export function* createProseLikeness({ fields }: Prose): Steps<(like: number) => Float64Array> {
  const count = fields.length;
  const words = fields.map((texts) => [
    ...new Set(texts.filter(({ isSound }) => isSound).flatMap(({ stems }) => stems)),
  ]);
  const builder = new PostingsBuilder();
  yield;
  for (const [place, stems] of words.entries()) {
    for (const stem of stems) builder.add(stem, place, 1);
    yield;
  }
  const postings = builder.build();
  const weightOf = (stem: string): number =>
    Math.log(count / (postings.having(stem).places.length || 1)) ** 2;
  const lengths: number[] = [];
  for (const stems of words) {
    lengths.push(Math.sqrt(stems.reduce((sum, stem) => sum + weightOf(stem), 0)) || 1);
    yield;
  }

  return (like) => {
    const shared = new Float64Array(count);
    for (const stem of words[like] ?? []) {
      const weight = weightOf(stem);
      for (const place of postings.having(stem).places) shared[place] = (shared[place] ?? 0) + weight;
    }
    const own = (lengths[like] ?? 1) * MOST;
    return shared.map((sum, place) => Math.min(1, sum / own / (lengths[place] ?? 1)));
  };
}
