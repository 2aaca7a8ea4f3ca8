/** A sandbox with a connected bot whose next answers a test decides. */
import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { type Arrived, type Bot, connectBot, registerCommands } from './bot.ts';

export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  /** Milliseconds since 1970 in the sandbox. */
  clock: number;
  onInteraction: (bot: Bot, interaction: Arrived) => void;
  /** Answers every interaction with this callback. */
  always(body: object): void;
  webhook(interaction: Arrived, path?: string): `/${string}`;
}

export const recommend = { name: 'ost recommend' };
export const buttonRow = {
  type: 1,
  components: [{ type: 2, style: 2, label: 'Another', custom_id: 'v1:another' }],
};

/** Sets a fresh stage up before each test of a file; call it at the top. */
export function useStage(): () => Stage {
  let stage: Stage;
  beforeEach(async () => {
    const state = { clock: Date.parse('2026-11-22T12:00:00Z') };
    const sandbox = await startSandbox({ now: () => stage?.clock ?? state.clock, limits: 'off' });
    await registerCommands(sandbox, [
      { type: 3, name: 'Find the soundtrack' },
      { name: 'ost-daily', description: 'Daily posts', default_member_permissions: '32', contexts: [0] },
    ]);
    const bot = await connectBot(sandbox, {
      onInteraction: (self, interaction) => stage.onInteraction(self, interaction),
    });
    stage = {
      sandbox,
      bot,
      clock: state.clock,
      onInteraction: () => {},
      always(body) {
        stage.onInteraction = (self, interaction) => void self.answer(interaction, body).catch(() => {});
      },
      webhook: ({ token }, path = '') => `/webhooks/${sandbox.world.applicationId}/${token}${path}`,
    };
  });
  afterEach(async () => {
    await stage.bot.destroy();
    await stage.sandbox.close();
  });
  return () => stage;
}

/** Discord's code of a refused call, or null when it went through. */
export async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DiscordAPIError ? error.code : error;
}
