import { expect, it } from 'vitest';
import { addPlan, forward, lastEntry, ownMessages, useProgram } from './stage.ts';

const program = useProgram();

const DAY_MINUTES = 24 * 60;

it('names the week’s favourite once, on the day of the digest', async () => {
  const { clock, votes } = program();
  const weekday = ((new Date(clock.now()).getUTCDay() + 6) % 7) + 1;
  const plan = await addPlan(program(), { digestDay: ((weekday + 1) % 7) + 1 });
  await forward(program(), 2);
  const first = await lastEntry(program(), plan);
  await forward(program(), DAY_MINUTES);
  const second = await lastEntry(program(), plan, 2);
  await votes.vote(first.postId ?? '', 'mina', 'up');
  await votes.vote(second.postId ?? '', 'mina', 'up');
  await votes.vote(second.postId ?? '', 'joon', 'up');
  await forward(program(), DAY_MINUTES);
  await lastEntry(program(), plan, 3);
  const digests = () =>
    ownMessages(program(), plan.channelId).filter(({ content }) => content.includes('favourite'));
  await expect.poll(() => digests().length).toBe(1);
  const winner =
    ownMessages(program(), plan.channelId).find(({ id }) => id === second.messageId)?.embeds[0]?.title ?? '?';
  expect(digests()[0]?.content).toContain(`🏆 **${winner}** with 2 👍`);
  await program().daily.idle();
  await forward(program(), 5);
  await program().daily.idle();
  program().daily.look(plan);
  await program().daily.idle();
  expect(digests()).toHaveLength(1);
});

it('is left out in a week without a vote', async () => {
  const { clock } = program();
  const weekday = ((new Date(clock.now()).getUTCDay() + 6) % 7) + 1;
  const plan = await addPlan(program(), { digestDay: weekday });
  await forward(program(), 2);
  await lastEntry(program(), plan);
  await program().daily.idle();
  expect(ownMessages(program(), plan.channelId)).toHaveLength(1);
});
