import { createHmac } from 'node:crypto';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import type { LogLevel } from '#src/config.ts';
import { createScrubber } from './scrub.ts';

const HASH_LENGTH = 12;

interface LogOptions {
  readonly level: LogLevel;
  /** Values that must never be written, wherever they turn up. */
  readonly secrets: readonly string[];
  readonly destination: DestinationStream;
}

/**
 * The log: lines of JSON without secrets. A person's id (fields `userId`, `memberId`) is written as a hash that only
 * this bot can make, the same each time, so that lines of one person can be put together without saying who it is.
 */
export const createLog = ({ level, secrets, destination }: LogOptions): Logger => {
  const key = secrets.join('\n') || 'sandbox';
  const hashed = (id: unknown): string =>
    createHmac('sha256', key).update(String(id)).digest('base64url').slice(0, HASH_LENGTH);
  return pino(
    {
      level,
      base: null,
      serializers: { err: stdSerializers.err, userId: hashed, memberId: hashed },
      // The finished line, so that no library and no depth of nesting gets past.
      hooks: { streamWrite: createScrubber(secrets) },
    },
    destination,
  );
};
