import { z } from 'zod';
import { parseShards, type Shards } from './discord/shards.ts';

/** Everything that can be set from outside, checked and frozen. */
export interface Config {
  /** The bot's token; absent: the sandbox is started instead. */
  readonly token: string | undefined;
  /** Base of Discord's API, without the version: `https://discord.com/api`. */
  readonly apiBase: string;
  /** Server in which commands are registered while developing; absent: everywhere. */
  readonly guildId: string | undefined;
  /** How interactions come: over the gateway, or as calls of our endpoint. */
  readonly transport: Transport;
  /** The application's public key, 32 bytes in hexadecimal: what Discord signs its calls with. */
  readonly publicKey: string | undefined;
  /** Port of health, figures and the interactions endpoint; absent: none of them is served. */
  readonly httpPort: number | undefined;
  /** Address that this port is opened on. */
  readonly httpHost: string;
  /** The shards this process holds; `'auto'`: all of them. */
  readonly shards: Shards;
  readonly databaseUrl: string;
  /** Milliseconds between two backups that the bot makes itself; absent: it makes none. */
  readonly backupEvery: number | undefined;
  /** How many of them are kept. */
  readonly backupKeep: number;
  readonly backupDir: string;
  readonly logLevel: LogLevel;
  /** Folder of extra or corrected titles; absent: the shipped catalog alone. */
  readonly catalogOverlay: string | undefined;
  /** File with the milliseconds that the bot's clock is ahead; absent: it is the machine's. Never with Discord itself. */
  readonly devClock: string | undefined;
  /** Whether cards get pictures. */
  readonly pictures: boolean;
  /** Port of the sandbox page; the next free one is taken when it is busy. */
  readonly port: number;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** How much is written to the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const TRANSPORTS = ['gateway', 'http'] as const;

/** How interactions come. */
export type Transport = (typeof TRANSPORTS)[number];

const DISCORD_API = 'https://discord.com/api';

/** Thrown when the environment cannot be used; one sentence for each wrong variable. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

/** The shape of the tokens that Discord gives out: three parts joined by dots. */
const TOKEN = /^[\w-]{18,}\.[\w-]{6,}\.[\w-]{20,}$/;

const QUOTED_MAX = 60;

const quote = (value: unknown): string => JSON.stringify(String(value).slice(0, QUOTED_MAX));

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
    error: ({ input }) => `is ${quote(input)}, but must be a port from 0 to 65535`,
  })
  .transform(Number);
const DURATION = /^[1-9]\d{0,4}[mhd]$/;
const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const BACKUP_EVERY_MIN_MS = 15 * 60_000;

const millisecondsOf = (duration: string): number =>
  Number.parseInt(duration, 10) * (UNIT_MS[duration.slice(-1)] ?? Number.NaN);

const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_BASE: z
    .string()
    .default(DISCORD_API)
    .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), {
      error: ({ input }) => `is ${quote(input)}, but must be an address such as ${DISCORD_API}`,
    })
    .transform((value) => value.replace(/\/+$/, '').replace(/\/v10$/, '')),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, {
      error: ({ input }) => `is ${quote(input)}, but must be a server's id: 17 to 20 digits`,
    })
    .optional(),
  DATABASE_URL: z.string().default('sqlite:var/leitmotif.db'),
  BACKUP_EVERY: z
    .string()
    .regex(DURATION, {
      error: ({ input }) =>
        `is ${quote(input)}, but must be a time from 15m, such as 90m, 24h or 7d (minutes, hours, days)`,
    })
    .transform(millisecondsOf)
    .refine((every) => every >= BACKUP_EVERY_MIN_MS, {
      error: 'is shorter than 15m, which a backup may take',
    })
    .optional(),
  BACKUP_KEEP: z
    .string()
    .default('7')
    .refine((value) => /^[1-9]\d{0,3}$/.test(value), {
      error: ({ input }) => `is ${quote(input)}, but must be a number from 1 to 9999`,
    })
    .transform(Number),
  BACKUP_DIR: z.string().default('var/backups'),
  CATALOG_OVERLAY: z.string().optional(),
  DEV_CLOCK: z.string().optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) => `is ${quote(input)}, but must be one of ${LOG_LEVELS.join(', ')}`,
    })
    .optional(),
  PICTURES: z
    .enum(['on', 'off'], {
      error: ({ input }) => `is ${quote(input)}, but must be on or off`,
    })
    .default('on'),
  SHARDS: z
    .string()
    .default('auto')
    .transform((value, context) => {
      const shards = parseShards(value);
      if (shards !== undefined) return shards;
      context.addIssue(
        `is ${quote(value)}, but must be auto, or the shards of this process out of all, such as 0-3/16`,
      );
      return z.NEVER;
    }),
  TRANSPORT: z
    .enum(TRANSPORTS, {
      error: ({ input }) => `is ${quote(input)}, but must be ${TRANSPORTS.join(' or ')}`,
    })
    .default('gateway'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, {
      error: ({ input }) =>
        `is ${quote(input)}, but must be 64 hexadecimal digits; copy it from the Developer Portal, page General Information`,
    })
    .optional(),
  HTTP_PORT: port.optional(),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, {
      error: ({ input }) => `is ${quote(input)}, but must be an address such as 127.0.0.1 or 0.0.0.0`,
    })
    .default('127.0.0.1'),
  PORT: port.default(3000),
});

