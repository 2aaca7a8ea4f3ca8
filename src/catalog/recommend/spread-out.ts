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
  const left = [...scored].sort((a, b) => b.score - a.score).slice(0, count * 3);
  const picked: Scored[] = [];
  const loss = (title: Title): number =>
    picked.reduce((sum, earlier) => {
      const country =
        !isAsked.country && earlier.title.countries[0] === title.countries[0] ? PENALTY.country : 0;
      const leader = leaderOf(title);
      const composer =
        !isAsked.artist && leader !== undefined && leaderOf(earlier.title) === leader ? PENALTY.composer : 0;
      return sum + country + composer;
    }, 0);
  while (picked.length < count && left.length > 0) {
    const values = left.map(({ title, score }) => score - loss(title));
    const [next] = left.splice(values.indexOf(Math.max(...values)), 1);
    if (next !== undefined) picked.push(next);
  }
  return picked;
};
