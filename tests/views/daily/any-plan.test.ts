import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRows, plansMenu } from '#commands/ost-daily/panel/panel-rows.ts';
import type { Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import type { ChannelReport, Upcoming } from '#src/daily/daily.ts';
import { type HistoryEntry, POST_ENDS } from '#src/daily/history.ts';
import { CHANNEL_KINDS, type Plan, planSchema, SUSPENSIONS } from '#src/daily/plan.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createTexts } from '#src/text/texts.ts';
import { channelCard } from '#src/views/daily/channel-card.ts';
import { historyCard, historyPages } from '#src/views/daily/history-card.ts';
import { planCard } from '#src/views/daily/plan-card.ts';
import { plansCard } from '#src/views/daily/plans-card.ts';
import { previewCard } from '#src/views/daily/preview-card.ts';
import { queueCard } from '#src/views/daily/queue-card.ts';
import { samplePlan } from '#tests/daily/support/sample-plan.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const text = createTexts().in('en-US');
const parts = { catalog: realCatalog, text, mention: (name: string) => `</${name}:1000000000000000007>` };

const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
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

const anyPlan: fc.Arbitrary<Plan> = fc.record(
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

const anyEntry: fc.Arbitrary<HistoryEntry> = fc.record(
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

const anyUpcoming: fc.Arbitrary<Upcoming> = fc.record(
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

const anyReport: fc.Arbitrary<ChannelReport> = fc.record(
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

const expectTaken = (message: Message): void => {
  expect(checkMessage(toBody(message, true), 'reply')).toEqual([]);
};

it('makes plans that could be stored', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => void planSchema.parse(plan)),
    { numRuns: 300 },
  );
});

it("shows any plan within Discord's limits, with its panel", () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.option(anyUpcoming, { nil: undefined }),
      fc.option(anyEntry, { nil: undefined }),
      (plan, next, last) => {
        const components = [...planRows(plan, text), ...plansMenu([plan], true, text)];
        expectTaken({ embeds: [planCard({ plan, next, last }, parts)], components });
        expectTaken({ embeds: [queueCard(plan, parts)], components });
      },
    ),
    { numRuns: 500 },
  );
});

it("shows any ten plans within Discord's limits, and each of them", () => {
  const states = fc.array(fc.record({ plan: anyPlan, next: anyUpcoming, last: anyEntry }), { maxLength: 10 });
  const damaged = fc.array(fc.record({ guildId: snowflake, slot: fc.integer({ min: 1, max: 10 }) }), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(states, damaged, (all, lost) => {
      const card = plansCard(all, lost, parts);
      expectTaken({
        embeds: [card],
        components: plansMenu(
          all.map(({ plan }) => plan),
          false,
          text,
        ),
      });
      const [shown] = toBody({ embeds: [card] }).embeds ?? [];
      expect(shown?.fields).toHaveLength(all.length);
    }),
    { numRuns: 200 },
  );
});

it("shows any preview, history and channel within Discord's limits", () => {
  const entries = fc.array(anyEntry, { maxLength: 40 });
  fc.assert(
    fc.property(
      anyPlan,
      fc.array(anyUpcoming, { maxLength: 7 }),
      entries,
      anyReport,
      (plan, coming, past, report) => {
        expectTaken({ embeds: [previewCard(plan, coming, parts)] });
        const history = { shown: [], entries: past };
        for (let page = 0; page < historyPages(history); page += 1)
          expectTaken({ embeds: [historyCard(plan, history, page, parts)] });
        expectTaken({ embeds: [channelCard(report, plan, parts)] });
      },
    ),
    { numRuns: 300 },
  );
});

it('shows all of ten plans that have as much to say as can be', () => {
  const [title] = [...realCatalog.titles].sort((a, b) => b.names.en.length - a.names.en.length);
  if (title === undefined) throw new Error('the catalog is empty');
  const states = Array.from({ length: 10 }, (_, at) => ({
    plan: samplePlan({
      slot: at + 1,
      days: [1, 3, 5, 7],
      question: {
        mood: 'bittersweet',
        like: title.id,
        artist: people[0]?.id ?? '',
        text: 'rain '.repeat(60),
      },
      suspended: { reason: 'refused', since: 1_000 },
    }),
    next: { date: '2026-11-26', at: 1_000, title, occasion: 'pick' as const, isNewRound: false, leaving: [] },
    last: {
      date: '2026-11-25',
      end: 'failed' as const,
      at: 1_000,
      reason: 'forum-needs-tag',
      partial: ['thread', 'publish'],
    },
  }));
  const card = plansCard(states, [], parts);
  expect(toBody({ embeds: [card] }).embeds).toEqual([card]);
  expectTaken({ embeds: [card] });
});