/** What is wrong with a token; the value itself must never reach a log or a screen. */
const tokenFault = (token: string | undefined, apiBase: string | undefined): string[] => {
  if (token === undefined) return [];
  if (/\s/.test(token))
    return ['DISCORD_TOKEN contains blanks; copy the token alone, without "Bot" before it.'];
  if (apiBase !== undefined || TOKEN.test(token)) return [];
  return [
    'DISCORD_TOKEN is not a bot token (three parts joined by dots); copy it from the Developer Portal, page Bot.',
  ];
};

/** A moved clock would post at wrong times in front of real people. */
const clockFault = (given: Readonly<Record<string, string | undefined>>): string[] => {
  const { DEV_CLOCK: clock, DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase = '' } = given;
  if (clock === undefined || token === undefined) return [];
  const isLocal =
    URL.canParse(apiBase) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(apiBase).hostname);
  return isLocal
    ? []
    : [
        'DEV_CLOCK moves the clock of daily posts and is for development; with a token, remove it unless DISCORD_API_BASE is this machine.',
      ];
};

/** What is not set although calls of Discord are to be served; the sandbox brings its own. */
const endpointFaults = (given: Readonly<Record<string, unknown>>): string[] => {
  if (given.TRANSPORT !== 'http' || given.DISCORD_TOKEN === undefined) return [];
  return [
    ...(given.DISCORD_PUBLIC_KEY === undefined
      ? [
          'DISCORD_PUBLIC_KEY is not set, but TRANSPORT=http needs it; copy it from the Developer Portal, page General Information.',
        ]
      : []),
    ...(given.HTTP_PORT === undefined
      ? ['HTTP_PORT is not set, but TRANSPORT=http needs a port to serve, such as 8080.']
      : []),
  ];
};

/**
 * Reads the environment. An empty value counts as not set.
 *
 * @throws ConfigInvalid naming every wrong variable, what was given and what is expected
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  );
  const parsed = schema.safeParse(given);
  const faults = [
    ...tokenFault(given.DISCORD_TOKEN, given.DISCORD_API_BASE),
    ...clockFault(given),
    ...endpointFaults(given),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigInvalid(faults.join('\n'));
  const { DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase, DISCORD_GUILD_ID: guildId } = parsed.data;
  return Object.freeze({
    token,
    apiBase,
    guildId,
    transport: parsed.data.TRANSPORT,
    publicKey: parsed.data.DISCORD_PUBLIC_KEY,
    httpPort: parsed.data.HTTP_PORT,
    httpHost: parsed.data.HTTP_HOST,
    shards: parsed.data.SHARDS,
    databaseUrl: parsed.data.DATABASE_URL,
    backupEvery: parsed.data.BACKUP_EVERY,
    backupKeep: parsed.data.BACKUP_KEEP,
    backupDir: parsed.data.BACKUP_DIR,
    catalogOverlay: parsed.data.CATALOG_OVERLAY,
    devClock: parsed.data.DEV_CLOCK,
    // Somebody who tries the sandbox wants to see its address, not a line for every click.
    logLevel: parsed.data.LOG_LEVEL ?? (token === undefined ? 'warn' : 'info'),
    pictures: parsed.data.PICTURES === 'on',
    port: parsed.data.PORT,
  });
};
