import { type APIInteraction, ApplicationIntegrationType, PermissionFlagsBits } from 'discord.js';
import type { Wording } from '../../wording/wording.ts';

/** A permission that the bot needs in order to take part in a channel. */
export type NeededPermission = keyof Wording['discord']['permissions'];

/** Discord's channel types of threads. */
const THREADS: readonly number[] = [10, 11, 12];

/**
 * What the bot lacks in the channel of an interaction. Nothing where it is not a member at all: there it was
 * brought by the person who uses it, and answers through the interaction alone.
 */
export function missingPermissions(interaction: APIInteraction): readonly NeededPermission[] {
  const { guild_id: guild, authorizing_integration_owners: owners } = interaction;
  const installedHere = owners?.[ApplicationIntegrationType.GuildInstall] ?? guild;
  if (guild === undefined || installedHere !== guild || interaction.app_permissions === undefined) return [];
  const granted = BigInt(interaction.app_permissions);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const inThread = THREADS.includes(interaction.channel?.type ?? 0);
  const needed: readonly (readonly [NeededPermission, bigint])[] = [
    ['viewChannel', PermissionFlagsBits.ViewChannel],
    inThread
      ? ['sendInThreads', PermissionFlagsBits.SendMessagesInThreads]
      : ['sendMessages', PermissionFlagsBits.SendMessages],
    ['readHistory', PermissionFlagsBits.ReadMessageHistory],
  ];
  return needed.flatMap(([name, bit]) => ((granted & bit) === 0n ? [name] : []));
}

/** Whether the person may remove other people's messages in the channel. */
export function mayManageMessages(interaction: APIInteraction): boolean {
  const granted = BigInt(interaction.member?.permissions ?? 0);
  return (granted & (PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator)) !== 0n;
}
