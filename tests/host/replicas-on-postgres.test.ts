import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { memberOf } from '#tests/faults/member.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';
import { type Balancer, startBalancer } from './round-robin.ts';

let sandbox: Sandbox;
let replicas: Spawned[];
let balancer: Balancer;

beforeAll(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  const environment = {
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_BASE: sandbox.apiBase,
    TRANSPORT: 'http',
    DISCORD_PUBLIC_KEY: sandbox.publicKey,
    HTTP_PORT: '0',
    DATABASE_URL: await emptySchema(),
  };
  replicas = [spawnProgram(environment), spawnProgram(environment)];
  const ports = await Promise.all(
    replicas.map(async (replica) => {
      await Promise.all([
        replica.says(/"msg":"serving/),
        replica.says(/commands (?:registered|are up to date)/),
      ]);
      return Number(replica.output().match(/"port":(\d+),"msg":"serving/)?.[1]);
    }),
  );
  balancer = await startBalancer(ports);
  await sandbox.setEndpoint(`${balancer.url}/interactions`);
});

afterAll(async () => {
  for (const { child } of replicas) child.kill('SIGKILL');
  balancer.close();
  await sandbox.close();
});

/** What a member is shown when they ask for so many at once; nothing where Discord did not wait for the answer. */
const titlesOf = async (count: number): Promise<(string | undefined)[]> => {
  const ask = () => sandbox.driver.command({ name: 'ost recommend' });
  const outcomes = await Promise.all(Array.from({ length: count }, ask));
  return outcomes.map(({ message }) => message?.embeds[0]?.title);
};

it('two replicas that one member asks at the same moment never show the same pick twice', async () => {
  const all: (string | undefined)[] = [];
  const askFour = async () => {
    const titles = await titlesOf(4);
    all.push(...titles.filter((title) => title !== undefined));
    return titles.includes(undefined);
  };
  // A replica that has just started reads its texts; on a busy machine Discord does not wait for that.
  await expect.poll(askFour, { timeout: 25_000 }).toBe(false);
  expect(new Set(all).size).toBe(all.length);
});

it('what one replica confirmed as saved, the other one lists, also after the first was killed', async () => {
  const member = memberOf({ sandbox });
  const saved: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const { title } = await member.recommend();
    if ((await member.save()) === 'saved') saved.push(title);
  }
  expect(saved).toHaveLength(4);
  replicas[0]?.child.kill('SIGKILL');
  await replicas[0]?.ended;
  await expect
    .poll(() => member.saved().catch(() => ''), { timeout: 10_000 })
    .toSatisfy((list: string) => saved.every((title) => list.includes(title)));
});
