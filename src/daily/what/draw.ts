import type { Title } from '../../catalog/model/title.ts';
import type { Scored } from '../../catalog/recommend/ordered.ts';
import { seededChance } from '../../catalog/recommend/seeded.ts';
import type { SeasonId } from '../daily.ts';

/** How much sooner a title of the season comes, and one of a feast on its few days. */
const SEASON_WEIGHT = 4;
const FEAST_WEIGHT = 12;
const FEASTS: ReadonlySet<SeasonId> = new Set(['valentine', 'halloween', 'christmas']);

/** How much later a title comes that should wait. */
const HELD_WEIGHT = 0.05;

interface Draw {
  /** Plan and date: the same draw gives the same title. */
  readonly seed: string;
  readonly seasonOf: (title: Title) => SeasonId | undefined;
  /** Whether a title should rather come another day. */
  readonly isHeld: (title: Title) => boolean;
}

const seasonWeight = (season: SeasonId | undefined): number =>
  season === undefined ? 1 : FEASTS.has(season) ? FEAST_WEIGHT : SEASON_WEIGHT;

/**
 * Draws one of the titles; what answers the plan's question better tends to come sooner. Each title's lot depends on
 * the seed and on itself alone, so that a changed catalog changes few draws.
 */
export const draw = (titles: readonly Scored[], { seed, seasonOf, isHeld }: Draw): Scored | undefined => {
  const chance = seededChance(seed);
  const best = titles.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let drawn: Scored | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of titles) {
    const { title, score } = one;
    const weight =
      (seasonWeight(seasonOf(title.title)) * (isHeld(title.title) ? HELD_WEIGHT : 1)) / (1 + best - score);
    // Exponential waiting times: each title comes first as often as its weight has a share in all weights.
    const wait = -Math.log(1 - chance(title.hash)) / weight;
    if (wait >= least) continue;
    least = wait;
    drawn = one;
  }
  return drawn;
};
