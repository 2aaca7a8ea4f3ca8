import type { Interaction } from '../interactions/interaction.ts';
import type { StoredMessage } from '../world/models.ts';
import type { CallbackBody, CommandBody, MessageBody, ThreadBody, Upload } from './bodies.ts';

export type MessagePlace = 'channel' | 'edit' | 'reply' | 'update' | 'follow-up' | 'answer-edit' | 'forum';
export interface MessageContext {
  readonly checks: boolean;
  readonly uploads: readonly Upload[];
  readonly stored?: StoredMessage;
  readonly at?: string;
}
export function assertMessage(
  _body: unknown,
  _place: MessagePlace,
  _context: MessageContext,
): asserts _body is MessageBody {}
export function assertCallback(
  _body: unknown,
  _context: { checks: boolean; interaction: Interaction; uploads: readonly Upload[] },
): asserts _body is CallbackBody {}
export function assertThread(
  _body: unknown,
  _kind: 'plain' | 'from-message' | 'forum',
  _checks: boolean,
): asserts _body is ThreadBody {}
export interface ChannelPatch {
  name?: string;
  topic?: string | null;
  flags?: number;
  archived?: boolean;
  locked?: boolean;
  auto_archive_duration?: number;
  applied_tags?: string[];
}
export function assertChannelPatch(_body: unknown): asserts _body is ChannelPatch {}
export function assertGuildPatch(
  _body: unknown,
): asserts _body is { name?: string; preferred_locale?: string } {}
export function assertCommand(
  _body: unknown,
  _scope: 'global' | 'guild',
  _checks: boolean,
): asserts _body is CommandBody {}
export function assertCommands(
  _body: unknown,
  _scope: 'global' | 'guild',
  _checks: boolean,
): asserts _body is CommandBody[] {}
