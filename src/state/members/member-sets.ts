import { Bag } from '../../bag/bag.ts';
import type { StoredChannel, StoredMember } from '../member-record.ts';
import { StoreUnreadable } from '../store.ts';
import type { Picked } from './contract.ts';

/** A channel remembers this many picks; it only keeps one member's pick from coming right after another's. */
const CHANNEL_SHOWN_MAX = 50;

/** A member's record to work with. */
export type MemberSets = Readonly<Record<keyof StoredMember, Set<string>>>;

/** A channel's record to work with. */
export interface ChannelSets {
  readonly shown: Set<string>;
}

export const openMember = (stored: StoredMember | undefined): MemberSets => ({
  shown: new Bag(stored?.shown),
  heard: new Set(stored?.heard),
  rejected: new Set(stored?.rejected),
});

export const closeMember = ({ shown, heard, rejected }: MemberSets): StoredMember => ({
  shown: [...shown],
  heard: [...heard],
  rejected: [...rejected],
});

export const openChannel = (stored: StoredChannel | undefined): ChannelSets => ({
  shown: new Bag(stored?.shown),
});

export const closeChannel = ({ shown }: ChannelSets): StoredChannel => ({ shown: [...shown] });

/** Puts an id in; what was in already becomes the latest. */
export const putLast = (set: Set<string>, id: string): void => {
  set.delete(id);
  set.add(id);
};

/** Puts a pick into a member's bag, after what leaves it. */
export const putInBag = ({ titleId, leaving }: Picked, member: MemberSets): void => {
  for (const id of leaving) member.shown.delete(id);
  putLast(member.shown, titleId);
};

/** Notes a pick among the latest of its channel. */
export const putInChannel = ({ titleId }: Picked, { shown }: ChannelSets): void => {
  putLast(shown, titleId);
  const [oldest] = shown;
  if (shown.size > CHANNEL_SHOWN_MAX && oldest !== undefined) shown.delete(oldest);
};

/** How many titles a record holds. */
export const sizeOf = ({ shown, heard, rejected }: MemberSets): number =>
  shown.size + heard.size + rejected.size;

/** A record as its member gets to see it; `undefined` for an empty one. */
export const exportMember = (member: MemberSets): StoredMember | undefined =>
  sizeOf(member) === 0 ? undefined : closeMember(member);

/** Counts what is about to be deleted; what cannot be read counts as one thing, and goes all the same. */
export const countIn = async (count: () => Promise<number>): Promise<number> => {
  try {
    return await count();
  } catch (error) {
    if (error instanceof StoreUnreadable) return 1;
    throw error;
  }
};
