import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

/** The smallest discord.js bot that replies to a mention or a direct message with a constant. */
export async function startConstantBot(token: string, apiUrl: string): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: apiUrl },
  });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply('the same as always');
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  return client;
}
