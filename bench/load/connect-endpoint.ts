import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { createSigner } from '#src/sandbox/endpoint/sign.ts';
import { startDiscord } from '../discord/start-discord.ts';
import { IN_FLIGHT } from '../plan.ts';
import type { ConnectedBot, Ground } from './connect-bot.ts';
import type { Pump } from './pump.ts';
import { CALLED, type CalledName, spawnBot } from './spawn-bot.ts';

const CONNECT_MS = 30_000;
const LOOK_EVERY_MS = 20;

/** Every pick is a card of some kilobytes; a shorter answer is an apology. */
const CARD_MIN_BYTES = 1_000;

/** A bot that is called, and the way to call it. */
export interface CalledBot extends ConnectedBot {
  /** One signed call; answers the bytes of its answer. Rejects when it was not answered rightly. */
  readonly call: (number: number) => Promise<number>;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Keeps so many calls under way until it is over. */
const createCallPump = (call: CalledBot['call']): Pump => {
  let next = 0;
  return async ({ inFlight, isOver }) => {
    const latencies: number[] = [];
    let bytes = 0;
    const begun = performance.now();
    const work = async (): Promise<void> => {
      do {
        const sent = performance.now();
        next += 1;
        // Read after the wait: many calls add to it at once.
        const size = await call(next);
        bytes += size;
        latencies.push(performance.now() - sent);
      } while (!isOver(latencies.length, performance.now() - begun));
    };
    await Promise.all(Array.from({ length: inFlight }, work));
    return { answered: latencies.length, ms: performance.now() - begun, latencies, bytes };
  };
};

/** Starts a program that Discord calls, in a process of its own, and waits until it answers. */
export const connectEndpoint = async (name: CalledName, ground: Ground): Promise<CalledBot> => {
  const discord = await startDiscord(1);
  const signer = createSigner();
  const port = await freePort();
  const begun = performance.now();
  const bot = spawnBot(CALLED[name], discord.apiBase, mkdtempSync(join(ground.folder, `called-${name}-`)), {
    TRANSPORT: 'http',
    DISCORD_PUBLIC_KEY: signer.publicKey,
    HTTP_PORT: String(port),
  });
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: IN_FLIGHT });
  const leastBytes = name === 'ours' ? CARD_MIN_BYTES : 1;

  const call = async (number: number): Promise<number> => {
    const { headers, body } = signer.sign(ground.interaction(number), Date.now());
    const answer = await pool.request({ path: '/interactions', method: 'POST', headers, body });
    const { byteLength } = await answer.body.arrayBuffer();
    if (answer.statusCode === 200 && byteLength >= leastBytes) return byteLength;
    throw new Error(`A call got ${answer.statusCode} with ${byteLength} bytes.`);
  };

  const close = async (): Promise<void> => {
    await pool.destroy();
    await bot.stop();
    await discord.close();
  };
  const isAnswering = async (): Promise<void> => {
    for (;;) {
      if (await call(0).then(Boolean, () => false)) return;
      await sleep(LOOK_EVERY_MS);
    }
  };
  const late = sleep(CONNECT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`${CALLED[name].label} was not ready within ${CONNECT_MS / 1000} seconds.`);
  });
  try {
    await Promise.race([isAnswering(), bot.ended, late]);
  } catch (error) {
    await close();
    throw error;
  }
  return { readyMs: performance.now() - begun, call, pump: createCallPump(call), ask: bot.ask, close };
};
