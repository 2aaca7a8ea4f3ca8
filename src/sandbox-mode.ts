import { resolve } from 'node:path';
import type { DevClock } from './dev-clock.ts';
import { buildPage } from './sandbox/build-page.ts';
import type { MovableClock } from './sandbox/page-socket/page-clock.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';

/** Built pages are kept here between starts. */
const PAGE_CACHE = resolve('var/page');

/** Starts the local Discord with its page and says where it is. */
export const startSandboxMode = async (
  port: number,
  clock: DevClock & MovableClock,
  say: (line: string) => void,
) => {
  say('No DISCORD_TOKEN is set, so Leitmotif starts its sandbox: a local Discord in your browser.');
  const root = await buildPage({ cacheFolder: PAGE_CACHE, say });
  const sandbox = await startSandbox({ port, page: { root }, now: clock.now, clock });
  if (sandbox.portMoved) say(`Port ${port} is taken; using ${sandbox.port}.`);
  say(`Open ${sandbox.url} and type /ost recommend`);
  return sandbox;
};
