import { CHANNEL_SHAPE } from '../member-record.ts';
import { type State, StoreUnavailable, StoreUnreadable } from '../store.ts';
import type { Picked } from './contract.ts';
import { closeChannel, openChannel, putInChannel } from './member-sets.ts';

/** Notes are gathered for so long: in a busy channel every process would otherwise wait for the same row. */
const GATHER_MS = 1_000;

/** What was shown in channels, by all processes that share the storage. */
export interface ChannelNotes {
  /** Titles shown there: by this process up to now, by others up to a second ago. Rejects with `StoreUnavailable`. */
  shownIn(channelId: string): Promise<ReadonlySet<string>>;
  /** Notes a pick. It is written within a second; where that fails it is forgotten, since it only keeps picks apart. */
  note(channelId: string, picked: Picked): void;
}

/** Begins with nothing noted. */
export const createChannelNotes = (state: State): ChannelNotes => {
  const store = state.store(CHANNEL_SHAPE);
  let noted = new Map<string, Picked[]>();
  let writing = new Map<string, Picked[]>();
  let waiting: NodeJS.Timeout | undefined;

  const write = async (channelId: string, picks: readonly Picked[]): Promise<void> => {
    try {
      await store.update(channelId, (stored) => {
        const channel = openChannel(stored);
        for (const picked of picks) putInChannel(picked, channel);
        return closeChannel(channel);
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof StoreUnreadable)) throw error;
    }
  };

  const flush = async (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    writing = noted;
    noted = new Map();
    await Promise.all([...writing].map(([channelId, picks]) => write(channelId, picks)));
  };
  state.beforeClose(flush);

  return {
    async shownIn(channelId) {
      const channel = openChannel(await store.get(channelId));
      for (const picks of [writing.get(channelId), noted.get(channelId)])
        for (const picked of picks ?? []) putInChannel(picked, channel);
      return channel.shown;
    },
    note(channelId, picked) {
      const picks = noted.get(channelId) ?? [];
      picks.push(picked);
      noted.set(channelId, picks);
      waiting ??= setTimeout(() => void flush(), GATHER_MS).unref();
    },
  };
};
