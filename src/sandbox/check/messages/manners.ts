import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';

/**
 * What Discord takes but a careful bot does not send: a message without `allowed_mentions` pings whatever its text names.
 * For the bot's own tests; the sandbox does not refuse it.
 */
export function checkManners(body: unknown): Fault[] {
  if (!isRecord(body) || isRecord(body.allowed_mentions)) return [];
  return [
    {
      path: 'allowed_mentions',
      code: 'ALLOWED_MENTIONS_MISSING',
      message: 'Say whom this message may ping; { "parse": [] } is nobody.',
    },
  ];
}
