import {
  type APIApplicationCommand,
  type APIChannel,
  type APIRole,
  type APIUser,
  GuildMemberFlags,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
  RoleFlags,
} from 'discord-api-types/v10';
import type { PageBot, PageMember, PageWorld } from '#src/sandbox/page-protocol.ts';

const GUILD = '1000000000000000001';
const ADMIN_ROLE = '1000000000000000009';
export const BOT_ID = '1000000000000000100';
export const GENERAL = '1000000000000000201';
export const EMPTY = '1000000000000000202';

function user(id: string, username: string, name: string): APIUser {
  return { id, username, discriminator: '0', global_name: name, avatar: null };
}

function member(one: APIUser, locale: string, role: string, roles: string[]): PageMember {
  const joined = { joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, avatar: null, banner: null };
  return {
    user: one,
    member: { user: one, roles, flags: GuildMemberFlags.CompletedOnboarding, ...joined },
    locale,
    role,
  };
}

function role(id: string, name: string, permissions: bigint, color: number): APIRole {
  const colors = { primary_color: color, secondary_color: null, tertiary_color: null };
  const flags = { flags: RoleFlags.InPrompt, hoist: false, managed: false, mentionable: false };
  return { id, name, permissions: String(permissions), color, colors, position: color ? 1 : 0, ...flags };
}

// Channels as the REST API gives them; the type has many fields that the page never reads.
function channel(id: string, type: number, name: string, more: object): APIChannel {
  return JSON.parse(JSON.stringify({ id, type, name, guild_id: GUILD, ...more }));
}

export const MINA = member(user('1000000000000000301', 'mina', 'Mina'), 'en-US', 'member', []);
export const ROBIN = member(user('1000000000000000302', 'robin', 'Robin'), 'en-US', 'admin', [ADMIN_ROLE]);
export const JIWOO = member(user('1000000000000000303', 'jiwoo', '지우'), 'ko', 'member', []);

export const STUB_BOT: PageBot = {
  user: { ...user(BOT_ID, 'leitmotif', 'Leitmotif'), bot: true },
  online: true,
};

export const STUB_WORLD: PageWorld = {
  guild: { id: GUILD, name: 'The Listening Room' },
  roles: [
    role(GUILD, '@everyone', 0n, 0),
    role(ADMIN_ROLE, 'Curator', PermissionFlagsBits.Administrator, 0xe8569c),
  ],
  channels: [
    channel('1000000000000000210', 4, 'Soundtracks', { position: 0 }),
    channel(GENERAL, 0, 'soundtracks', {
      position: 0,
      parent_id: '1000000000000000210',
      topic: 'Series and films worth hearing',
    }),
    channel(EMPTY, 0, 'try-things', { position: 1, parent_id: '1000000000000000210' }),
    channel('1000000000000000211', 4, 'Every day', { position: 1 }),
    channel('1000000000000000203', 5, 'pick-of-the-day', { position: 0, parent_id: '1000000000000000211' }),
  ],
  members: [MINA, ROBIN, JIWOO],
};

type Option = NonNullable<APIApplicationCommand['options']>[number];

function command(
  id: string,
  type: 1 | 3,
  name: string,
  description: string,
  more: Partial<APIApplicationCommand>,
): APIApplicationCommand {
  const fixed = { application_id: BOT_ID, default_member_permissions: null, version: '1', nsfw: false };
  return { id, type, name, description, ...fixed, ...more };
}

const MOODS = [
  { name: 'Bittersweet', value: 'bittersweet', name_localizations: { ko: '달콤쌉싸름한' } },
  { name: 'Hopeful', value: 'hopeful' },
  { name: 'Melancholic', value: 'melancholic' },
];

const RECOMMEND: Option = {
  type: OptionType.Subcommand,
  name: 'recommend',
  name_localizations: { ko: '추천' },
  description: 'One series or film for its soundtrack, and the track to start with',
  description_localizations: { ko: '사운드트랙이 좋은 작품 하나를 추천해요' },
  options: [
    {
      type: OptionType.String,
      name: 'mood',
      description: 'How it should feel',
      name_localizations: { ko: '분위기' },
      choices: MOODS,
    },
    { type: OptionType.String, name: 'artist', description: 'A performer or composer', autocomplete: true },
    {
      type: OptionType.Integer,
      name: 'decade',
      description: 'From this decade',
      min_value: 1950,
      max_value: 2020,
    },
    { type: OptionType.Boolean, name: 'private', description: 'Only you see the answer' },
  ],
};

const SEARCH: Option = {
  type: OptionType.Subcommand,
  name: 'search',
  description: 'A title, a track or a person, in any script',
  options: [
    {
      type: OptionType.String,
      name: 'query',
      description: 'What you look for',
      required: true,
      autocomplete: true,
    },
  ],
};

const SUGGEST: Option = {
  type: OptionType.Subcommand,
  name: 'suggest',
  description: 'Suggest a title that is missing',
};
const SILENT: Option = { type: OptionType.Subcommand, name: 'silent', description: 'Gets no answer' };

const ADD: Option = {
  type: OptionType.Subcommand,
  name: 'add',
  description: 'Post one recommendation a day in a channel',
  options: [
    { type: OptionType.Channel, name: 'channel', description: 'Where to post', required: true },
    { type: OptionType.String, name: 'time', description: 'Local time, such as 18:30', required: true },
    { type: OptionType.Role, name: 'ping', description: 'Role to mention' },
  ],
};

export const STUB_COMMANDS: readonly APIApplicationCommand[] = [
  command('2001', 1, 'ost', 'Soundtracks', { options: [RECOMMEND, SEARCH, SUGGEST, SILENT] }),
  command('2002', 1, 'ost-daily', 'One a day', { default_member_permissions: '32', options: [ADD] }),
  command('2003', 3, 'Find the soundtrack', '', {}),
];
