import type { APIGatewayBotInfo } from 'discord-api-types/v10';
import type { Shards } from '#src/discord/shards.ts';
import type { Said } from './ask-discord.ts';
import { type Finding, failure, fine, unanswered, warning } from './finding.ts';

/** Whether sessions can be started. @param said - the answer of `/gateway/bot` */
export const checkGateway = (said: Said, shards: Shards): Finding => {
  if (said.status !== 200) return unanswered('gateway', said.status);
  const { shards: advised, session_start_limit: starts } = said.body as APIGatewayBotInfo;
  const count = shards === 'auto' ? advised : shards.count;
  const ours = shards === 'auto' ? advised : shards.last - shards.first + 1;
  if (starts.remaining < ours) {
    const minutes = Math.ceil(starts.reset_after / 60_000);
    return failure(
      'gateway',
      `${starts.remaining} starts are left today, and this process needs ${ours}`,
      `Wait ${minutes} minutes, and look why the bot started ${starts.total} times in a day.`,
    );
  }
  if (count < advised)
    return warning(
      'gateway',
      `SHARDS shares the servers among ${count} shards, and Discord advises ${advised}`,
      `Share them among ${advised}, in all processes at once.`,
    );
  return fine('gateway', `${ours} of ${count} shards, ${starts.remaining} starts left today`);
};
