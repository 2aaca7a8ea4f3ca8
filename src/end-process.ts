import { CatalogBroken, faultSentence } from './catalog/load/fault.ts';
import { ConfigInvalid } from './config.ts';
import { createScrubber } from './log/scrub.ts';
import { StoreUnavailable } from './state/store.ts';

/** Exit code for what only a change of settings or data mends; a supervisor should not restart on it (EX_CONFIG). */
export const EXIT_SETTING = 78;

/** Exit code for what may pass by itself, such as a database that is not up yet; starting again makes sense. */
const EXIT_UNAVAILABLE = 69;

/** The code to end with when this error ended the start. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof StoreUnavailable && error.isPassing ? EXIT_UNAVAILABLE : EXIT_SETTING;

/** Writes a line for the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isMissingModule = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** Told by their names: the modules that throw them are loaded only where a port is set, or no token. */
const SENTENCES: ReadonlySet<string> = new Set(['PortUnavailable', 'PageToolMissing']);

const isSentence = (error: unknown): error is Error => error instanceof Error && SENTENCES.has(error.name);

/** Errors of libraries hold addresses, and those may hold a token. */
const scrub = createScrubber([]);

/** What the operator is told about an error that ended the start. */
export const sentencesOf = (error: unknown): string[] => {
  if (error instanceof ConfigInvalid || error instanceof StoreUnavailable || isSentence(error))
    return error.message.split('\n');
  if (error instanceof CatalogBroken)
    return [
      `Leitmotif does not start: ${error.message}.`,
      ...error.faults.map((fault) => `  ${faultSentence(fault)}`),
    ];
  if (isMissingModule(error))
    return [
      `A package is missing (${error.message}): run "npm ci", or set DISCORD_TOKEN if you do not need the sandbox.`,
    ];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
};

/** Tells why and ends the process. */
export const endProcess = (sentences: readonly string[], code: number): never => {
  for (const sentence of sentences) process.stderr.write(`${scrub(sentence)}\n`);
  process.exit(code);
};
