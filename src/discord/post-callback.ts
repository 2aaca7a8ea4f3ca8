import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultUserAgent } from '@discordjs/rest';
import { Pool } from 'undici';
import type { MessageFile } from '#src/core/reply/message.ts';
import { AnswerFailed } from '#src/core/router/responder.ts';
import { describeFailure, troubleOfCode } from './answer-trouble.ts';
import type { CountRequest } from './count-requests.ts';
import { writeForm } from './write-form.ts';

/** Discord gives an interaction up after three seconds; what is later than this is late. */
const DEADLINE_MS = 2_700;
/** Connections to Discord; requests beyond wait for one. */
const CONNECTIONS = 128;
const IDLE_MS = 30_000;
/** Waits between tries, while the deadline allows them. */
const PAUSES_MS = [50, 200, 500];

/** What is posted, and what it is. */
interface Body {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What Discord said to one request. */
interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One answer on its way. */
interface Sending {
  readonly path: string;
  readonly body: Body;
  /** Milliseconds, as `performance.now` has them. */
  readonly begun: number;
}

/** What came of a try that was none: what Discord said, or how the connection broke. */
interface Failed {
  readonly reply?: Reply;
  readonly broken?: unknown;
}

/** Posts the first answer to an interaction. Rejects with {@link AnswerFailed}. */
export interface CallbackPoster {
  post(
    interaction: { readonly id: string; readonly token: string },
    json: Uint8Array,
    files?: readonly MessageFile[],
  ): Promise<void>;
  close(): Promise<void>;
}

const refusalOf = (body: string): { code: number; message: string; retryAfter: number } => {
  try {
    const { code = 0, message = '', retry_after = 0 } = JSON.parse(body) ?? {};
    return { code: Number(code), message: String(message), retryAfter: Number(retry_after) };
  } catch {
    return { code: 0, message: 'no JSON', retryAfter: 0 };
  }
};

const request = (pool: Pool, path: string, { bytes, contentType }: Body, left: number): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    pool.dispatch(
      {
        path,
        method: 'POST',
        headers: ['content-type', contentType, 'user-agent', DefaultUserAgent],
        body: bytes,
        headersTimeout: left,
        bodyTimeout: left,
      },
      {
        onConnect() {},
        onHeaders(statusCode) {
          status = statusCode;
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete: () => resolve({ status, body: chunks.length === 0 ? '' : `${Buffer.concat(chunks)}` }),
        onError: reject,
      },
    );
  });

/** How long to wait before another try; `undefined` when there is no point in one. */
const pauseBefore = (attempt: number, reply: Reply | undefined): number | undefined => {
  if (reply?.status === 429) return refusalOf(reply.body).retryAfter * 1_000;
  return reply === undefined || reply.status >= 500 ? PAUSES_MS[attempt] : undefined;
};

/**
 * Posts first answers straight through undici. They have no rate-limit bucket, need no token and do not count
 * against the global limit, so nothing of what `REST` does for other requests is needed, and `REST` costs as much
 * as all the rest of an answer (`npm run bench`). A broken connection, 5xx and a short 429 are tried again within
 * the three seconds; when an earlier try had arrived, Discord says so (40060), which is success.
 *
 * @param api - base without the version
 */
export const createCallbackPoster = (api: string, count: CountRequest = () => {}): CallbackPoster => {
  const { origin, pathname } = new URL(api);
  const base = `${pathname.replace(/\/$/, '')}/v10/interactions/`;
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: DEADLINE_MS },
    keepAliveTimeout: IDLE_MS,
  });

  const attempt = (sending: Sending, number: number): Promise<void> => {
    // A whole number: undici sets its timer anew whenever the time differs from that of the request before.
    const left = Math.ceil(DEADLINE_MS - (performance.now() - sending.begun));
    return request(pool, sending.path, sending.body, left).then(
      (reply) => {
        count(reply.status);
        return reply.status < 300 ? undefined : tryAgain(sending, number, { reply });
      },
      (broken: unknown) => tryAgain(sending, number, { broken }),
    );
  };

  const tryAgain = async (sending: Sending, number: number, { reply, broken }: Failed): Promise<void> => {
    const pause = pauseBefore(number, reply);
    if (pause === undefined || performance.now() - sending.begun + pause >= DEADLINE_MS)
      throw failureOf(reply, broken);
    await sleep(pause);
    return attempt(sending, number + 1);
  };

  return {
    post({ id, token }, json, files = []) {
      const body: Body =
        files.length === 0 ? { bytes: json, contentType: 'application/json' } : writeForm(json, files);
      return attempt({ path: `${base}${id}/${token}/callback`, body, begun: performance.now() }, 0);
    },
    close: () => pool.destroy(),
  };
};

const failureOf = (reply: Reply | undefined, broken: unknown): AnswerFailed => {
  if (reply === undefined) return new AnswerFailed('unreachable', describeFailure(broken));
  const { code, message } = refusalOf(reply.body);
  return new AnswerFailed(troubleOfCode(code, reply.status), `${reply.status} ${code}: ${message}`);
};
