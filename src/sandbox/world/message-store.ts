import type { StoredMessage } from './models.ts';

export interface Page {
  readonly limit: number;
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
}

/** Messages by channel, newest last, with the oldest dropped beyond a cap. */
export interface MessageStore {
  add(stored: StoredMessage): void;
  get(channelId: string, messageId: string): StoredMessage | undefined;
  /** Looks in all channels. */
  find(messageId: string): StoredMessage | undefined;
  remove(stored: StoredMessage): void;
  removeChannel(channelId: string): void;
  /** Oldest first; private ones included. */
  all(channelId: string): StoredMessage[];
  /** Newest first, public ones only, as Discord lists them. */
  page(channelId: string, page: Page): StoredMessage[];
}

/** Keeps at most `perChannel` messages of each channel. */
export function createMessageStore(perChannel: number): MessageStore {
  const channels = new Map<string, Map<string, StoredMessage>>();
  const byId = new Map<string, StoredMessage>();

  function drop(channelId: string, messageId: string): void {
    channels.get(channelId)?.delete(messageId);
    byId.delete(messageId);
  }

  return {
    add(stored) {
      const { id, channel_id } = stored.message;
      const messages = channels.get(channel_id) ?? new Map<string, StoredMessage>();
      channels.set(channel_id, messages);
      messages.set(id, stored);
      byId.set(id, stored);
      if (messages.size > perChannel) {
        const oldest = messages.keys().next().value;
        if (oldest !== undefined) drop(channel_id, oldest);
      }
    },
    get: (channelId, messageId) => channels.get(channelId)?.get(messageId),
    find: (messageId) => byId.get(messageId),
    remove: ({ message }) => drop(message.channel_id, message.id),
    removeChannel(channelId) {
      for (const id of channels.get(channelId)?.keys() ?? []) byId.delete(id);
      channels.delete(channelId);
    },
    all: (channelId) => [...(channels.get(channelId)?.values() ?? [])],
    page(channelId, { limit, before, after, around }) {
      const open = [...(channels.get(channelId)?.values() ?? [])].filter(
        ({ onlyFor }) => onlyFor === undefined,
      );
      return cut(open, { limit, before, after, around }).reverse();
    },
  };
}

function cut(
  messages: StoredMessage[],
  { limit, before, after, around }: { [K in keyof Page]: Page[K] | undefined } & { limit: number },
): StoredMessage[] {
  if (before !== undefined)
    return messages.filter(({ message }) => BigInt(message.id) < BigInt(before)).slice(-limit);
  if (after !== undefined)
    return messages.filter(({ message }) => BigInt(message.id) > BigInt(after)).slice(0, limit);
  if (around !== undefined) {
    const middle = messages.findIndex(({ message }) => BigInt(message.id) >= BigInt(around));
    const start = Math.max(0, (middle < 0 ? messages.length : middle) - Math.floor(limit / 2));
    return messages.slice(start, start + limit);
  }
  return messages.slice(-limit);
}
