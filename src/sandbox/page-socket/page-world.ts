import { FLAG } from '../interactions/answer.ts';
import type { InteractionContext } from '../interactions/start.ts';
import type { PageBot, PageMessage, PageWorld } from '../page-protocol.ts';
import type { StoredMessage } from '../world/models.ts';
import { apiChannel, apiMember, apiRoles } from '../world/wire.ts';
import type { World } from '../world/world.ts';

/** Everything the page shows before the bot says anything. */
export function pageWorld(world: World): PageWorld {
  const { home } = world;
  return {
    guild: { id: home.id, name: home.name },
    roles: apiRoles(home),
    channels: pageChannels(world),
    members: [...home.members.values()]
      .filter(({ kind }) => kind !== 'bot')
      .map((member) => ({
        user: member.user,
        member: apiMember(member),
        locale: member.locale,
        role: member.kind,
      })),
  };
}

/** What a member's client lists: the server's channels, and the bot's direct messages once there are some. */
export function channelsOf(world: World, as: string | null): PageWorld['channels'] {
  const own = [...world.channels.values()].find(({ recipient }) => recipient?.id === as);
  const hasMessages = own !== undefined && world.messages.all(own.id).length > 0;
  return [...pageChannels(world), ...(hasMessages ? [apiChannel({ ...own, recipient: world.bot })] : [])];
}

function pageChannels(world: World): PageWorld['channels'] {
  return [...world.home.channelIds].flatMap((id) => {
    const channel = world.channels.get(id);
    return channel ? [apiChannel(channel)] : [];
  });
}

export function pageBot({ world, gateway, endpoint }: InteractionContext): PageBot {
  return { user: world.bot, online: endpoint.url() !== null || gateway.isOnline() };
}

export function pageMessage({ message, onlyFor }: StoredMessage): PageMessage {
  return {
    message,
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(((message.flags ?? 0) & FLAG.loading) === 0 ? {} : { thinking: true }),
  };
}
