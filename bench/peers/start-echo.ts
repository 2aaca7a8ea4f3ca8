import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type APIInteractionResponseCallbackData,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionResponseType,
  REST,
  Routes,
} from 'discord.js';

/** Answers every interaction with the same data: the least a bot can do on the stack of ours. */
export const startEcho = async (data: APIInteractionResponseCallbackData): Promise<void> => {
  const api = process.env.DISCORD_API_BASE ?? '';
  const token = process.env.DISCORD_TOKEN ?? '';
  const rest = new REST({ api }).setToken(token);
  const answers = new REST({ api });
  const gateway = new WebSocketManager({ rest, token, intents: GatewayIntentBits.Guilds });

  gateway.on(WebSocketShardEvents.Dispatch, (payload) => {
    if (payload.t !== GatewayDispatchEvents.InteractionCreate) return;
    void answers.post(Routes.interactionCallback(payload.d.id, payload.d.token), {
      auth: false,
      body: { type: InteractionResponseType.ChannelMessageWithSource, data },
    });
  });
  await gateway.connect();
};
