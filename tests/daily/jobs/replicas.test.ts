import { expect, it, onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { setClock } from '#tests/chaos/spawn-bot.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';
import { postCounts, sumOfFigure } from '../support/count-posts.ts';
import { endsOf, storeRush } from '../support/store-rush.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const GUILDS = 40;
const POSTS = GUILDS * 5;
/** A lease, counted from when the last one was taken, and more. */
const LEASE_MS = 90_000;

const startReplica = async (sandbox: Sandbox, url: string, folder: string) => {
  const spawned = spawnProgram(
    {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      TRANSPORT: 'http',
      DISCORD_PUBLIC_KEY: sandbox.publicKey,
      HTTP_PORT: '0',
      DATABASE_URL: url,
      DEV_CLOCK: 'clock',
    },
    folder,
  );
  await Promise.all([spawned.says(/"msg":"serving/), spawned.says(/commands (?:registered|are up to date)/)]);
  return { ...spawned, port: Number(spawned.output().match(/"port":(\d+),"msg":"serving/)?.[1]) };
};

/** The replica that posts for all. */
const holderOf = async <T extends Spawned>(replicas: readonly T[]): Promise<T> => {
  const isHolder = ({ output }: Spawned) => output().includes('posting for all replicas');
  await expect.poll(() => replicas.filter(isHolder)).toHaveLength(1);
  const holder = replicas.find(isHolder);
  if (holder === undefined) throw new Error('no replica posts');
  return holder;
};

it('killing the replica that posts, in the middle of a rush, doubles and loses nothing', async () => {
  const sandbox = await startSandbox({ guilds: GUILDS, journalSize: POSTS * 10 });
  onTestFinished(() => sandbox.close());
  const [url, folder] = [await emptySchema(), emptyFolder()];
  // Noon of tomorrow, so that no test crosses midnight.
  const dueAt = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  const plans = await storeRush({ sandbox, url, dueAt, posts: POSTS });
  setClock(folder, dueAt - MINUTE_MS - Date.now());
  const replicas = [await startReplica(sandbox, url, folder), await startReplica(sandbox, url, folder)];
  onTestFinished(() => {
    for (const { child } of replicas) child.kill('SIGKILL');
  });
  const holder = await holderOf(replicas);
  const [other] = replicas.filter((one) => one !== holder);

  setClock(folder, dueAt - Date.now());
  await expect.poll(() => postCounts(sandbox).size, { interval: 20 }).toBeGreaterThan(POSTS / 3);
  holder.child.kill('SIGKILL');
  await holder.ended;
  expect(postCounts(sandbox).size).toBeLessThan(POSTS);
  // The leases of the dead one lapse by the bot's clock; that it is dead is known by the machine's.
  setClock(folder, dueAt + LEASE_MS - Date.now());

  await expect.poll(() => postCounts(sandbox).size, { timeout: 60_000, interval: 200 }).toBe(POSTS);
  await expect.poll(() => endsOf(url, plans), { timeout: 20_000, interval: 500 }).toHaveLength(POSTS);
  expect(new Set(postCounts(sandbox).values())).toEqual(new Set([1]));
  const ends = await endsOf(url, plans);
  expect(ends.filter((end) => end !== 'posted' && end !== 'late')).toEqual([]);
  // Together they keep below what Discord allows one bot.
  expect(sandbox.journal.calls().filter(({ status }) => status === 429)).toEqual([]);
  expect(await sumOfFigure(other?.port ?? 0, 'leitmotif_daily_total{event="given-up"}')).toBe(0);
}, 120_000);
