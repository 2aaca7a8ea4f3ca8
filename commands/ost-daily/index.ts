import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { CommandRoot } from '#src/core/command/define-command.ts';
import type { DailyServices } from '../services.ts';
import { adminsOnly } from './admins-only.ts';
import { add } from './plan/add.ts';
import { check } from './plan/check.ts';
import { edit } from './plan/edit.ts';
import { list } from './plan/list.ts';
import { pause } from './plan/pause.ts';
import { remove } from './plan/remove.ts';
import { resume } from './plan/resume.ts';
import { block } from './posts/block.ts';
import { history } from './posts/history.ts';
import { postNow } from './posts/post-now.ts';
import { preview } from './posts/preview.ts';
import { skip } from './posts/skip.ts';
import { unblock } from './posts/unblock.ts';
import { queue } from './queue/queue.ts';

/** What admins of a server have for its daily posts; servers themselves may open it to other roles or members. */
export const dailyCommands: CommandRoot<DailyServices> = {
  name: 'ost-daily',
  description: 'One soundtrack a day in a channel',
  place: {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: `${PermissionFlagsBits.ManageGuild}`,
  },
  commands: [
    add,
    edit,
    list,
    remove,
    pause,
    resume,
    preview,
    skip,
    queue,
    block,
    unblock,
    history,
    postNow,
    check,
  ].map(adminsOnly),
};
