import { expect, it, onTestFinished } from 'vitest';
import type { DailyEvent } from '#src/core/figures.ts';
import { openErrandJobs } from '#src/daily/jobs/open-errand-jobs.ts';
import { POSTING_SHAPE } from '#src/daily/post/posting.ts';
import { postIdOf } from '#src/daily/post-id.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { emptySchema, tellPostgres } from '#tests/support/postgres/empty-database.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';
import { addPlan, channelId, forward, lastEntry, ownMessages } from '../post/stage.ts';

interface Stage {
  readonly program: Program;
  readonly url: string;
  readonly counted: Map<DailyEvent, number>;
}

/** The program as a replica on a Postgres of its own. */
const startReplica = async (): Promise<Stage> => {
  const url = await emptySchema();
  const counted = new Map<DailyEvent, number>();
  const patience = { firstWaitS: 1, longestWaitS: 1, retries: () => 1 };
  const program = await startProgram({
    url,
    jobs: openErrandJobs({ url, log: keepLog().log, patience }),
    figures: { daily: (event, count = 1) => void counted.set(event, (counted.get(event) ?? 0) + count) },
  });
  onTestFinished(() => program.close());
  return { program, url, counted };
};

it('a replica posts what is due by way of the queue, and counts it once', async () => {
  const { program, counted } = await startReplica();
  const plan = await addPlan(program);
  await forward(program, 2);
  expect(await lastEntry(program, plan)).toMatchObject({ end: 'posted' });
  expect(ownMessages(program, channelId(program, 'lounge'))).toHaveLength(1);
  await expect.poll(() => Object.fromEntries(counted)).toEqual({ due: 1, posted: 1 });
});

it('a post whose every try fails ends as failed, in the history and in the figures', async () => {
  const { program, url, counted } = await startReplica();
  const plan = await addPlan(program);
  const date = new Date(program.clock.now() + 120_000).toISOString().slice(0, 10);
  const postId = postIdOf(plan.id, date);
  // What a crash of the disk may leave: a record of a post that cannot be read, and so at every try.
  await tellPostgres(
    url,
    `insert into leitmotif_entries values ('${POSTING_SHAPE.namespace}', '${postId}', '{"v":1,"value":"torn"}')`,
  );
  await forward(program, 2);
  let failures = 0;
  await expect
    .poll(
      async () => {
        const failed = program.lines.filter(
          ({ sentence }) => sentence === 'a daily post could not be worked on',
        ).length;
        // The lease of the try that failed lapses by the bot's clock.
        if (failed > failures) await forward(program, 1.1);
        failures = failed;
        return (await program.plans.history(plan.id)).entries;
      },
      { timeout: 20_000, interval: 20 },
    )
    .toMatchObject([{ date, end: 'failed', reason: 'unknown' }]);
  expect(failures).toBe(2);
  expect(Object.fromEntries(counted)).toEqual({ due: 1, 'given-up': 1, failed: 1 });
  expect(ownMessages(program, channelId(program, 'lounge'))).toEqual([]);
  // Kept as it is, for somebody to look at.
  const [kept] = await tellPostgres(url, `select value from leitmotif_entries where key = '${postId}'`);
  expect(kept?.value).toContain('torn');
});
