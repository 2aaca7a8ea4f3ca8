import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Whether a set of permissions, as Discord tells it, allows something; an administrator may do everything. */
export const isPermitted = (permissions: bigint, what: bigint): boolean =>
  (permissions & (what | PermissionFlagsBits.Administrator)) !== 0n;
