import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '#src/sandbox/start-sandbox.ts';
import { type Spawned, spawnProgram } from '#tests/support/spawn-program.ts';

/** Sets the bot's clock, by the file that `DEV_CLOCK` names. */
export const setClock = (folder: string, aheadMs: number): void =>
  writeFileSync(join(folder, 'clock'), String(Math.round(aheadMs)));

/**
 * The real program against a sandbox, on the database and the clock in a folder.
 *
 * @param pictures - where it has to draw them first, posts go out some seconds later
 */
export const spawnBot = (sandbox: Sandbox, folder: string, pictures: 'on' | 'off' = 'on'): Spawned =>
  spawnProgram(
    {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      DATABASE_URL: 'sqlite:bot.db',
      DEV_CLOCK: 'clock',
      LOG_LEVEL: 'debug',
      PICTURES: pictures,
    },
    folder,
  );

/** Ends a process as a power cut does. */
export const kill = async ({ child, ended }: Spawned): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
};
