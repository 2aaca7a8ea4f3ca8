import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { commandInteraction } from '#tests/support/ask-router.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';
import { type Balancer, startBalancer } from './round-robin.ts';

const REPLICAS = 3;
const CALLS = 450;
const AT_A_TIME = 16;
const MINUTE_MS = 60_000;
const ANSWERED = 'leitmotif_interaction_seconds_count{command="ost recommend",outcome="answered"}';

interface Replica extends Spawned {
  readonly port: number;
}

let sandbox: Sandbox;
let replicas: Replica[];
let balancer: Balancer;

const startReplica = async (databaseUrl: string): Promise<Replica> => {
  const spawned = spawnProgram({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_BASE: sandbox.apiBase,
    TRANSPORT: 'http',
    DISCORD_PUBLIC_KEY: sandbox.publicKey,
    HTTP_PORT: '0',
    DATABASE_URL: databaseUrl,
    PICTURES: 'off',
  });
  await Promise.all([spawned.says(/"msg":"serving/), spawned.says(/commands (?:registered|are up to date)/)]);
  return { ...spawned, port: Number(spawned.output().match(/"port":(\d+),"msg":"serving/)?.[1]) };
};

beforeAll(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  const url = await emptySchema();
  replicas = await Promise.all(Array.from({ length: REPLICAS }, () => startReplica(url)));
  balancer = await startBalancer(replicas.map(({ port }) => port));
  await sandbox.setEndpoint(`${balancer.url}/interactions`);
});

afterAll(async () => {
  for (const { child } of replicas) child.kill('SIGKILL');
  balancer.close();
  await sandbox.close();
});

const interaction = (number: number): string =>
  JSON.stringify(
    commandInteraction(
      { name: 'ost', options: [{ type: 1, name: 'recommend' }] },
      {
        id: String(2_000_000_000_000_000_000n + BigInt(number)),
        member: { user: { id: String(3_000_000_000_000_000_000n + BigInt(number % 50)) }, permissions: '0' },
      },
    ),
  );

const send = (call: { readonly headers: Readonly<Record<string, string>>; readonly body: string }) =>
  fetch(`${balancer.url}/interactions`, { method: 'POST', ...call });

/** Whether a call was answered with a card. */
const isCard = async (answer: Response): Promise<boolean> => {
  if (answer.status !== 200) return false;
  // With a picture the answer is a form.
  const isForm = answer.headers.get('content-type')?.startsWith('multipart/form-data');
  const written = isForm ? (await answer.formData()).get('payload_json') : await answer.text();
  const text = typeof written === 'string' ? written : ((await written?.text()) ?? '');
  const body = JSON.parse(text) as { type?: number; data?: { embeds?: unknown[] } };
  return body.type === 4 && body.data?.embeds?.length === 1;
};

/** The sum of a figure over these replicas. */
const sumOf = async (name: string, of: readonly Replica[]): Promise<number> => {
  const sheets = await Promise.all(
    of.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
  );
  return sheets.reduce((sum, sheet) => {
    const line = sheet.split('\n').find((one) => one.startsWith(`${name} `));
    return sum + Number(line?.split(' ').at(-1) ?? 0);
  }, 0);
};

it('a person is answered by whichever replica has its turn, and never with the same pick twice', async () => {
  const titlesOfSix = async (): Promise<(string | undefined)[]> => {
    const ask = () => sandbox.driver.command({ name: 'ost recommend' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, ask));
    return outcomes.map(({ message }) => message?.embeds[0]?.title);
  };
  let titles: (string | undefined)[] = [];
  // A replica that has just started reads its texts; on a busy machine Discord does not wait for that.
  await expect
    .poll(
      async () => {
        titles = await titlesOfSix();
        return titles.includes(undefined);
      },
      { timeout: 25_000 },
    )
    .toBe(false);
  expect(new Set(titles).size).toBe(6);
  for (const replica of replicas) expect(await sumOf(ANSWERED, [replica])).toBeGreaterThan(0);
});

it('replicas refuse all that is forged, changed, old, too long or not a call, and count it', async () => {
  const body = interaction(1);
  const signed = sandbox.sign(body, Date.now());
  const forged = { ...signed, headers: { ...signed.headers, 'x-signature-ed25519': 'ab'.repeat(64) } };
  const statuses = async (call: () => Promise<Response>) =>
    Promise.all(Array.from({ length: REPLICAS }, async () => (await call()).status));
  expect(await statuses(() => send(forged))).toEqual([401, 401, 401]);
  expect(await statuses(() => send({ ...signed, body: body.replace('recommend', 'saved') }))).toEqual([
    401, 401, 401,
  ]);
  expect(await statuses(() => send(sandbox.sign(body, Date.now() - 6 * MINUTE_MS)))).toEqual([401, 401, 401]);
  expect(await statuses(() => send(sandbox.sign('{', Date.now())))).toEqual([400, 400, 400]);
  expect(await statuses(() => send(sandbox.sign('x'.repeat(1024 * 1024 + 1), Date.now())))).toEqual([
    413, 413, 413,
  ]);
  expect(await statuses(() => fetch(`${balancer.url}/interactions`))).toEqual([405, 405, 405]);
  const counted = await Promise.all(
    ['forged', 'stale', 'malformed', 'too-large', 'wrong-method'].map((reason) =>
      sumOf(`leitmotif_endpoint_refused_total{reason="${reason}"}`, replicas),
    ),
  );
  // One forged call more came with the check of the address.
  expect(counted).toEqual([7, 3, 3, 3, 3]);
});

it('killing one replica under load loses no call but those it had in hand', async () => {
  const [victim] = replicas;
  const others = replicas.slice(1);
  if (victim === undefined) throw new Error('no replica is running');
  const before = await sumOf(ANSWERED, others);
  let next = 0;
  let answered = 0;
  let failed = 0;
  const gone = victim.ended.then(() => performance.now());
  const work = async (): Promise<void> => {
    while (next < CALLS) {
      const number = next;
      next += 1;
      const answer = await send(sandbox.sign(interaction(number), Date.now())).catch(() => undefined);
      if (answer !== undefined && (await isCard(answer))) answered += 1;
      else failed += 1;
      if (answered === CALLS / 3) victim.child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const goneAt = await gone;
  expect(answered + failed).toBe(CALLS);
  expect(failed).toBe(balancer.broken.length);
  expect(balancer.broken.filter(({ port, givenAt }) => port !== victim.port || givenAt > goneAt)).toEqual([]);
  const after = await sumOf(ANSWERED, others);
  // The two that are left answered their share before, and everything after.
  expect(after - before).toBeGreaterThan((CALLS * 2) / 3);
});
