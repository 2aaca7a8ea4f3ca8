import { expect, it } from 'vitest';
import { seededRandom } from '#tests/support/seeded-random.ts';
import { runChaos } from './rounds.ts';

const MINUTES = 60_000;

it.each([
  ['one process that is killed', 1],
  ['two processes on one database of which one is killed', 2],
])(
  'no post is doubled or lost by %s, with lost answers, 5xx and 429',
  async (_who, processes) => {
    const figures = await runChaos({
      rounds: 6,
      processes,
      random: seededRandom(`in npm test ${processes}`),
    });
    expect(figures).toMatchObject({ due: 36, posted: 36, doubles: 0, losses: 0 });
  },
  5 * MINUTES,
);
