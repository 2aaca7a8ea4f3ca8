import { type APIOverwrite, PermissionFlagsBits as Bits } from 'discord-api-types/v10';

/** What the bot's permissions in a channel follow from. */
export interface Standing {
  readonly guildId: string;
  readonly ownerId: string;
  readonly userId: string;
  /** Bit sets of the server's roles, by id; the one for everybody has the server's id. */
  readonly roles: ReadonlyMap<string, bigint>;
  /** The member's roles. */
  readonly memberRoles: readonly string[];
  /** Until when the member is timed out, in milliseconds since 1970. */
  readonly timedOutUntil?: number | undefined;
  /** Of the channel; of a thread, those of its channel. */
  readonly overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[];
  readonly isThread: boolean;
  readonly now: number;
}

const ALL = Object.values(Bits).reduce((all, bit) => all | bit, 0n);

/** What a member who is timed out keeps. */
const TIMED_OUT = Bits.ViewChannel | Bits.ReadMessageHistory;

/** Void without the right to write. */
const NEEDS_SENDING =
  Bits.MentionEveryone | Bits.SendTTSMessages | Bits.AttachFiles | Bits.EmbedLinks | Bits.SendPolls;

const has = (bits: bigint, bit: bigint): boolean => (bits & bit) !== 0n;

/** The rights in the whole server: of everybody and of all the member's roles. */
const basePermissions = ({ guildId, ownerId, userId, roles, memberRoles }: Standing): bigint => {
  if (userId === ownerId) return ALL;
  const bits = [guildId, ...memberRoles].reduce((sum, id) => sum | (roles.get(id) ?? 0n), 0n);
  return has(bits, Bits.Administrator) ? ALL : bits;
};

const withOverwrites = (base: bigint, { guildId, userId, memberRoles, overwrites }: Standing): bigint => {
  const by = new Map(
    overwrites.map(({ id, allow, deny }) => [id, { allow: BigInt(allow), deny: BigInt(deny) }]),
  );
  const apply = (bits: bigint, ids: readonly string[]): bigint => {
    const found = ids.flatMap((id) => by.get(id) ?? []);
    const denied = found.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = found.reduce((sum, { allow }) => sum | allow, 0n);
    return (bits & ~denied) | allowed;
  };
  return [[guildId], memberRoles, [userId]].reduce<bigint>(apply, base);
};

/**
 * What a member may do in a channel or thread, with everything left out that is void.
 *
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export const computePermissions = (standing: Standing): bigint => {
  const base = basePermissions(standing);
  if (has(base, Bits.Administrator)) return ALL;
  let bits = withOverwrites(base, standing);
  if ((standing.timedOutUntil ?? 0) > standing.now) bits &= TIMED_OUT;
  if (!has(bits, Bits.ViewChannel)) return 0n;
  const mayWrite = has(bits, standing.isThread ? Bits.SendMessagesInThreads : Bits.SendMessages);
  return mayWrite ? bits : bits & ~NEEDS_SENDING;
};
