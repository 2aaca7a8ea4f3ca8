import type { APIChannel, ChannelType } from 'discord-api-types/v10';
import type { PageBot, PageMember, PageWorld } from '../../page-protocol.ts';

const DM: ChannelType = 1;

/** Something of the server that an option or a menu can mean. */
export interface Place {
  readonly id: string;
  readonly kind: 'user' | 'role' | 'channel';
  readonly name: string;
  readonly hint: string;
}

/** Name of a member as the server shows it. */
export function memberName({ user, member }: PageMember): string {
  return member.nick ?? user.global_name ?? user.username;
}

export function userPlaces(world: PageWorld, bot: PageBot | undefined): readonly Place[] {
  const members = world.members.map((one) => ({
    id: one.user.id,
    name: memberName(one),
    hint: one.user.username,
  }));
  const bots = bot
    ? [{ id: bot.user.id, name: bot.user.global_name ?? bot.user.username, hint: bot.user.username }]
    : [];
  return [...members, ...bots].map((one) => ({ ...one, kind: 'user' }));
}

export function rolePlaces(world: PageWorld): readonly Place[] {
  const name = (role: { id: string; name: string }) =>
    role.id === world.guild.id ? 'everyone' : role.name.replace(/^@/, '');
  return world.roles.map((role) => ({ id: role.id, kind: 'role', name: name(role), hint: 'Role' }));
}

export function channelPlaces(world: PageWorld, types?: readonly ChannelType[]): readonly Place[] {
  const parents = new Map(world.channels.map((one) => [one.id, one.name ?? '']));
  return world.channels
    .filter(({ type }) => type !== DM)
    .filter(({ type }) => types === undefined || types.length === 0 || types.includes(type))
    .map((one) => ({
      id: one.id,
      kind: 'channel',
      name: one.name ?? one.id,
      hint: parents.get(parentOf(one)) ?? '',
    }));
}

export function parentOf(channel: APIChannel): string {
  return 'parent_id' in channel ? (channel.parent_id ?? '') : '';
}

/** As Discord writes it in a line: `#general`, `@Mina`. */
export function placeText(place: Place): string {
  return `${place.kind === 'channel' ? '#' : '@'}${place.name}`;
}

/** A channel's name; direct messages are called after whom they are with. */
export function channelName(channel: APIChannel): string {
  if (channel.name) return channel.name;
  const others = 'recipients' in channel ? (channel.recipients ?? []) : [];
  return others.map((one) => one.global_name ?? one.username).join(', ') || 'Direct message';
}
