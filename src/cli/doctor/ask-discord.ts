import { DefaultUserAgent } from '@discordjs/rest';

const TIMEOUT_MS = 8_000;

/** What Discord said. */
export interface Said {
  readonly status: number;
  /** JSON; `undefined` where it was none. */
  readonly body: unknown;
  /** Its clock, in milliseconds since 1970; `NaN` where it told none. */
  readonly date: number;
}

/** Asks with GET, as the bot. Rejects when nobody answers. */
export type Ask = (path: `/${string}`) => Promise<Said>;

/** The doctor asks by itself and not through the library: it has to see a refusal, not be saved from it. */
export const createAsk =
  (apiBase: string, token: string): Ask =>
  async (path) => {
    const answer = await fetch(`${apiBase}/v10${path}`, {
      headers: { authorization: `Bot ${token}`, 'user-agent': DefaultUserAgent },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      status: answer.status,
      body: await answer.json().catch(() => undefined),
      date: Date.parse(answer.headers.get('date') ?? ''),
    };
  };
