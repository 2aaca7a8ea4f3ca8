import type { APIUser } from 'discord-api-types/v10';
import type { Ask, Said } from './ask-discord.ts';
import { type Finding, failure, fine, warning } from './finding.ts';

/** A clock that is further off makes daily posts come early or late. */
const OFF_MAX_MS = 5_000;
/** And then signatures are refused (five minutes) and claims of several processes overlap. */
const WRONG_MS = 60_000;

const clockFinding = (date: number, now: number): Finding => {
  if (Number.isNaN(date))
    return warning('clock', "Discord's answer bears no date", 'Look after a proxy between it and you.');
  // The date is cut to whole seconds.
  const off = Math.round((now - date - 500) / 1_000);
  if (Math.abs(off) * 1_000 <= OFF_MAX_MS) return fine('clock', "agrees with Discord's");
  const says = `is ${Math.abs(off)} seconds ${off > 0 ? 'ahead of' : 'behind'} Discord's`;
  const remedy = 'Let the machine set its clock by NTP (timedatectl set-ntp true).';
  return Math.abs(off) * 1_000 > WRONG_MS ? failure('clock', says, remedy) : warning('clock', says, remedy);
};

const tokenFinding = ({ status, body }: Said): Finding => {
  if (status === 200)
    return fine('token', `Discord takes it; the bot is called ${(body as APIUser).username}`);
  if (status === 401)
    return failure(
      'token',
      'Discord refuses it',
      'Set DISCORD_TOKEN to the current one (Developer Portal, page Bot, Reset Token).',
    );
  return failure('token', `Discord answers ${status}`, 'Look at discordstatus.com, and try again later.');
};

/** Whether Discord is there, takes the token, and agrees about the time. */
export const checkToken = async (ask: Ask, now: () => number): Promise<Finding[]> => {
  try {
    const said = await ask('/users/@me');
    return [tokenFinding(said), clockFinding(said.date, now())];
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return [
      failure(
        'token',
        `Discord cannot be reached (${cause})`,
        "Look at the machine's way to the internet, and at DISCORD_API_BASE if it is set.",
      ),
    ];
  }
};
