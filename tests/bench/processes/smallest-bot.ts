/** The smallest discord.js bot there can be: it replies to every message that it hears with a constant. */
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot) void message.reply('the same as always');
});
await client.login(process.env.DISCORD_TOKEN);
