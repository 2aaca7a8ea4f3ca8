import { describe, expect, it } from 'vitest';
import { ConfigInvalid, readConfig } from '#src/config.ts';

// Put together here, so that nobody's scanner takes it for a real one.
const TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'x'.repeat(38)].join('.');

const complaint = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    return error.message;
  }
};

describe('the environment', () => {
  it('may be empty: then the sandbox starts, with a quiet log', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      apiBase: 'https://discord.com/api',
      guildId: undefined,
      transport: 'gateway',
      publicKey: undefined,
      httpPort: undefined,
      httpHost: '127.0.0.1',
      shards: 'auto',
      databaseUrl: 'sqlite:var/leitmotif.db',
      backupEvery: undefined,
      backupKeep: 7,
      backupDir: 'var/backups',
      catalogOverlay: undefined,
      devClock: undefined,
      logLevel: 'warn',
      pictures: true,
      port: 3000,
    });
  });

  it('counts empty values as not set, and trims the others', () => {
    expect(readConfig({ DISCORD_TOKEN: '  ', PORT: '' })).toEqual(readConfig({}));
    expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN}\n` })).toMatchObject({ token: TOKEN, logLevel: 'info' });
  });

  it('takes the time between two backups in minutes, hours or days', () => {
    const every = (duration: string) => readConfig({ BACKUP_EVERY: duration }).backupEvery;
    expect([every('90m'), every('24h'), every('7d')]).toEqual([5_400_000, 86_400_000, 604_800_000]);
  });

  it('may turn pictures off', () => {
    expect(readConfig({ PICTURES: 'off' }).pictures).toBe(false);
  });

  it('takes the API base with or without its version', () => {
    expect(readConfig({ DISCORD_API_BASE: 'http://127.0.0.1:9/api/v10/' }).apiBase).toBe(
      'http://127.0.0.1:9/api',
    );
  });

  it("takes any one-word token for another API base than Discord's", () => {
    expect(readConfig({ DISCORD_TOKEN: 'test', DISCORD_API_BASE: 'http://127.0.0.1:9/api' }).token).toBe(
      'test',
    );
  });

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000", but must be a port from 0 to 65535.'],
    [
      { BACKUP_EVERY: 'daily' },
      'BACKUP_EVERY is "daily", but must be a time from 15m, such as 90m, 24h or 7d (minutes, hours, days).',
    ],
    [{ BACKUP_EVERY: '5m' }, 'BACKUP_EVERY is shorter than 15m, which a backup may take.'],
    [{ BACKUP_KEEP: '0' }, 'BACKUP_KEEP is "0", but must be a number from 1 to 9999.'],
    [{ PORT: 'http' }, 'PORT is "http", but must be a port from 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", but must be one of debug, info, warn, error, silent.'],
    [{ PICTURES: 'no' }, 'PICTURES is "no", but must be on or off.'],
    [
      { DISCORD_GUILD_ID: 'my server' },
      'DISCORD_GUILD_ID is "my server", but must be a server\'s id: 17 to 20 digits.',
    ],
    [{ TRANSPORT: 'tcp' }, 'TRANSPORT is "tcp", but must be gateway or http.'],
    [{ HTTP_PORT: '80a' }, 'HTTP_PORT is "80a", but must be a port from 0 to 65535.'],
    [
      { HTTP_HOST: 'all of them' },
      'HTTP_HOST is "all of them", but must be an address such as 127.0.0.1 or 0.0.0.0.',
    ],
    [
      { DISCORD_PUBLIC_KEY: 'f'.repeat(63) },
      `DISCORD_PUBLIC_KEY is "${'f'.repeat(60)}", but must be 64 hexadecimal digits; copy it from the Developer Portal, page General Information.`,
    ],
    [
      { TRANSPORT: 'http', DISCORD_TOKEN: TOKEN, HTTP_PORT: '8080' },
      'DISCORD_PUBLIC_KEY is not set, but TRANSPORT=http needs it; copy it from the Developer Portal, page General Information.',
    ],
    [
      { TRANSPORT: 'http', DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: 'f'.repeat(64) },
      'HTTP_PORT is not set, but TRANSPORT=http needs a port to serve, such as 8080.',
    ],
    [
      { SHARDS: '0-16/16' },
      'SHARDS is "0-16/16", but must be auto, or the shards of this process out of all, such as 0-3/16.',
    ],
    [
      { DISCORD_API_BASE: 'discord' },
      'DISCORD_API_BASE is "discord", but must be an address such as https://discord.com/api.',
    ],
    [
      { DISCORD_TOKEN: 'abc' },
      'DISCORD_TOKEN is not a bot token (three parts joined by dots); copy it from the Developer Portal, page Bot.',
    ],
    [
      { DISCORD_TOKEN: `Bot ${TOKEN}` },
      'DISCORD_TOKEN contains blanks; copy the token alone, without "Bot" before it.',
    ],
  ])('is refused in a sentence that names the variable: %j', (environment, sentence) => {
    expect(complaint(environment as Record<string, string>)).toBe(sentence);
  });

  it('names every wrong variable at once, and never shows the token', () => {
    const said = complaint({ DISCORD_TOKEN: 'my-secret', PORT: 'x', LOG_LEVEL: 'y' });
    expect(said.split('\n')).toHaveLength(3);
    expect(said).not.toContain('my-secret');
  });
});

describe('a moved clock', () => {
  const DEV_CLOCK = 'clock';

  it.each(['http://127.0.0.1:8790/api', 'http://localhost:8790/api', 'http://[::1]:8790/api'])(
    'may be used against %s, and without a token',
    (DISCORD_API_BASE) => {
      expect(readConfig({ DEV_CLOCK, DISCORD_TOKEN: 'a.b.c', DISCORD_API_BASE }).devClock).toBe('clock');
      expect(readConfig({ DEV_CLOCK }).devClock).toBe('clock');
    },
  );

  it.each([
    undefined,
    'https://discord.com/api',
    'https://127.0.0.1.example.org/api',
    'https://proxy.example.org/api',
  ])('is refused in production, with a token and %s', (DISCORD_API_BASE) => {
    const base = DISCORD_API_BASE === undefined ? {} : { DISCORD_API_BASE };
    expect(complaint({ DEV_CLOCK, DISCORD_TOKEN: TOKEN, ...base })).toMatch(
      /^DEV_CLOCK moves the clock[^\n]*$/,
    );
  });
});
