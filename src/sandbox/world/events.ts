import { EventEmitter } from 'node:events';
import type { Channel, Guild, StoredMessage } from './models.ts';

/** What changes in the world; the gateway and the page listen. */
export interface WorldEventMap {
  message: ['create' | 'update', StoredMessage];
  'message-delete': [StoredMessage];
  channel: ['create' | 'update' | 'delete', Channel];
  guild: ['create' | 'update' | 'delete' | 'unavailable', Guild];
  role: [Guild, string];
  /** The id of the guild whose commands changed, or null for the global ones. */
  commands: [string | null];
  /** The bot came online or went offline. */
  bot: [boolean];
}

export type WorldEvents = EventEmitter<WorldEventMap>;

export function createWorldEvents(): WorldEvents {
  return new EventEmitter<WorldEventMap>({ captureRejections: false });
}
