import { expect, it } from 'vitest';
import type { Picture } from '#src/core/reply/message.ts';
import { createDresser } from '#src/daily/run/dresser.ts';
import { chooseDaily } from '#src/daily/what/choose-daily.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { createTexts } from '#src/text/texts.ts';
import { realCatalog, realLibrary } from '#tests/support/real-catalog.ts';
import { samplePlan } from '../support/sample-plan.ts';

const BYTES = Buffer.from('picture');
const plan = samplePlan();
const date = '2026-11-26';

const comingUp = () => {
  const upcoming = chooseDaily({ library: realLibrary, plan, history: EMPTY_HISTORY, date });
  if (upcoming === undefined) throw new Error('nothing fits');
  return upcoming;
};

/** The forms of a post, and how many pictures were drawn for it. */
const dressed = async (at: { isRush: boolean; ready?: Uint8Array; kept?: Uint8Array }) => {
  let drawn = 0;
  const dresser = createDresser({
    catalog: () => realCatalog,
    texts: createTexts(),
    pictures: {
      offer: ({ fileName, description, embeds }): Picture => ({
        file: { name: fileName, contentType: 'image/webp', description },
        embeds,
        ready: at.ready,
        soon: async () => at.kept,
        async draw() {
          drawn += 1;
          return BYTES;
        },
      }),
    },
    isRush: () => at.isRush,
    sleep: () => new Promise(() => {}),
  });
  const upcoming = comingUp();
  const forms = dresser.forms(plan, upcoming, 'a.b', await dresser.picture(plan, upcoming));
  return { forms, drawn };
};

it('draws a picture for a post, and has the card and a text as simpler forms', async () => {
  const { forms, drawn } = await dressed({ isRush: false });
  expect(drawn).toBe(1);
  expect(forms.map(({ embeds = [], files = [] }) => [embeds.length, files.length])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
  ]);
});

it.each([
  ['in memory', { ready: BYTES }],
  ['on disk', { kept: BYTES }],
])('takes one that is %s in a rush too', async (_where, at) => {
  const { forms, drawn } = await dressed({ isRush: true, ...at });
  expect(drawn).toBe(0);
  expect(forms[0].files).toHaveLength(1);
});

it('draws none in a rush', async () => {
  const { forms, drawn } = await dressed({ isRush: true });
  expect(drawn).toBe(0);
  expect(forms[0].files).toBeUndefined();
});
