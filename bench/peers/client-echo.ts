/** What most bots are built on: discord.js's `Client` with its caches, answering one sentence. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_BASE ?? '' },
});

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('Watch something with good music tonight.');
});
await client.login(process.env.DISCORD_TOKEN);
