import { createLeitmotif } from '#src/create-leitmotif.ts';
import { createCommandMentions } from '#src/discord/command-mentions.ts';
import { type Bot, startBot } from '#src/discord/start-bot.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { openState } from '#src/state/open-state.ts';
import type { State } from '#src/state/store.ts';
import { keepLog, type LogLine } from './keep-log.ts';
import { realLibrary } from './real-catalog.ts';

/** The whole program in one process: sandbox, bot and storage in memory. */
export interface Program {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly state: State;
  readonly lines: readonly LogLine[];
  close(): Promise<void>;
}

/** Starts everything as `npm start` does, on free ports, and waits until it answers. */
export const startProgram = async (
  options: { readonly sandbox?: SandboxOptions; readonly state?: State } = {},
): Promise<Program> => {
  const sandbox = await startSandbox({ limits: 'off', ...options.sandbox });
  const { log, lines } = keepLog();
  const state = options.state ?? (await openState({ url: 'sqlite::memory:', now: Date.now, deadline: 700 }));
  const mentions = createCommandMentions();
  const router = createLeitmotif({
    library: () => realLibrary,
    state,
    log,
    now: Date.now,
    commandMention: mentions.mention,
  });
  const { apiBase, token } = sandbox;
  const fatal = Promise.withResolvers<never>();
  const bot = startBot({
    apiBase,
    token,
    guildId: undefined,
    transport: 'gateway',
    shards: 'auto',
    claim: state.claim,
    router,
    mentions,
    log,
    now: Date.now,
    onFatal: fatal.reject,
  });
  fatal.promise.catch(() => {});
  await Promise.race([bot.ready, fatal.promise]);
  return {
    sandbox,
    bot,
    state,
    lines,
    async close() {
      await bot.stop(1_000);
      await sandbox.close();
      await state.close();
    },
  };
};
