import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** In servers, in direct messages, and wherever a member brings it along. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
