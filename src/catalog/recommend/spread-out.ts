import type { Title } from '../model/title.ts';

/** A title and how well it answers. */
export interface Scored {
  readonly title: Title;
  readonly score: number;
}

/** What a pick loses for each earlier one of the same country, and for each of the same leading composer. */
const PENALTY = { country: 0.7, composer: 1.2 };

const leaderOf = ({ composers, musicDirectors }: Title): string | undefined =>
  composers[0] ?? musicDirectors[0];

/** The best `count`, the best first; of equals the earlier one. */
const best = (scored: readonly Scored[], count: number): Scored[] => {
  const kept: Scored[] = [];
  for (const one of scored) {
    const last = kept[count - 1];
    if (last !== undefined && last.score >= one.score) continue;
    let at = Math.min(kept.length, count - 1);
    for (let before = kept[at - 1]; before !== undefined && before.score < one.score; before = kept[at - 1]) {
      kept[at] = before;
      at -= 1;
    }
    kept[at] = one;
  }
  return kept;
};

/**
 * Orders the best `count` so that they are not all of one country or composer, unless the scores are far apart.
 *
 * @param isAsked - whether the question itself names a country or an artist, so that sameness is wanted
 */
export const spreadOut = (
  scored: readonly Scored[],
  count: number,
  isAsked: { readonly country: boolean; readonly artist: boolean },
): Scored[] => {
  // A pick far down the list never comes up: three times the wanted number is enough to choose from.
  const left = best(scored, count * 3).map((one) => ({ one, value: one.score }));
  const loss = (title: Title, earlier: Title): number => {
    const country = !isAsked.country && earlier.countries[0] === title.countries[0] ? PENALTY.country : 0;
    const leader = leaderOf(title);
    const composer =
      !isAsked.artist && leader !== undefined && leaderOf(earlier) === leader ? PENALTY.composer : 0;
    return country + composer;
  };
  const picked: Scored[] = [];
  while (picked.length < count && left.length > 0) {
    const next = left.reduce((top, candidate) => (candidate.value > top.value ? candidate : top));
    left.splice(left.indexOf(next), 1);
    picked.push(next.one);
    for (const candidate of left) candidate.value -= loss(candidate.one.title, next.one.title);
  }
  return picked;
};
