import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPictures } from '#src/pictures/create-pictures.ts';
import { setOverwrite } from '#src/sandbox/world/changes.ts';
import { PERMISSIONS } from '#src/sandbox/world/permissions.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { addPlan, channelId, forward, lastEntry, ownMessages, useProgram } from './stage.ts';

let draw: (id: string) => Promise<Uint8Array>;

const program = useProgram(() => {
  draw = async (id) => Buffer.from(`picture of ${id}`);
  return createPictures({
    folder: mkdtempSync(join(tmpdir(), 'daily-pictures-')),
    log: keepLog().log,
    now: Date.now,
    isBusy: () => false,
    draw: ({ id }) => draw(id),
  });
});

const sends = () => program().sandbox.journal.calls({ method: 'POST', path: /\/messages$/ });
/** What the card of each of the bot's messages in a channel shows: Discord's address of the file that came along. */
const picturesIn = (channel: string): (string | undefined)[] =>
  ownMessages(program(), channel).map(({ embeds }) => embeds[0]?.image?.url);

const pictureOf = (titleId = ''): unknown =>
  expect.stringMatching(new RegExp(`^https?://.*/${titleId}\\.webp`));

it('shows the picture of its title, drawn for it, in a channel and in a forum', async () => {
  const plan = await addPlan(program());
  const inForum = await addPlan(program(), { channel: 'listening-notes' });
  await forward(program(), 2);
  for (const one of [plan, inForum]) {
    const { titleId } = await lastEntry(program(), one);
    expect(picturesIn(one.channelId)).toEqual([pictureOf(titleId)]);
  }
});

it('goes out once with its picture where the answer to it is lost', async () => {
  program().sandbox.faults.add({ kind: 'lose-answer', method: 'POST', path: '/channels/*/messages' });
  const plan = await addPlan(program());
  await forward(program(), 2);
  const { titleId } = await lastEntry(program(), plan);
  expect(picturesIn(plan.channelId)).toEqual([pictureOf(titleId)]);
  expect(new Set(sends().map(({ body }) => (body as { nonce?: string }).nonce)).size).toBe(1);
});

it('goes out without one where the bot may not attach files, and the plan is not suspended', async () => {
  const { sandbox, plans } = program();
  for (const channel of ['lounge', 'listening-notes']) {
    const { id, kind } = { id: sandbox.world.bot.id, kind: 'member' as const };
    setOverwrite(sandbox.world, channelId(program(), channel), { id, kind, deny: PERMISSIONS.ATTACH_FILES });
  }
  const plan = await addPlan(program());
  const inForum = await addPlan(program(), { channel: 'listening-notes' });
  await forward(program(), 2);
  for (const one of [plan, inForum]) {
    expect((await lastEntry(program(), one)).end).toBe('posted');
    expect(picturesIn(one.channelId)).toEqual([undefined]);
    expect((await plans.find(one))?.suspended).toBeUndefined();
  }
});

it('is suspended by the name of what is missing where it may not post at all', async () => {
  const { sandbox, plans } = program();
  const plan = await addPlan(program());
  setOverwrite(sandbox.world, plan.channelId, {
    id: sandbox.world.bot.id,
    kind: 'member',
    deny: PERMISSIONS.SEND_MESSAGES,
  });
  await forward(program(), 2);
  await expect.poll(async () => (await plans.find(plan))?.suspended?.reason).toBe('cannot-send');
});

it('goes out without one that cannot be drawn', async () => {
  draw = () => Promise.reject(new Error('no ink'));
  const plan = await addPlan(program());
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).end).toBe('posted');
  expect(picturesIn(plan.channelId)).toEqual([undefined]);
});

it('waits for one some seconds and no longer', async () => {
  const { promise } = Promise.withResolvers<never>();
  draw = () => promise;
  const plan = await addPlan(program());
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).end).toBe('posted');
  expect(picturesIn(plan.channelId)).toEqual([undefined]);
});
