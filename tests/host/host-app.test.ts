import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHealth, type Health } from '#src/host/health.ts';
import { createHostApp } from '#src/host/host-app.ts';
import { measuredState } from '#src/host/measured-state.ts';
import { createPrometheus, type Prometheus } from '#src/host/prometheus.ts';
import { createStoreHealth } from '#src/host/store-health.ts';
import { openState } from '#src/state/open-state.ts';
import type { State } from '#src/state/store.ts';
import { anyShape } from '#tests/state/sample.ts';

let health: Health;
let prometheus: Prometheus;
let state: State;
let now: number;

beforeEach(async () => {
  health = createHealth();
  prometheus = createPrometheus();
  now = 0;
  state = await openState({ url: 'sqlite::memory:', now: () => now });
});
afterEach(() => state.close());

const get = (path: string, method = 'GET') =>
  createHostApp({ health, prometheus, endpoint: undefined }).request(path, { method });
const figure = async (name: string): Promise<string | undefined> =>
  (await (await get('/metrics')).text()).split('\n').find((line) => line.startsWith(`${name} `));

describe('health', () => {
  it('is alive whenever it answers', async () => {
    health.watch('discord', () => ({ ready: false, says: '0 of 1 shards are connected' }));
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is ready when every part is', async () => {
    health.watch(
      'store',
      createStoreHealth(state, () => now, 'a'),
    );
    health.watch('catalog', () => ({ ready: true, says: '500 titles' }));
    const answer = await get('/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ready: true, missing: [] });
  });

  it('names with 503 what is not ready, and why', async () => {
    health.watch('catalog', () => ({ ready: true, says: '500 titles' }));
    health.watch('discord', () => ({ ready: false, says: '1 of 2 shards are connected' }));
    const answer = await get('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      missing: ['discord'],
      parts: { discord: { says: '1 of 2 shards are connected' } },
    });
  });

  it('notices a storage that goes away, two seconds later at most', async () => {
    health.watch(
      'store',
      createStoreHealth(state, () => now, 'a'),
    );
    expect((await get('/readyz')).status).toBe(200);
    await state.close();
    now += 2_000;
    expect(await (await get('/readyz')).json()).toMatchObject({ missing: ['store'] });
  });

  it('is not ready any more when the program ends', async () => {
    health.end();
    expect((await get('/readyz')).status).toBe(503);
  });

  it('takes nothing but GET', async () => {
    expect((await get('/readyz', 'POST')).status).toBe(405);
    expect((await get('/elsewhere')).status).toBe(404);
  });
});

describe('figures', () => {
  it('count interactions by command and outcome, with their time', async () => {
    prometheus.figures.interaction('ost recommend', 'answered', 3);
    prometheus.figures.interaction('ost recommend', 'answered', 4);
    prometheus.figures.interaction('ost recommend', 'bug', 5);
    const of = (outcome: string) => `{command="ost recommend",outcome="${outcome}"}`;
    expect(await figure(`leitmotif_interaction_seconds_count${of('answered')}`)).toMatch(/ 2$/);
    expect(await figure(`leitmotif_interaction_seconds_sum${of('answered')}`)).toMatch(/ 0\.007$/);
    expect(await figure(`leitmotif_interaction_seconds_count${of('bug')}`)).toMatch(/ 1$/);
  });

  it('keep the number of commands within bounds, whatever names come in', async () => {
    for (let at = 0; at < 1_000; at += 1) prometheus.figures.interaction(`name ${at}`, 'unknown', 1);
    const text = await (await get('/metrics')).text();
    expect(text.match(/^leitmotif_interaction_seconds_count/gm)).toHaveLength(201);
    expect(text).toMatch(/seconds_count\{command="other",outcome="unknown"\} 800/);
  });

  it("count what became of daily posts, Discord's answers, and refused calls", async () => {
    prometheus.figures.daily('due', 3);
    prometheus.figures.daily('posted');
    for (const status of [200, 401, 429]) prometheus.figures.request(status);
    prometheus.figures.refused('stale');
    expect(await figure('leitmotif_daily_total{event="due"}')).toMatch(/ 3$/);
    expect(await figure('leitmotif_daily_total{event="posted"}')).toMatch(/ 1$/);
    expect(await figure('leitmotif_daily_total{event="failed"}')).toMatch(/ 0$/);
    expect(await figure('leitmotif_discord_responses_total{status="429"}')).toMatch(/ 1$/);
    expect(await figure('leitmotif_discord_invalid_requests_total')).toMatch(/ 2$/);
    expect(await figure('leitmotif_endpoint_refused_total{reason="stale"}')).toMatch(/ 1$/);
  });

  it('are read when somebody looks', async () => {
    let titles = 1;
    prometheus.gauge('titles', 'Titles', () => titles);
    expect(await figure('titles')).toBe('titles 1');
    titles = 2;
    expect(await figure('titles')).toBe('titles 2');
  });

  it('time calls of the storage, by what came of them', async () => {
    const measured = measuredState(state, prometheus.figures);
    await measured.store(anyShape('sample')).set('a', 'b');
    await measured.claim('c');
    await state.close();
    await expect(measured.store(anyShape('sample')).get('a')).rejects.toThrow();
    const count = (operation: string, result: string) =>
      figure(`leitmotif_store_seconds_count{operation="${operation}",result="${result}"}`);
    expect(await count('set', 'done')).toMatch(/ 1$/);
    expect(await count('claim', 'done')).toMatch(/ 1$/);
    expect(await count('get', 'failed')).toMatch(/ 1$/);
  });
});
