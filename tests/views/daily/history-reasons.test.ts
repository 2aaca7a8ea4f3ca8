import { expect, it } from 'vitest';
import { createTexts } from '#src/text/texts.ts';
import { historyCard } from '#src/views/daily/history-card.ts';
import { samplePlan } from '#tests/daily/support/sample-plan.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const text = createTexts().in('en-US');
const parts = { catalog: realCatalog, text, mention: (name: string) => `/${name}` };

const lineFor = (reason: string): string => {
  const entries = [{ date: '2026-11-26', end: 'failed' as const, at: 0, reason }];
  return historyCard(samplePlan(), { shown: [], entries }, 0, parts).description ?? '';
};

it.each([
  ['gave-up', 'something in me failed each time'],
  ['nothing-fits', 'nothing fits it any more'],
  ['unreachable', 'Discord did not answer'],
  ['unknown', 'Discord did not say whether it went out'],
  ['cannot-send', 'Send Messages'],
])('the history says why nothing was posted in words: %s', (reason, words) => {
  expect(lineFor(reason)).toContain(words);
  expect(lineFor(reason)).not.toContain(reason);
});
