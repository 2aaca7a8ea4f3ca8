import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listMessage } from '#commands/browse/list-message.ts';
import { readView } from '#commands/browse/view-code.ts';
import { SORTS } from '#src/catalog/browse/browse-titles.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { UserError } from '#src/core/user-error.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createContext } from '#tests/support/create-context.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const context = await createContext();
const { vocabulary, titles, people } = realCatalog;
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const idIn = (things: readonly { readonly id: string }[]) =>
  maybe(fc.constantFrom(...things.map(({ id }) => id)));
const anyQuestion = fc
  .record({
    mood: idIn(vocabulary.moods),
    genre: idIn(vocabulary.genres),
    from: idIn(vocabulary.countries),
    kind: maybe(fc.constantFrom('series', 'film', 'anime', 'anime-film')),
    decade: maybe(fc.constantFrom(1960, 1990, 2010)),
    music: idIn(vocabulary.music),
    artist: idIn(people),
    like: idIn(titles),
    text: maybe(fc.string({ unit: 'grapheme', maxLength: 300 })),
    without: idIn(vocabulary.genres),
    gems: maybe(fc.constant(true)),
  })
  .map((question) => {
    const given = Object.entries(question).filter(([, value]) => value !== undefined && value !== '');
    return Object.fromEntries(given) as Question;
  });

it("keeps every list to a thousand combinations of wishes within Discord's limits", async () => {
  let lists = 0;
  await fc.assert(
    fc.asyncProperty(
      anyQuestion,
      fc.constantFrom(...SORTS),
      fc.nat(80),
      fc.subarray([
        'mood',
        'genre',
        'from',
        'kind',
        'decade',
        'music',
        'artist',
        'like',
        'text',
        'without',
        'gems',
      ]),
      async (any, sort, page, left) => {
        const question = Object.fromEntries(Object.entries(any).filter(([part]) => left.includes(part)));
        try {
          const { message, isList } = await listMessage(question, { sort, page }, context);
          lists += Number(isList);
          expect(checkMessage(toBody(message), 'reply')).toEqual([]);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(lists).toBeGreaterThan(100);
}, 60_000);

it.each(SORTS)(
  "keeps every page of the whole catalog, by %s, within Discord's limits and uncut",
  async (sort) => {
    const pages = Math.ceil(titles.length / 8);
    for (let page = 0; page < pages; page += 1) {
      const { message } = await listMessage({}, { sort, page }, context);
      const body = toBody(message);
      expect(checkMessage(body, 'reply')).toEqual([]);
      expect(body.embeds).toEqual(message.embeds);
      expect(body.components).toEqual(message.components);
    }
  },
);

it('reads back any view that a button carries, and takes nonsense for the first page', () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      const { page } = readView(code);
      expect(Number.isInteger(page) && page >= 0).toBe(true);
    }),
  );
});
