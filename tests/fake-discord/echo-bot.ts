import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientEvents,
  type ClientOptions,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  type Message,
  MessageFlags,
  Partials,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { FakeDiscord } from './fake-discord.ts';

const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const COMMANDS = [
  {
    name: 'echo',
    description: 'Says what you say',
    descriptionLocalizations: { 'zh-CN': '重复你说的话' },
    ...EVERYWHERE,
    options: [
      {
        name: 'text',
        nameLocalizations: { 'zh-CN': '文字' },
        description: 'What to say',
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      { name: 'private', description: 'For you alone', type: ApplicationCommandOptionType.Boolean },
    ],
  },
  { name: 'slow', description: 'Thinks first' },
  { name: 'Echo this', type: ApplicationCommandType.Message, ...EVERYWHERE },
] as const;

function panel(text: string) {
  const more = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Secondary);
  const remove = new ButtonBuilder().setCustomId('remove').setLabel('Remove').setStyle(ButtonStyle.Danger);
  const menu = new StringSelectMenuBuilder()
    .setCustomId('menu')
    .setPlaceholder('Pick one')
    .addOptions({ label: 'First', value: '1' }, { label: 'Second', value: '2' });
  const container = new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(more, remove))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu));
  return { components: [container], flags: MessageFlags.IsComponentsV2 } as const;
}

async function onInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}…`, value: typed }]);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `echo: ${interaction.targetMessage.content}` });
  } else if (interaction.isButton() && interaction.customId === 'remove') {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } else if (interaction.isButton()) {
    await interaction.update(panel('more of it'));
  } else if (interaction.isStringSelectMenu()) {
    const [chosen = ''] = interaction.values;
    const files = [{ attachment: Buffer.from(`chose,${chosen}`), name: 'choice.csv' }];
    await interaction.reply({ files, content: `chose ${chosen}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'slow') {
    const { resource } = await interaction.deferReply({ flags: MessageFlags.Ephemeral, withResponse: true });
    await interaction.editReply({ content: `thought, id ${resource?.message?.id}` });
    await interaction.followUp({ content: 'and once more' });
  } else if (interaction.isChatInputCommand()) {
    const text = interaction.options.getString('text', true);
    const ephemeral = interaction.options.getBoolean('private') === true;
    const { flags, components } = panel(`echo: ${text}`);
    await interaction.reply({ components, flags: ephemeral ? [flags, MessageFlags.Ephemeral] : flags });
  }
}

/** A small discord.js bot that shows what the fake Discord can do; its failures are collected, not thrown. */
export class EchoBot {
  readonly client: Client;
  readonly errors: unknown[] = [];
  /** The contents of every message that came, as the gateway handed them over. */
  readonly heard: string[] = [];
  readonly #replies = new Map<string, Message>();

  constructor(fake: FakeDiscord, options: Partial<ClientOptions> = {}) {
    this.client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      partials: [Partials.Channel, Partials.Message],
      allowedMentions: { parse: [], repliedUser: true },
      rest: { api: fake.url, retries: 1 },
      ...options,
    });
    this.client.on(Events.Error, (error) => this.errors.push(error));
    this.#on(Events.MessageCreate, (message) => this.#onMessage(message));
    this.#on(Events.MessageUpdate, async (_before, after) => {
      await this.#replies.get(after.id)?.edit({ content: `echo: ${after.content}` });
    });
    this.#on(Events.MessageDelete, async (message) => {
      await this.#replies.get(message.id)?.delete();
    });
    this.#on(Events.InteractionCreate, onInteraction);
  }

  /** Goes online and registers its commands. */
  async start(token: string): Promise<void> {
    const ready = new Promise((resolve) => this.client.once(Events.ClientReady, resolve));
    await this.client.login(token);
    await ready;
    await this.client.application?.commands.set(COMMANDS);
  }

  async #onMessage(message: Message): Promise<void> {
    this.heard.push(message.content);
    if (message.author.bot) return;
    const user = this.client.user;
    if (user === null || (message.inGuild() && !message.mentions.has(user))) return;
    this.#replies.set(message.id, await message.reply({ content: `echo: ${message.content}` }));
  }

  #on<Name extends keyof ClientEvents>(
    name: Name,
    act: (...args: ClientEvents[Name]) => Promise<void>,
  ): void {
    this.client.on(name, (...args) => {
      act(...args).catch((error: unknown) => this.errors.push(error));
    });
  }
}
