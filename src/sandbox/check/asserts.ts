/** The checks as assertions: after them a body has its type, or the call has ended with Discord's error. */
import type { z } from 'zod';
import type { Interaction } from '../interactions/interaction.ts';
import { Problem } from '../problem.ts';
import type { StoredMessage } from '../world/models.ts';
import { fileNames } from '../world/uploads.ts';
import { checkCallback } from './answers/callback.ts';
import type { CallbackBody, CommandBody, MessageBody, ThreadBody, Upload } from './bodies.ts';
import { checkCommand, checkCommands } from './commands/commands.ts';
import type { Fault } from './fault.ts';
import { isRecord } from './is-record.ts';
import { checkMessage } from './messages/message.ts';
import type { MessagePlace, MessageSurroundings } from './messages/message-place.ts';
import { faultsOf } from './read.ts';
import { channelPatch, checkThread, guildPatch, type ThreadKind } from './threads.ts';

interface Sent {
  readonly checks: boolean;
  readonly uploads: readonly Upload[];
  /** The message being edited. */
  readonly stored?: StoredMessage | undefined;
}

export function assertMessage(
  body: unknown,
  place: MessagePlace,
  { checks, uploads, stored, at = '' }: Sent & { readonly at?: string },
): asserts body is MessageBody {
  if (checks) refuse(checkMessage(body, place, surroundings(body, uploads, stored), at));
}

export function assertCallback(
  body: unknown,
  { checks, uploads, interaction }: Omit<Sent, 'stored'> & { readonly interaction: Interaction },
): asserts body is CallbackBody {
  if (!checks) return;
  const data = isRecord(body) ? body.data : undefined;
  const updates = isRecord(body) && body.type === 7;
  const { type, source, focusedType } = interaction;
  refuse(
    checkCallback(body, {
      ...surroundings(data, uploads, updates ? source : undefined),
      type,
      hasMessage: source !== undefined,
      ...(focusedType === undefined ? {} : { focusedType }),
    }),
  );
}

export function assertCommand(body: unknown, checks: boolean): asserts body is CommandBody {
  if (checks) refuse(checkCommand(body));
}

export function assertCommands(body: unknown, checks: boolean): asserts body is CommandBody[] {
  if (checks) refuse(checkCommands(body));
}

export function assertThread(body: unknown, kind: ThreadKind, checks: boolean): asserts body is ThreadBody {
  if (checks) refuse(checkThread(body, kind));
}

export function assertChannelPatch(body: unknown): asserts body is z.infer<typeof channelPatch> {
  refuse(faultsOf(channelPatch, body));
}

export function assertGuildPatch(body: unknown): asserts body is z.infer<typeof guildPatch> {
  refuse(faultsOf(guildPatch, body));
}

/** What the check of a message needs to know besides the body. */
function surroundings(
  body: unknown,
  uploads: readonly Upload[],
  stored: StoredMessage | undefined,
): MessageSurroundings {
  const listed = isRecord(body) && Array.isArray(body.attachments) ? body.attachments : undefined;
  const kept = stored?.files.filter(({ id }) => !listed || listed.some((entry) => String(entry?.id) === id));
  const files = fileNames(listed ?? [], uploads, kept);
  return stored ? { files, before: { ...stored.message, flags: stored.message.flags ?? 0 } } : { files };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  if (faults.every(({ code }) => code === 'EMPTY_MESSAGE')) throw new Problem('emptyMessage');
  if (faults.every(({ code }) => code === 'TOO_MANY_COMMANDS')) throw new Problem('tooManyCommands');
  throw new Problem('badForm', faults);
}
