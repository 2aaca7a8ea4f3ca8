import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import type { Command, ComponentHandler } from '#src/core/command/define-command.ts';
import { UserError } from '#src/core/user-error.ts';
import type { DailyServices } from '../services.ts';

const ALLOWED = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

type AdminContext = Context<DailyServices>;

const isAdmin = ({ guildId, memberPermissions }: AdminContext): boolean =>
  guildId !== undefined && (memberPermissions & ALLOWED) !== 0n;

const assertAdmin = (context: AdminContext): void => {
  if (context.guildId === undefined) throw new UserError('daily.serversOnly');
  if (!isAdmin(context)) throw new UserError('daily.adminsOnly');
};

/** The server of an admin's command. @throws UserError outside servers */
export const guildOf = ({ guildId }: AdminContext): string => {
  if (guildId === undefined) throw new UserError('daily.serversOnly');
  return guildId;
};

const guarded =
  (handle: ComponentHandler<DailyServices>): ComponentHandler<DailyServices> =>
  (press) => {
    assertAdmin(press);
    return handle(press);
  };

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/**
 * Keeps a command, its suggestions and its buttons to members who may manage the server. Discord asks for that too,
 * but only where the command is typed: a button can be pressed by whoever sees it, and long after a role was lost.
 */
export const adminsOnly = (command: Command<DailyServices>): Command<DailyServices> => ({
  ...command,
  run(args, context) {
    assertAdmin(context);
    return command.run(args, context);
  },
  suggest: mapped(
    command.suggest,
    (offer) => (typed, context, others) => (isAdmin(context) ? offer(typed, context, others) : []),
  ),
  components: mapped(command.components, guarded),
  slowComponents: mapped(command.slowComponents, guarded),
});
