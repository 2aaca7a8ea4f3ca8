import { describe, expect, it } from 'vitest';
import type { RestFault } from '#src/sandbox/rest-faults.ts';
import { addPlan, channelId, forward, lastEntry, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const SEND = { method: 'POST', path: '/channels/*/messages' } as const;
const OPEN = { method: 'POST', path: '/channels/*/threads' } as const;

const FAULTS: readonly (readonly [string, Omit<RestFault, 'method' | 'path'>])[] = [
  ['a lost answer', { kind: 'lose-answer' }],
  ['a lost call', { kind: 'lose-call' }],
  ['a 502 after the work was done', { kind: 'status', status: 502, done: true } as RestFault],
  ['a 503', { kind: 'status', status: 503 } as RestFault],
  ['three of them in a row', { kind: 'status', status: 500, times: 3 } as RestFault],
  ['a 429', { kind: 'rate-limit', retryAfter: 0.2 } as RestFault],
  ['a global 429', { kind: 'rate-limit', retryAfter: 0.2, scope: 'global' } as RestFault],
  ['Discord being overloaded', { kind: 'status', status: 400, code: 130000 } as RestFault],
];

describe.each(FAULTS)('after %s', (_what, fault) => {
  it('a message is there once', async () => {
    const { sandbox } = program();
    sandbox.faults.add({ ...fault, ...SEND } as RestFault);
    const plan = await addPlan(program());
    await forward(program(), 2);
    const entry = await lastEntry(program(), plan);
    expect(sandbox.faults.waiting()).toEqual([]);
    expect(ownMessages(program(), plan.channelId).map(({ id }) => id)).toEqual([entry.messageId]);
  });

  it('a forum post is there once', async () => {
    const { sandbox } = program();
    sandbox.faults.add({ ...fault, ...OPEN } as RestFault);
    const plan = await addPlan(program(), { channel: 'listening-notes' });
    await forward(program(), 2);
    const entry = await lastEntry(program(), plan);
    expect(sandbox.faults.waiting()).toEqual([]);
    expect(ownMessages(program(), plan.channelId).map(({ id }) => id)).toEqual([entry.messageId]);
  });
});

it('is recorded as out when somebody deleted the post before its lost answer was made up for', async () => {
  const { sandbox } = program();
  sandbox.faults.add({ kind: 'lose-answer', ...SEND });
  sandbox.world.events.on('message', (change, stored) => {
    if (change === 'create') sandbox.world.messages.remove(stored);
  });
  const plan = await addPlan(program());
  await forward(program(), 2);
  expect(await lastEntry(program(), plan)).toMatchObject({ end: 'posted', titleId: expect.any(String) });
  expect(ownMessages(program(), plan.channelId)).toEqual([]);
});

it('posts late within the window, and only then', async () => {
  const inTime = await addPlan(program(), { lateMinutes: 60 });
  const tooLate = await addPlan(program(), { lateMinutes: 30, channel: 'score-corner' });
  await forward(program(), 2 + 45);
  expect((await lastEntry(program(), inTime)).end).toBe('late');
  expect(await lastEntry(program(), tooLate)).toMatchObject({ end: 'missed', reason: 'away' });
  expect(ownMessages(program(), channelId(program(), 'score-corner'))).toEqual([]);
});

it('records a date that was left out on an admin’s wish, and posts nothing', async () => {
  const today = new Date(program().clock.now()).toISOString().slice(0, 10);
  const plan = await addPlan(program(), { skips: [today] });
  await forward(program(), 2);
  expect((await lastEntry(program(), plan)).end).toBe('skipped');
  expect(ownMessages(program(), plan.channelId)).toEqual([]);
});

it('says that nothing fits and tells the admin, once a month', async () => {
  const { sandbox, plans } = program();
  const plan = await addPlan(program(), { question: { artist: 'nobody-at-all' } });
  await forward(program(), 2);
  expect(await lastEntry(program(), plan)).toMatchObject({ end: 'failed', reason: 'nothing-fits' });
  expect((await plans.find(plan))?.suspended).toBeUndefined();
  const told = () => sandbox.journal.calls({ method: 'POST', path: '/users/@me/channels' });
  await expect.poll(() => told().length).toBe(1);
});
