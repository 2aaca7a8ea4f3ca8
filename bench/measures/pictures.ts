import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalog } from '#src/catalog/catalog.ts';
import { GUILDS, ostInteractions } from '../discord/interactions.ts';
import { type ConnectedBot, connectBot, type Ground } from '../load/connect-bot.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { quantile } from '../report/figures.ts';

/** Titles whose cards are asked for, again and again. */
const TITLES = 40;
/** Between two answers with a picture: nearer to each other than this, some would be sent without. */
const PACE_MS = 25;
/** A card without a picture is some kilobytes. */
const PICTURED_MIN_BYTES = 12_000;
const WARM_UP_MAX_MS = 60_000;
const COST_BAR = { at: 'most', limit: 15, unit: ' ms' } as const;

interface Answered {
  readonly ms: number;
  readonly isPictured: boolean;
}

const askOne = async ({ pump }: ConnectedBot): Promise<Answered> => {
  const { latencies, bytes } = await pump({ inFlight: 1, isOver: () => true });
  return { ms: latencies[0] ?? Number.NaN, isPictured: bytes >= PICTURED_MIN_BYTES };
};

/** Asks until every title's picture came with its answer. */
const warmUp = async (bot: ConnectedBot): Promise<void> => {
  const begun = performance.now();
  for (let inRow = 0; inRow < TITLES; ) {
    if (performance.now() - begun > WARM_UP_MAX_MS) throw new Error('Pictures did not become warm.');
    inRow = (await askOne(bot)).isPictured ? inRow + 1 : 0;
    await sleep(PACE_MS);
  }
};

/** What a picture that was drawn before adds to an answer: cards with and without, in turns, one at a time. */
export const measurePictures = async (
  { titles }: Catalog,
  { pictures: count }: Plan,
  { folder }: Ground,
  report: Report,
): Promise<void> => {
  const step = Math.max(1, Math.floor(titles.length / TITLES));
  const givens = Array.from({ length: TITLES }, (_, at) => ({
    query: `title/${titles[(at * step) % titles.length]?.id}`,
  }));
  const interaction = ostInteractions('search', givens);
  const off = await connectBot('ours', GUILDS, { folder, interaction, settings: { PICTURES: 'off' } });
  const on = await connectBot('ours', GUILDS, { folder, interaction });
  try {
    await warmUp(on);
    const without: number[] = [];
    const pictured: number[] = [];
    for (let at = 0; at < count; at += 1) {
      without.push((await askOne(off)).ms);
      const { ms, isPictured } = await askOne(on);
      if (isPictured) pictured.push(ms);
      await sleep(PACE_MS);
    }
    const cost = quantile(pictured, 0.99) - quantile(without, 0.99);
    const row = (name: string, values: readonly number[], verdict: string): string[] => [
      name,
      quantile(values, 0.5).toFixed(3),
      quantile(values, 0.99).toFixed(3),
      verdict,
    ];
    report.table(
      `A title's card, ${count} in turns, from event to callback, in ms`,
      ['', 'p50', 'p99', ''],
      [
        row('without a picture', without, ''),
        row(
          `with it (${pictured.length})`,
          pictured,
          `p99 ${cost.toFixed(3)} more: ${report.judge('picture p99', cost, COST_BAR)}`,
        ),
      ],
    );
  } finally {
    await on.close();
    await off.close();
  }
};
