import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { CommandRoot } from '#src/core/command/define-command.ts';
import { about } from './ost/about.ts';
import { browse } from './ost/browse.ts';
import { help } from './ost/help.ts';
import { recommend } from './ost/recommend.ts';
import { saved } from './ost/saved.ts';
import { search } from './ost/search.ts';
import { dailyCommands } from './ost-daily/index.ts';
import type { DailyServices, Services } from './services.ts';

/** What members have, in servers, direct messages and wherever they bring it along. */
export const ostCommands: CommandRoot<Services> = {
  name: 'ost',
  description: 'Series and films for their soundtracks',
  place: {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },
  commands: [recommend, browse, search, saved, about, help],
};

/** Every command there is. */
export const commands: readonly CommandRoot<DailyServices>[] = [ostCommands, dailyCommands];
