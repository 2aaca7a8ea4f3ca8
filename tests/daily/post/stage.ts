/** The whole program with plans, for tests of posting. */

import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect } from 'vitest';
import type { HistoryEntry } from '#src/daily/history.ts';
import type { Plan } from '#src/daily/plan.ts';
import type { Pictures } from '#src/pictures/create-pictures.ts';
import { CHANNEL } from '#src/sandbox/world/models.ts';
import { planToAdd } from '#tests/daily/support/sample-plan.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

export const MINUTE = 60_000;

/** A channel of the sandbox's server, by name. */
export const channelId = ({ sandbox }: Program, name: string): string => {
  const found = [...sandbox.world.channels.values()].find((channel) => channel.name === name);
  if (found === undefined) throw new Error(`there is no channel ${name}`);
  return found.id;
};

const KINDS: Readonly<Record<string, Plan['channelKind']>> = {
  'daily-soundtrack': 'announcement',
  'listening-notes': 'forum',
};

const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

/** Adds a plan that is due in two minutes, in the lounge unless said otherwise. */
export const addPlan = async (
  program: Program,
  { channel = 'lounge', ...more }: Partial<Plan> & { channel?: string } = {},
): Promise<Plan> => {
  const { sandbox, plans, clock } = program;
  const plan = await plans.add(
    planToAdd({
      guildId: sandbox.world.home.id,
      channelId: channelId(program, channel),
      channelKind: KINDS[channel] ?? 'text',
      time: clockTime(clock.now() + 2 * MINUTE),
      zone: 'UTC',
      createdBy: sandbox.world.member('admin')?.user.id ?? '',
      createdAt: clock.now(),
      ...more,
    }),
  );
  if (plan === undefined) throw new Error('no free slot');
  return plan;
};

/** Sets the clock forward and lets the program look at it. */
export const forward = async ({ clock, daily }: Program, minutes: number): Promise<void> => {
  clock.forward(minutes * MINUTE);
  await daily.tick();
};

/** Waits for the entry that ends a plan's latest date. */
export const lastEntry = async ({ plans }: Program, plan: Plan, count = 1): Promise<HistoryEntry> => {
  await expect
    .poll(async () => (await plans.history(plan.id)).entries.length, { timeout: 10_000 })
    .toBe(count);
  const entry = (await plans.history(plan.id)).entries.at(-1);
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

/** The bot's messages in a channel and its threads. */
export const ownMessages = ({ sandbox }: Program, channel: string): APIMessage[] =>
  [...sandbox.world.channels.values()]
    .filter(({ id, parentId }) => id === channel || parentId === channel)
    .flatMap(({ id }) => sandbox.world.messages.all(id))
    .map(({ message }) => message)
    .filter(({ author }) => author.id === sandbox.world.bot.id);

/** What the bot wrote to a member in private. */
export const privateMessages = ({ sandbox }: Program, who: string): string[] => {
  const user = sandbox.world.member(who)?.user.id;
  return [...sandbox.world.channels.values()]
    .filter(({ type, recipient }) => type === CHANNEL.dm && recipient?.id === user)
    .flatMap(({ id }) => sandbox.world.messages.all(id))
    .map(({ message }) => message.content);
};

/** A fresh program before each test of a file. @param pictures - made anew for each; without it, no card has one */
export const useProgram = (pictures?: () => Pictures): (() => Program) => {
  let program: Program;
  beforeEach(async () => {
    program = await startProgram({ isNoon: true, ...(pictures && { pictures: pictures() }) });
  });
  afterEach(() => program.close());
  return () => program;
};
