import { APPLICATION_ID, idOf, PER_GUILD } from './ids.ts';

/** Members who ask by turns, and where: enough of both that bags fill as in life. */
const USERS = 1_000;
/** So often a member asks, then another one takes the place: nobody asks faster than the bot lets one member ask. */
const ASKS = 15;
const CHANNELS = 50;
/** Servers that the asking members are in. */
export const GUILDS = 5;

const LOCALES = ['en-US', 'en-US', 'en-GB', 'ko', 'ja', 'de', 'pt-BR', 'fr'] as const;

/** As long as Discord's. */
const TOKEN = 'aW50ZXJhY3Rpb246'.repeat(13);

/** Options of `/ost recommend`, by name. */
export type Given = Readonly<Record<string, string>>;

/** Stands in a prepared text where the member's id comes in. */
const ID_HERE = '@user@';

const member = (user: number) => ({
  user: {
    id: ID_HERE,
    username: `member_${user}`,
    global_name: `Member ${user}`,
    discriminator: '0',
    avatar: 'a_70444022ea3e5d73dd00d59c5578b07e',
    avatar_decoration_data: null,
    banner: null,
    clan: null,
    primary_guild: null,
    collectibles: null,
    display_name_styles: null,
    public_flags: 0,
  },
  nick: null,
  avatar: null,
  banner: null,
  collectibles: null,
  roles: [1, 4, 7].map((role) => idOf('role', role)),
  joined_at: '2022-06-01T11:02:03.004000+00:00',
  premium_since: null,
  communication_disabled_until: null,
  unusual_dm_activity_until: null,
  permissions: '2248473465835073',
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
});

const place = (at: number) => {
  const guild = at % GUILDS;
  const channelId = idOf('channel', guild * PER_GUILD + 1 + Math.floor(at / GUILDS));
  return {
    guild_id: idOf('guild', guild),
    guild_locale: 'en-US',
    guild: { id: idOf('guild', guild), locale: 'en-US', features: ['COMMUNITY', 'NEWS'] },
    channel_id: channelId,
    channel: {
      id: channelId,
      guild_id: idOf('guild', guild),
      type: 0,
      name: 'what-to-watch',
      topic: null,
      position: 3,
      flags: 0,
      nsfw: false,
      parent_id: null,
      last_message_id: idOf('message', at),
      last_pin_timestamp: null,
      permissions: '2248473465835073',
      rate_limit_per_user: 0,
      theme_color: null,
      icon_emoji: null,
    },
    authorizing_integration_owners: { 0: idOf('guild', guild) },
  };
};

const interaction = (number: number, command: string, given: Given) => ({
  ...place((number * 7) % CHANNELS),
  member: member((number * 13) % USERS),
  locale: LOCALES[number % LOCALES.length],
  application_id: APPLICATION_ID,
  app_permissions: '2248473465835073',
  attachment_size_limit: 10_485_760,
  context: 0,
  entitlements: [],
  entitlement_sku_ids: [],
  type: 2,
  version: 1,
  data: {
    id: idOf('command', 1),
    type: 1,
    name: 'ost',
    options: [
      {
        type: 1,
        name: command,
        options: Object.entries(given).map(([name, value]) => ({ type: 3, name, value })),
      },
    ],
  },
});

/** Who asks, by number. */
const userOf = (number: number): number =>
  Math.floor(number / (USERS * ASKS)) * USERS + ((number * 13) % USERS);

/** Prepared bodies: each place among the members five times, with another question each time. */
const BODIES = USERS * 5;

/**
 * Makes the JSON of the interaction with a number; the texts are prepared, since the load must cost little.
 *
 * @param command - a command below `/ost`
 */
export const ostInteractions = (
  command: 'recommend' | 'search',
  givens: readonly Given[],
): ((number: number) => string) => {
  const givenOf = (number: number): Given =>
    givens[(number + Math.floor(number / USERS)) % givens.length] ?? {};
  const bodies = Array.from({ length: BODIES }, (_, number) =>
    JSON.stringify(interaction(number, command, givenOf(number)))
      .slice(1)
      .split(ID_HERE),
  );
  return (number) => {
    const [before, after] = bodies[number % BODIES] ?? [];
    const user = idOf('user', userOf(number) + 1);
    return `{"id":"${idOf('interaction', number)}","token":"${TOKEN}${number}",${before}${user}${after}`;
  };
};
