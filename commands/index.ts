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
import { EVERYWHERE } from './place.ts';
import type { Services } from './services.ts';

const data: CommandGroup<Services> = {
  name: 'data',
  description: 'What I keep about you',
  commands: [exportData, deleteData],
};

/** Every command there is; `/ost` works in servers, direct messages and wherever a member brings it along. */
export const commands: readonly CommandRoot<Services>[] = [
  {
    name: 'ost',
    description: 'Series and films for their soundtracks',
    place: EVERYWHERE,
    commands: [recommend, browse, search, saved, data, about, help],
  },
];

/** Every command in the menu of messages. */
export const messageCommands: readonly MessageCommand<Services>[] = [findTheSoundtrack];
