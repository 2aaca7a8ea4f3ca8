import type { WebSocket } from 'ws';
import type { DriverContext } from '../interactions/driver.ts';
import type { ClockMove, ToPage } from '../page-protocol.ts';
import { PERMISSIONS } from '../world/permissions.ts';
import { answerPage } from './answer-page.ts';
import { clockNews, type MovableClock, moveClock } from './page-clock.ts';
import { channelsOf, pageBot, pageMessage, pageWorld } from './page-world.ts';
import { readFromPage } from './read-from-page.ts';
import type { Viewer } from './viewer.ts';

/** The sockets of open pages; tells each what its member may see, and does what it asks for. */
export function createPageSocket(
  context: DriverContext,
  clock?: MovableClock,
): { accept(socket: WebSocket): void } {
  const { world } = context;
  const viewers = new Set<Viewer>();
  const commands = (): ToPage => ({ type: 'commands', commands: world.commands.visible(world.home.id) });
  const toAll = (message: ToPage): void => {
    for (const viewer of viewers) viewer.send(message);
  };
  const sendChannels = (viewer: Viewer): void =>
    viewer.send({ type: 'channels', channels: channelsOf(world, viewer.as) });
  const sees = ({ as }: Viewer, channelId: string, onlyFor?: string): boolean => {
    if (as === null) return false;
    if (onlyFor !== undefined) return onlyFor === as;
    return (world.permissions(as, channelId) & PERMISSIONS.VIEW_CHANNEL) !== 0n;
  };

  world.events.on('message', (change, stored) => {
    if (viewers.size === 0) return;
    const isDirect = world.channels.get(stored.message.channel_id)?.guildId === undefined;
    const message: ToPage = { type: 'message', change, message: pageMessage(stored) };
    for (const viewer of viewers) {
      if (!sees(viewer, stored.message.channel_id, stored.onlyFor)) continue;
      // The first of them makes the channel appear.
      if (isDirect && change === 'create') sendChannels(viewer);
      viewer.send(message);
    }
  });
  world.events.on('message-delete', ({ message, onlyFor }) => {
    for (const viewer of viewers) {
      if (!sees(viewer, message.channel_id, onlyFor)) continue;
      viewer.send({ type: 'message-delete', channelId: message.channel_id, messageId: message.id });
    }
  });
  world.events.on('channel', (_change, channel) => {
    if (channel.guildId === world.home.id) for (const viewer of viewers) sendChannels(viewer);
  });
  world.events.on('commands', () => toAll(commands()));
  world.events.on('bot', () => toAll({ type: 'bot', bot: pageBot(context) }));

  const move = async (viewer: Viewer, wish: ClockMove): Promise<void> => {
    const sentence = clock && (await moveClock(clock, wish));
    if (sentence !== undefined) viewer.send({ type: 'notice', sentence });
    if (clock) toAll(clockNews(world.now()));
  };

  return {
    accept(socket) {
      const viewer: Viewer = {
        as: null,
        send(message) {
          if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
        },
      };
      viewers.add(viewer);
      socket.on('close', () => viewers.delete(viewer));
      socket.on('error', () => socket.terminate());
      socket.on('message', (data) => {
        const request = readFromPage(String(data));
        if (request?.type === 'clock') void move(viewer, request.move);
        else if (request) void answerPage(context, viewer, request);
        else socket.close(1007, 'Not a message of the page protocol.');
      });
      viewer.send({
        type: 'hello',
        world: pageWorld(world),
        bot: pageBot(context),
        commands: world.commands.visible(world.home.id),
      });
      if (clock) viewer.send(clockNews(world.now()));
    },
  };
}
