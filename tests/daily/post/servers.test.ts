import { expect, it } from 'vitest';
import { KEPT_AFTER_LEAVING_MS } from '#src/daily/run/upkeep/servers.ts';
import { addPlan, forward, lastEntry, MINUTE, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const DAYS = KEPT_AFTER_LEAVING_MS / MINUTE;

const emit = (change: 'create' | 'delete' | 'unavailable'): void => {
  const { world } = program().sandbox;
  world.events.emit('guild', change, world.home);
};

it('a server that removes the bot keeps its plans for thirty days, and they do not post', async () => {
  const { plans } = program();
  const plan = await addPlan(program());
  emit('delete');
  await expect.poll(async () => (await plans.find(plan))?.leftAt).toEqual(expect.any(Number));
  await forward(program(), 2);
  await program().daily.idle();
  expect(ownMessages(program(), plan.channelId)).toEqual([]);
  await forward(program(), DAYS - 10);
  await program().daily.sweep();
  expect(await plans.find(plan)).toBeDefined();
  await forward(program(), 10);
  await program().daily.sweep();
  expect(await plans.find(plan)).toBeUndefined();
});

it('a server that invites the bot again within that time goes on as before', async () => {
  const { plans } = program();
  const plan = await addPlan(program());
  emit('delete');
  await expect.poll(async () => (await plans.find(plan))?.leftAt).toEqual(expect.any(Number));
  emit('create');
  await expect.poll(async () => (await plans.find(plan))?.leftAt).toBeUndefined();
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).end).toBe('posted');
  await forward(program(), DAYS);
  await program().daily.sweep();
  expect(await plans.find(plan)).toBeDefined();
});

it('an outage of a server is no leaving', async () => {
  const { plans, sandbox } = program();
  const plan = await addPlan(program());
  emit('unavailable');
  // Channel events come in order: once this one was heard, the outage was too.
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).end).toBe('posted');
  expect((await plans.find(plan))?.leftAt).toBeUndefined();
  expect(sandbox.gateway.sessions()).toHaveLength(1);
});

it('a server left while the bot was away is missed at the next session', async () => {
  const { plans } = program();
  const plan = await addPlan(program(), { guildId: '100000000000000077' });
  program().daily.servers.session(new Set([program().sandbox.world.home.id]), () => true);
  await expect.poll(async () => (await plans.find(plan))?.leftAt).toEqual(expect.any(Number));
});

it('a session of one shard says nothing about servers of another', async () => {
  const { plans } = program();
  const plan = await addPlan(program(), { guildId: '100000000000000077' });
  program().daily.servers.session(new Set(), (guildId) => guildId !== plan.guildId);
  await program().daily.idle();
  expect((await plans.find(plan))?.leftAt).toBeUndefined();
});
