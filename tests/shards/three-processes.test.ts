import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '#src/daily/plan.ts';
import { shardOf } from '#src/discord/shards.ts';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import type { Guild } from '#src/sandbox/world/models.ts';
import { setClock } from '#tests/chaos/spawn-bot.ts';
import { postCounts, sumOfFigure } from '#tests/daily/support/count-posts.ts';
import { endsOf, storeRush } from '#tests/daily/support/store-rush.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { emptyFolder, type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

const GUILDS = 3_000;
const SHARDS = 16;
/** What an operator sets on each of three machines. */
const RANGES = [
  [0, 5],
  [6, 10],
  [11, 15],
] as const;
const POSTS = 240;
const AT_ONCE = 24;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A lease, counted from when the last one was taken, and more. */
const LEASE_MS = 90_000;
const ANSWERED = 'leitmotif_interaction_seconds_count{command="ost help",outcome="answered"}';

interface Process extends Spawned {
  readonly range: (typeof RANGES)[number];
  port(): number;
}

let sandbox: Sandbox;
let url: string;
let folder: string;
let plans: readonly Plan[];
let processes: Process[];
let dueAt: number;

const start = async (range: (typeof RANGES)[number]): Promise<Process> => {
  const spawned = spawnProgram(
    {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      DATABASE_URL: url,
      SHARDS: `${range[0]}-${range[1]}/${SHARDS}`,
      HTTP_PORT: '0',
      DEV_CLOCK: 'clock',
    },
    folder,
  );
  const shards = range[1] - range[0] + 1;
  await Promise.all([
    spawned.says(new RegExp(`(?:gateway ready[\\s\\S]*){${shards}}`)),
    spawned.says(/commands (?:registered|are up to date)/),
    spawned.says(/"msg":"serving/),
  ]);
  return {
    ...spawned,
    range,
    port: () => Number(spawned.output().match(/"port":(\d+),"msg":"serving/)?.[1]),
  };
};

const isOf =
  ([first, last]: Process['range']) =>
  ({ id }: Pick<Guild, 'id'>): boolean => {
    const shard = shardOf(id, SHARDS);
    return shard >= first && shard <= last;
  };

/** A member of each of these servers asks for help; answers how many got it. */
const askIn = async (guilds: readonly Guild[]): Promise<number> => {
  const waiting = [...guilds];
  let answered = 0;
  const work = async (): Promise<void> => {
    for (let guild = waiting.pop(); guild !== undefined; guild = waiting.pop()) {
      const [channelId = ''] = guild.channelIds;
      const { ok } = await sandbox.driver.command({ name: 'ost help', as: guild.ownerId, channelId });
      if (ok) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answered;
};

const allGuilds = (): Guild[] => [...sandbox.world.guilds.values()];

beforeAll(async () => {
  sandbox = await startSandbox({ guilds: GUILDS, gateway: { shards: SHARDS }, journalSize: 3 * GUILDS });
  [url, folder] = [await emptySchema(), emptyFolder()];
  // Noon of tomorrow, so that no test crosses midnight.
  dueAt = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  plans = await storeRush({ sandbox, url, dueAt, posts: POSTS, guilds: POSTS });
  setClock(folder, dueAt - MINUTE_MS - Date.now());
  processes = await Promise.all(RANGES.map(start));
});

afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await sandbox.close();
});

it('three processes answer each of 3,000 servers once, by the shard it belongs to', async () => {
  expect(await askIn(allGuilds())).toBe(GUILDS);
  const answered = await Promise.all(processes.map(({ port }) => sumOfFigure(port(), ANSWERED)));
  expect(answered).toEqual(RANGES.map((range) => allGuilds().filter(isOf(range)).length));
  // Somebody else's answer to the same interaction would have been refused.
  const callbacks = sandbox.journal.calls().filter(({ path }) => path.endsWith('/callback'));
  expect(callbacks.length).toBe(GUILDS);
  expect(callbacks.filter(({ status }) => status >= 400)).toEqual([]);
}, 90_000);

it('one killed with -9 in a rush and started again by its supervisor doubles and loses no daily post', async () => {
  const victim = processes[1];
  if (victim === undefined) throw new Error('no process is running');
  const others = allGuilds().filter((guild) => !isOf(victim.range)(guild));
  const own = plans.filter(({ guildId }) => isOf(victim.range)({ id: guildId }));
  const postedOfVictim = () =>
    own.filter(({ id }) => [...postCounts(sandbox).keys()].some((key) => key.startsWith(id)));
  setClock(folder, dueAt - Date.now());
  await expect.poll(() => postedOfVictim().length, { interval: 20 }).toBeGreaterThan(own.length / 3);
  victim.child.kill('SIGKILL');
  await victim.ended;
  expect(postedOfVictim().length).toBeLessThan(own.length);
  // The others go on while it is away.
  expect(await askIn(others.slice(0, 100))).toBe(100);

  setClock(folder, dueAt + LEASE_MS - Date.now());
  processes[1] = await start(victim.range);
  await expect.poll(() => postCounts(sandbox).size, { timeout: 60_000, interval: 200 }).toBe(POSTS);
  await expect.poll(() => endsOf(url, plans), { timeout: 20_000, interval: 500 }).toHaveLength(POSTS);
  expect(new Set(postCounts(sandbox).values())).toEqual(new Set([1]));
  const ends = await endsOf(url, plans);
  expect(ends.filter((end) => end !== 'posted' && end !== 'late')).toEqual([]);
  expect(await askIn(allGuilds().filter(isOf(victim.range)))).toBe(
    allGuilds().filter(isOf(victim.range)).length,
  );
}, 120_000);
