import { join } from 'node:path';
import type { Plan } from '#src/daily/plan.ts';
import type { Sandbox } from '#src/sandbox/start-sandbox.ts';
import type { Guild } from '#src/sandbox/world/models.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { planToAdd } from '#tests/daily/support/sample-plan.ts';

const DAY_MS = 86_400_000;

/** Where a plan posts. */
export type Place = Pick<Plan, 'guildId' | 'channelId' | 'channelKind' | 'createdBy'>;

/** A channel of a server of the sandbox, by name. */
export const placeOf = (
  { world }: Sandbox,
  name: string,
  channelKind: Plan['channelKind'],
  guild: Guild = world.home,
): Place => {
  const channelId = [...guild.channelIds].find((id) => world.channels.get(id)?.name === name);
  return { guildId: guild.id, channelId: channelId ?? '', channelKind, createdBy: guild.ownerId };
};

const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

/** Stores a plan for each place in the bot's database, all due at one minute of the day in UTC. */
export const storePlans = async (
  folder: string,
  places: readonly Place[],
  dueAt: number,
): Promise<Plan[]> => {
  const now = () => dueAt - DAY_MS;
  const state = await openState({ url: `sqlite:${join(folder, 'bot.db')}`, now });
  const plans = createPlans(state, { now, random: Math.random, log: { info() {}, warn() {} } });
  const stored: Plan[] = [];
  for (const place of places) {
    const plan = await plans.add(
      planToAdd({
        ...place,
        time: clockTime(dueAt),
        zone: 'UTC',
        publish: place.channelKind === 'announcement',
        createdAt: now(),
      }),
    );
    if (plan !== undefined) stored.push(plan);
  }
  await state.close();
  return stored;
};
