import type { CommandGroup, CommandRoot } from '#src/core/command/define-command.ts';
import type { MessageCommand } from '#src/core/command/message-command.ts';
import { findTheSoundtrack } from './find-the-soundtrack.ts';
import { about } from './ost/about.ts';
import { browse } from './ost/browse.ts';
import { deleteData } from './ost/data/delete.ts';
import { exportData } from './ost/data/export.ts';
import { help } from './ost/help.ts';
import { recommend } from './ost/recommend.ts';
import { saved } from './ost/saved.ts';
import { search } from './ost/search.ts';
import { dailyCommands } from './ost-daily/index.ts';
import { EVERYWHERE } from './place.ts';
import type { DailyServices, Services } from './services.ts';

const data: CommandGroup<Services> = {
  name: 'data',
  description: 'What I keep about you',
  commands: [exportData, deleteData],
};

/** What members have, in servers, direct messages and wherever they bring it along. */
export const ostCommands: CommandRoot<Services> = {
  name: 'ost',
  description: 'Series and films for their soundtracks',
  place: EVERYWHERE,
  commands: [recommend, browse, search, saved, data, about, help],
};

/** Every command there is. */
export const commands: readonly CommandRoot<DailyServices>[] = [ostCommands, dailyCommands];

/** Every command in the menu of messages. */
export const messageCommands: readonly MessageCommand<Services>[] = [findTheSoundtrack];
