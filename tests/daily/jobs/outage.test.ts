import { expect, it, onTestFinished } from 'vitest';
import { openErrandJobs } from '#src/daily/jobs/open-errand-jobs.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { emptySchema, ownCluster } from '#tests/support/postgres/empty-database.ts';
import { startProgram } from '#tests/support/start-program.ts';
import { addPlan, forward, lastEntry } from '../post/stage.ts';
import { postCounts } from '../support/count-posts.ts';

const PLANS = 8;

it('a Postgres that is away when posts come due delays them, and none is doubled or lost', async () => {
  const cluster = await ownCluster('jobs-outage');
  const url = await emptySchema(cluster.url);
  const program = await startProgram({
    url,
    jobs: openErrandJobs({ url, log: keepLog().log }),
    isNoon: true,
  });
  onTestFinished(() => program.close());
  const plans = await Promise.all(Array.from({ length: PLANS }, () => addPlan(program)));
  await cluster.stop();
  await expect(forward(program, 2)).rejects.toThrow();
  expect(postCounts(program.sandbox).size).toBe(0);
  await cluster.start();
  // The clock is looked at again by itself, and whoever posts has to find that out anew.
  for (const plan of plans) expect((await lastEntry(program, plan)).end).toMatch(/^(?:posted|late)$/);
  expect([...postCounts(program.sandbox).values()]).toEqual(Array.from({ length: PLANS }, () => 1));
}, 60_000);
