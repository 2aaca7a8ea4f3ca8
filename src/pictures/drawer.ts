import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { TitlePicture } from '#src/views/picture/title-picture.ts';
import type { Drawn } from './drawing/main.ts';

const PROGRAM = fileURLToPath(new URL('./drawing/main.ts', import.meta.url));
const FLAGS = ['--v8-pool-size=1', '--max-semi-space-size=2', '--max-old-space-size=96'];
/** Pictures look the same on every machine: its fonts are not looked at. Nothing secret goes along either. */
const ENVIRONMENT = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

/** A picture takes a tenth of a second, the first one of a script three; longer than this means that it hangs. */
const DEADLINE_MS = 20_000;
const IDLE_MS = 20_000;

/** Draws pictures one after the other in a process of its own. */
export interface Drawer {
  /** Rejects when it cannot be drawn. */
  draw(picture: TitlePicture): Promise<Uint8Array>;
  /** Ends the process at once; it is started again by the next picture. */
  close(): void;
}

/** Sends one picture and waits for what comes back. */
const ask = (child: ChildProcess, picture: TitlePicture): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      child.removeAllListeners();
    };
    const fail = (why: string): void => {
      settle();
      child.on('error', () => {});
      child.kill('SIGKILL');
      reject(new Error(why));
    };
    const timer = setTimeout(() => fail('drawing took too long'), DEADLINE_MS);
    child.once('error', (error) => fail(`the process that draws failed: ${error.message}`));
    child.once('exit', (code, signal) => fail(`the process that draws ended (${signal ?? code})`));
    child.once('message', (drawn: Drawn) => {
      settle();
      if ('bytes' in drawn) resolve(drawn.bytes);
      else reject(new Error(drawn.fault));
    });
    child.send(picture);
  });

/**
 * Draws in a process of its own, started at the first picture and ended when there was none for a while: canvas and
 * fonts hold some 90 MB that a thread would never give back, and a fault of native code ends that process alone. It
 * stands back where the processor is busy: answers come first.
 *
 * @param program - what the process runs; another one in tests
 * @param idleMs - it ends when it had nothing to draw for so long
 */
export const createDrawer = (program = PROGRAM, idleMs = IDLE_MS): Drawer => {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const close = (): void => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };

  /** While nothing is drawn, the process keeps neither itself nor ours alive. */
  const rest = (): void => {
    child?.unref();
    child?.channel?.unref();
    idle = setTimeout(close, idleMs).unref();
  };

  const drawNow = async (picture: TitlePicture): Promise<Uint8Array> => {
    clearTimeout(idle);
    if (child === undefined || !child.connected) {
      child = fork(program, { execArgv: FLAGS, env: ENVIRONMENT, serialization: 'advanced' });
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    child.ref();
    child.channel?.ref();
    try {
      return await ask(child, picture);
    } finally {
      rest();
    }
  };

  return {
    draw(picture) {
      const mine = last.then(() => drawNow(picture));
      last = mine.catch(() => {});
      return mine;
    },
    close,
  };
};
