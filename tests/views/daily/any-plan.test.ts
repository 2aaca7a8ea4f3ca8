import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRows, plansMenu } from '#commands/ost-daily/panel/panel-rows.ts';
import type { Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { planSchema } from '#src/daily/plan.ts';
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
import { anyEntry, anyPlan, anyReport, anyUpcoming, snowflake } from './arbitrary-plans.ts';

const text = createTexts().in('en-US');
const parts = { catalog: realCatalog, text, mention: (name: string) => `</${name}:1000000000000000007>` };

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
        artist: realCatalog.people[0]?.id ?? '',
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
