import { z } from 'zod';
import { checkChoices } from '../commands/choices.ts';
import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';
import { checkMessage } from '../messages/message.ts';
import type { MessageSurroundings } from '../messages/message-place.ts';
import { faultsOf } from '../read.ts';
import { checkModal } from './modal.ts';

/** What is being answered. */
export interface Answered extends MessageSurroundings {
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  /** The component's message, or the one a modal was opened from. */
  readonly hasMessage?: boolean;
  /** Type of the option being typed: 3 text, 4 integer, 10 number. */
  readonly focusedType?: number;
}

const EPHEMERAL = 64;

function allowedTypes({ type, hasMessage }: Answered): readonly number[] {
  if (type === 4) return [8];
  const onMessage = type === 3 || hasMessage ? [6, 7] : [];
  return [4, 5, ...onMessage, ...(type === 5 ? [] : [9])];
}

const deferral = z.strictObject({
  flags: z
    .int()
    .refine((flags) => (flags & ~EPHEMERAL) === 0, {
      params: { code: 'MESSAGE_FLAGS_INVALID' },
      message: 'A deferral takes no flag but EPHEMERAL (64).',
    })
    .nullish(),
});
const nothing = z.strictObject({});

/** Holds an interaction callback against Discord's limits. */
export function checkCallback(body: unknown, answered: Answered): Fault[] {
  const allowed = allowedTypes(answered);
  if (!isRecord(body)) return faultsOf(nothing, body);
  const { type, data, ...others } = body;
  const unknown = faultsOf(nothing, others);
  if (typeof type !== 'number' || !allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    return [...unknown, { path: 'type', code: 'BASE_TYPE_CHOICES', message }];
  }
  if (type === 4) return [...unknown, ...checkMessage(data, 'reply', answered, 'data')];
  if (type === 5) return [...unknown, ...faultsOf(deferral.nullish(), data, 'data')];
  if (type === 6) return [...unknown, ...faultsOf(nothing.nullish(), data, 'data')];
  if (type === 7) return [...unknown, ...checkMessage(data, 'update', answered, 'data')];
  if (type === 9) return [...unknown, ...checkModal(data, 'data')];
  const choices = isRecord(data) ? data.choices : undefined;
  return [...unknown, ...checkChoices(choices, answered.focusedType, 'data.choices')];
}
