import { CLOSE, type CloseReason, KNOWN_INTENTS, PRIVILEGED_INTENTS } from './codes.ts';
import type { Identify } from './payload.ts';

/** Guilds one shard may hold. */
const GUILDS_PER_SHARD = 2500;

export interface IdentifyRules {
  readonly token: string;
  readonly guilds: number;
  readonly privilegedIntents: boolean;
}

/** Why Discord would close on this identify, or null when it is in order. */
export function refusalOf(
  identify: Identify,
  { token, guilds, privilegedIntents }: IdentifyRules,
): CloseReason | null {
  if (identify.token.replace(/^Bot /, '') !== token) return CLOSE.authenticationFailed;
  const [id, count] = identify.shard ?? [0, 1];
  if (count < 1 || id < 0 || id >= count) return CLOSE.invalidShard;
  if (guilds / count > GUILDS_PER_SHARD) return CLOSE.shardingRequired;
  if (identify.intents < 0 || (identify.intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  if (!privilegedIntents && (identify.intents & PRIVILEGED_INTENTS) !== 0) return CLOSE.disallowedIntents;
  return null;
}
