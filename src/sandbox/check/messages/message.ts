import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';
import { faultsOf, joinPath } from '../read.ts';
import type { MessagePlace, MessageSurroundings } from './message-place.ts';
import { emptiness, layoutFaults, linkFaults, nonceFaults, rowFaults } from './message-rules.ts';
import { messageSchema } from './message-schema.ts';

const SUPPRESS_EMBEDS = 4;
const EPHEMERAL = 64;
const SILENT = 4096;
const VOICE = 8192;
const COMPONENTS_V2 = 32768;

const POSTED = SUPPRESS_EMBEDS | SILENT | VOICE | COMPONENTS_V2;
const EDITED = SUPPRESS_EMBEDS | COMPONENTS_V2;
/** Flags that may be set; for first posts of a forum only two are documented. */
const FLAGS: Readonly<Record<MessagePlace, number>> = {
  channel: POSTED,
  edit: EDITED,
  reply: POSTED | EPHEMERAL,
  update: EDITED,
  'follow-up': POSTED | EPHEMERAL,
  'answer-edit': EDITED,
  forum: SUPPRESS_EMBEDS | SILENT,
};

/**
 * Holds a message body against Discord's limits.
 * @returns every breach with its path; none when Discord would take it
 */
export function checkMessage(
  body: unknown,
  place: MessagePlace,
  around: MessageSurroundings = {},
  at = '',
): Fault[] {
  if (!isRecord(body)) return faultsOf(messageSchema(place, false), body, at);
  const flags = (typeof body.flags === 'number' ? body.flags : 0) | (around.before?.flags ?? 0);
  const layout = (flags & COMPONENTS_V2) !== 0;
  const formal = faultsOf(messageSchema(place, layout), body, at);
  const extra = [
    ...flagFaults(body.flags, place),
    ...nonceFaults(body),
    ...(layout ? layoutFaults(body) : rowFaults(body)),
    ...linkFaults(body, around.files),
    ...emptiness(body, place, around),
  ];
  return [...formal, ...extra.map((fault) => ({ ...fault, path: joinPath(at, fault.path) }))];
}

function flagFaults(flags: unknown, place: MessagePlace): Fault[] {
  if (typeof flags !== 'number' || (flags & ~FLAGS[place]) === 0) return [];
  const wrong = flags & ~FLAGS[place];
  return [{ path: 'flags', code: 'MESSAGE_FLAGS_INVALID', message: `Flags ${wrong} cannot be set here.` }];
}
