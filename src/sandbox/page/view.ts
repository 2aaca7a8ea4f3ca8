import { channelPlaces, memberName } from './commands/places.ts';
import type { Session } from './connection/session.ts';
import type { Reader } from './markdown/draw.ts';
import { actingMember, botNow, type PageState } from './page-state.ts';

/** What the drawing functions need: the state, what can be done, and who reads. */
export interface View {
  readonly state: PageState;
  readonly session: Session;
  readonly reader: Reader;
  /** Puts a command line into the command bar. */
  readonly typeCommand: (line: string) => void;
  /** Opens the menu of a message next to an element or a point. */
  readonly openMenu: (messageId: string, at: DOMRect) => void;
}

/** How texts look to the acting member. */
export function readerOf(state: PageState, session: Session, typeCommand: (line: string) => void): Reader {
  const { world, bot } = state;
  const users = new Map(world?.members.map((member) => [member.user.id, memberName(member)]));
  if (bot) users.set(bot.user.id, bot.user.global_name ?? bot.user.username);
  const roles = new Map(world?.roles.map(({ id, name }) => [id, name.replace(/^@/, '')]));
  const channels = new Map(world && channelPlaces(world).map(({ id, name }) => [id, name]));
  return {
    locale: actingMember(state)?.locale ?? 'en-US',
    now: () => botNow(state),
    userName: (id) => users.get(id) ?? 'unknown-user',
    roleName: (id) => roles.get(id) ?? 'deleted-role',
    channelName: (id) => channels.get(id) ?? 'no-access',
    openChannel: (id) => channels.has(id) && session.openChannel(id),
    typeCommand: (name) => typeCommand(`/${name} `),
  };
}
