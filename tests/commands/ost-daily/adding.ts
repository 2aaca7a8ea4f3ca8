import { ADMIN, type AdminStage, CHANNEL, GUILD, text } from './admin-stage.ts';

export const ROLE = '555555555555555555';
/** A role that the admin may not ping. */
export const STAFF_ROLE = `${ROLE}1`;

/** What Discord sends along of the channel and of roles that options name. */
export const channelOf = (type: number) => ({
  channels: { [CHANNEL]: { id: CHANNEL, name: 'daily-soundtrack', type } },
  roles: {
    [ROLE]: { id: ROLE, name: 'Listeners', mentionable: true },
    [STAFF_ROLE]: { id: STAFF_ROLE, name: 'Staff', mentionable: false },
    [GUILD]: { id: GUILD, name: '@everyone', mentionable: true },
  },
});

/** Option `role`, as Discord sends it. */
export const role = (value: string) => ({ type: 8, name: 'role', value });

export interface Adding {
  readonly time?: string;
  readonly zone?: string;
  /** Of the channel. */
  readonly type?: number;
  /** Permissions of whoever types. */
  readonly as?: string;
}

/** Types `/ost-daily add` for the stage's channel: at nine in Seoul, unless told otherwise. */
export const typeAdd = (
  stage: AdminStage,
  options: readonly object[] = [],
  { time = '9', zone = 'seoul', type = 0, as = ADMIN }: Adding = {},
) =>
  stage.command(
    'add',
    [{ type: 7, name: 'channel', value: CHANNEL }, text('time', time), text('zone', zone), ...options],
    channelOf(type),
    as,
  );
