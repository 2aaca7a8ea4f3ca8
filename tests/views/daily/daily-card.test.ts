import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toBody } from '#src/core/reply/to-body.ts';
import type { Occasion } from '#src/daily/daily.ts';
import { postIdOf } from '#src/daily/post-id.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createTexts } from '#src/text/texts.ts';
import { dailyCard, threadName } from '#src/views/daily/daily-card.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const text = createTexts().in('en-US');
const OCCASIONS: readonly Occasion[] = ['queue', 'anniversary', 'theme', 'season', 'pick'];
const plan = { id: 'a1b2c3d4e5', locale: 'en-GB' };

const cardOf = (id: string, more: Partial<Parameters<typeof dailyCard>[0]> = {}, date = '2028-12-02') => {
  const title = realCatalog.title(id);
  if (title === undefined) throw new Error(`no title ${id}`);
  const upcoming = { date, occasion: 'pick' as Occasion, isNewRound: false };
  return dailyCard({
    catalog: realCatalog,
    title,
    upcoming,
    plan,
    text,
    votes: { up: 0, down: 0 },
    ...more,
  });
};

describe('a daily post', () => {
  it("keeps to Discord's limits, uncut, for every title on every occasion", () => {
    const faulty = realCatalog.titles.flatMap((title) =>
      OCCASIONS.flatMap((occasion) => {
        const message = cardOf(title.id, {
          upcoming: { date: '2028-12-02', occasion, isNewRound: true, years: 112, season: 'christmas' },
          plan: { ...plan, roleId: '1000000000000000009' },
          votes: { up: 1_234_567, down: 7_654_321 },
        });
        const body = toBody(message);
        const isWhole =
          isDeepStrictEqual(body.embeds, message.embeds) &&
          isDeepStrictEqual(body.components, message.components);
        return checkMessage(body, 'channel').length === 0 && isWhole ? [] : [`${title.id} ${occasion}`];
      }),
    );
    expect(faulty).toEqual([]);
  });

  it('says how long ago a title was first shown, on the anniversary of that', () => {
    const upcoming = {
      date: '2028-12-02',
      occasion: 'anniversary' as const,
      isNewRound: false,
      years: 12,
    };
    expect(cardOf('goblin', { upcoming }).content).toBe(
      "**Today's soundtrack** · Saturday, 2 December 2028\nFirst shown 12 years ago today.",
    );
  });

  it('calls a role and nobody else', () => {
    const called = toBody(cardOf('goblin', { plan: { ...plan, roleId: '1000000000000000009' } }));
    expect(called.content).toContain('<@&1000000000000000009>');
    expect(called.allowed_mentions).toEqual({ parse: [], roles: ['1000000000000000009'] });
    expect(toBody(cardOf('goblin')).allowed_mentions).toEqual({ parse: [] });
  });

  it('carries plan and date in its votes, by which it is found again', () => {
    expect(JSON.stringify(cardOf('goblin').components)).toContain(postIdOf(plan.id, '2028-12-02'));
    expect(JSON.stringify(cardOf('goblin', { postId: 'a1b2c3d4e5.x' }).components)).toContain(
      'a1b2c3d4e5.x:up',
    );
  });
});

it("a thread is called like its title, within Discord's 100 characters", () => {
  const lengths = realCatalog.titles.map((title) => threadName(title).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  expect(Math.min(...lengths)).toBeGreaterThan(6);
});
