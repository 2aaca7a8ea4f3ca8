import type { Plan } from '#src/daily/plan.ts';
import type { Sandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { planToAdd } from './sample-plan.ts';

const HOUR_MS = 3_600_000;
/** Text channels of a server of the sandbox. */
const CHANNELS = 3;

interface RushOptions {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** When all of them are due. */
  readonly dueAt: number;
  readonly posts: number;
  /** Servers that have plans; all of them when absent. */
  readonly guilds?: number;
}

const silent = { info() {}, warn() {} };

/** Stores plans that are all due at one minute, spread evenly over the sandbox's servers. */
export const storeRush = async ({
  sandbox,
  url,
  dueAt,
  posts,
  guilds: count,
}: RushOptions): Promise<Plan[]> => {
  const now = () => dueAt - HOUR_MS;
  const state = await openState({ url, now });
  const plans = createPlans(state, { now, random: Math.random, log: silent });
  const guilds = [...sandbox.world.guilds.values()].slice(0, count);
  const perGuild = Math.ceil(posts / guilds.length);
  const stored = await Promise.all(
    guilds.flatMap((guild) => {
      const channels = [...guild.channelIds].slice(0, CHANNELS);
      return Array.from({ length: perGuild }, (_, at) =>
        plans.add(
          planToAdd({
            guildId: guild.id,
            channelId: channels[at % CHANNELS] ?? '',
            time: new Date(dueAt).toISOString().slice(11, 16),
            zone: 'UTC',
            createdBy: guild.ownerId,
            createdAt: now(),
          }),
        ),
      );
    }),
  );
  await state.close();
  return stored.filter((plan) => plan !== undefined);
};

/** How the dates of these plans ended so far, by the histories. */
export const endsOf = async (url: string, plans: readonly Plan[]): Promise<string[]> => {
  const state = await openState({ url, now: Date.now });
  const book = createPlans(state, { now: Date.now, random: Math.random, log: silent });
  const histories = await Promise.all(plans.map(({ id }) => book.history(id)));
  await state.close();
  return histories.flatMap(({ entries }) => entries.map(({ end }) => end));
};
