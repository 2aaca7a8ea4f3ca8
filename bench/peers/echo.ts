/**
 * The least a bot can do on the stack of ours: gateway, one sentence, interaction callback. What ours costs on
 * top of it is its own.
 */
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayDispatchEvents, GatewayIntentBits, InteractionResponseType, REST, Routes } from 'discord.js';

const api = process.env.DISCORD_API_BASE ?? '';
const token = process.env.DISCORD_TOKEN ?? '';

const rest = new REST({ api }).setToken(token);
const answers = new REST({ api });
const gateway = new WebSocketManager({ rest, token, intents: GatewayIntentBits.Guilds });

gateway.on(WebSocketShardEvents.Dispatch, (payload) => {
  if (payload.t !== GatewayDispatchEvents.InteractionCreate) return;
  void answers.post(Routes.interactionCallback(payload.d.id, payload.d.token), {
    auth: false,
    body: {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { content: 'Watch something with good music tonight.' },
    },
  });
});
await gateway.connect();
