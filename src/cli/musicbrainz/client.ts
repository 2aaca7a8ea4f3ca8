import type { z } from 'zod';
import { faultSentence, faultsOf } from '../../catalog/load/fault.ts';
import { type Clock, keepPace } from './pace.ts';
import { RETRY_WAIT_MAX_MS, retryWait } from './retry-wait.ts';

/** MusicBrainz cannot help now; the message is a sentence for the person at the terminal. */
export class MusicBrainzFailed extends Error {
  override readonly name = 'MusicBrainzFailed';
}

/** Where and how MusicBrainz is asked. */
export interface ClientSettings {
  /** Address of the web service, ending in `/`. */
  readonly base: string;
  /** Name, version and contact address, as https://musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting asks. */
  readonly userAgent: string;
  /** Its `now` counts from 1970, since a server may name a date to come back at. */
  readonly clock: Clock;
  readonly timeoutMs?: number | undefined;
  /** Told of each request and each wait. */
  readonly progress?: ((line: string) => void) | undefined;
}

/** Asks MusicBrainz at its pace. */
export interface Client {
  /** @returns nothing where MusicBrainz knows no such thing. @throws MusicBrainzFailed */
  get<S extends z.ZodType>(
    path: string,
    query: Readonly<Record<string, string>>,
    schema: S,
  ): Promise<z.infer<S> | undefined>;
}

const TRIES_MAX = 4;
const TIMEOUT_MS = 20_000;
/** Too many requests, and the server's own troubles that pass. */
const PASSING: readonly number[] = [429, 502, 503, 504];

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? (cause instanceof Error ? cause.message : String(cause));
};

const readJson = async (response: Response, url: URL): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    throw new MusicBrainzFailed(`${url.origin} answered something that is not JSON; is --base right?`);
  }
};

/** Builds a client that keeps MusicBrainz's rules. */
export const createClient = (settings: ClientSettings): Client => {
  const { base, userAgent, clock, timeoutMs = TIMEOUT_MS, progress = () => undefined } = settings;
  const mayGo = keepPace(clock);

  const ask = async (url: URL): Promise<Response | undefined> => {
    await mayGo();
    try {
      return await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': userAgent },
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      if (isTimeout(error)) return undefined;
      throw new MusicBrainzFailed(
        `${url.host} cannot be reached (${reasonOf(error)}): connect to the internet and try again, or add the title by hand with "npm run catalog -- add".`,
      );
    }
  };

  const askPatiently = async (url: URL): Promise<Response> => {
    for (let tries = 1; ; tries += 1) {
      const response = await ask(url);
      if (response !== undefined && !PASSING.includes(response.status)) return response;
      await response?.body?.cancel();
      const trouble = response === undefined ? 'did not answer in time' : `said ${response.status}`;
      const wait = retryWait(response?.headers.get('retry-after') ?? null, tries, clock.now());
      if (tries === TRIES_MAX || wait > RETRY_WAIT_MAX_MS)
        throw new MusicBrainzFailed(`${url.host} ${trouble}, ${tries} times; try again in some minutes.`);
      progress(`${url.host} ${trouble}; asking again in ${Math.ceil(wait / 1_000)} s`);
      await clock.sleep(wait);
    }
  };

  return {
    async get(path, query, schema) {
      const url = new URL(path, base);
      url.search = new URLSearchParams({ ...query, fmt: 'json' }).toString().replaceAll('%2B', '+');
      progress(`Asking ${url.host} for ${path}`);
      const response = await askPatiently(url);
      if (response.status === 404) return undefined;
      if (!response.ok)
        throw new MusicBrainzFailed(
          `${url.host} refused ${path}: ${response.status} ${await response.text()}`,
        );
      const content = await readJson(response, url);
      const parsed = schema.safeParse(content);
      if (parsed.success) return parsed.data;
      const [fault] = faultsOf(path, content, parsed.error);
      throw new MusicBrainzFailed(
        `${url.host} answered in an unknown form: ${fault === undefined ? path : faultSentence(fault)}`,
      );
    },
  };
};
