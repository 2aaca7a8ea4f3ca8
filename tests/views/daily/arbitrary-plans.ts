import fc from 'fast-check';
import type { ChannelReport, Upcoming } from '#src/daily/daily.ts';
import { type HistoryEntry, POST_ENDS } from '#src/daily/history.ts';
import { CHANNEL_KINDS, type Plan, SUSPENSIONS } from '#src/daily/plan.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

export const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const titleId = fc.oneof(
  fc.constantFrom(...realCatalog.titles.map(({ id }) => id)),
  fc.string({ minLength: 1, maxLength: 80 }),
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constant('@everyone **x** `y` '.repeat(15)),
);
const { people, vocabulary } = realCatalog;

const question = fc.record(
  {
    mood: fc.constantFrom(...vocabulary.moods.map(({ id }) => id)),
    genre: fc.constantFrom(...vocabulary.genres.map(({ id }) => id)),
    from: fc.constantFrom(...vocabulary.countries.map(({ id }) => id)),
    artist: fc.constantFrom(...people.map(({ id }) => id)),
    like: fc.constantFrom(...realCatalog.titles.map(({ id }) => id)),
    text: anyText,
    decade: fc.constantFrom(1960, 2020),
    gems: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Plans with as much or as little in them as can be stored. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{10}$/),
    guildId: snowflake,
    slot: fc.integer({ min: 1, max: 10 }),
    channelId: snowflake,
    channelKind: fc.constantFrom(...CHANNEL_KINDS),
    channelName: fc.string({ unit: 'grapheme', maxLength: 100 }),
    time: fc.constantFrom('00:00', '23:59'),
    zone: fc.constantFrom('UTC', 'America/Argentina/ComodRivadavia'),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
    question,
    roleId: snowflake,
    thread: fc.boolean(),
    publish: fc.boolean(),
    tagId: snowflake,
    lateMinutes: fc.integer({ min: 0, max: 1440 }),
    digestDay: fc.integer({ min: 1, max: 7 }),
    locale: fc.constantFrom('en-US', 'ko'),
    createdBy: snowflake,
    createdAt: at,
    pausedUntil: fc.oneof(date, fc.constant('forever' as const)),
    suspended: fc.record({ reason: fc.constantFrom(...SUSPENSIONS), since: at }),
    skips: fc.array(date, { maxLength: 60 }),
    queue: fc.array(
      fc.record({ titleId, by: snowflake, at, date }, { requiredKeys: ['titleId', 'by', 'at'] }),
      { maxLength: 15 },
    ),
    themes: fc.array(fc.record({ question, from: date, to: date, by: snowflake }), { maxLength: 8 }),
    blocked: fc.array(titleId, { maxLength: 200 }),
  },
  {
    requiredKeys: [
      'id',
      'guildId',
      'slot',
      'channelId',
      'channelKind',
      'time',
      'zone',
      'days',
      'question',
      'thread',
      'publish',
      'lateMinutes',
      'locale',
      'createdBy',
      'createdAt',
      'skips',
      'queue',
      'themes',
      'blocked',
    ],
  },
);

/** What became of a date. */
export const anyEntry: fc.Arbitrary<HistoryEntry> = fc.record(
  {
    date,
    end: fc.constantFrom(...POST_ENDS),
    titleId,
    channelId: snowflake,
    messageId: snowflake,
    at,
    reason: fc.oneof(fc.constantFrom('pick', 'queue', ...SUSPENSIONS), fc.string({ maxLength: 60 })),
    by: snowflake,
    partial: fc.subarray(['thread', 'publish', 'ping']),
  },
  { requiredKeys: ['date', 'end', 'at', 'reason'] },
);

/** A post to come. */
export const anyUpcoming: fc.Arbitrary<Upcoming> = fc.record(
  {
    date,
    at,
    title: fc.constantFrom(...realCatalog.titles),
    occasion: fc.constantFrom('queue', 'anniversary', 'theme', 'season', 'pick'),
    isNewRound: fc.boolean(),
    leaving: fc.constant([]),
    years: fc.integer({ min: 1, max: 120 }),
    season: fc.constantFrom('christmas', 'halloween'),
  },
  { requiredKeys: ['date', 'at', 'title', 'occasion', 'isNewRound', 'leaving'] },
);

/** What a look at a channel may tell. */
export const anyReport: fc.Arbitrary<ChannelReport> = fc.record(
  {
    isReachable: fc.boolean(),
    checks: fc.array(
      fc.record({
        permission: fc.constantFrom('ViewChannel', 'SendMessages', 'MentionEveryone', 'SomethingNew'),
        isGranted: fc.boolean(),
        isNeeded: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
    canPing: fc.boolean(),
    obstacle: fc.constantFrom(...SUSPENSIONS),
  },
  { requiredKeys: ['isReachable', 'checks'] },
);
