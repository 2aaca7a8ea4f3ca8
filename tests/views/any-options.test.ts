import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DECADES, GENRES, KIND_CHOICES, MOODS, STYLES } from '#commands/choices.ts';
import { recommend } from '#commands/ost/recommend.ts';
import { search } from '#commands/ost/search.ts';
import type { Answer, Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { UserError } from '#src/core/user-error.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createContext } from '#tests/support/create-context.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const context = await createContext();

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const one = (choices: readonly { readonly value: string | number }[]) =>
  maybe(fc.constantFrom(...choices.map(({ value }) => value)));
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'rain confession, no ballads',
    '@everyone **x** `y` '.repeat(20),
    'like Goblin but a film',
    '그냥 슬픈 피아노',
  ),
);
const { titles, people, vocabulary } = realCatalog;

const anyOptions = fc
  .record({
    mood: one(MOODS),
    genre: one(GENRES),
    from: maybe(fc.oneof(fc.constantFrom(...vocabulary.countries.map(({ id }) => id)), words)),
    kind: one(KIND_CHOICES),
    decade: one(DECADES),
    music: one(STYLES),
    artist: maybe(fc.oneof(fc.constantFrom(...people.map(({ id }) => `person/${id}`)), words)),
    like: maybe(fc.oneof(fc.constantFrom(...titles.map(({ id }) => `title/${id}`)), words)),
    text: maybe(words),
    without: maybe(
      fc.constantFrom(...vocabulary.moods.map(({ id }) => id), ...vocabulary.music.map(({ id }) => id)),
    ),
    gems: maybe(fc.boolean()),
  })
  .map((options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)));

/** What a person sees: the answer, or the sentence of a refusal. */
const shownBy = async (answer: () => Answer | Promise<Answer>): Promise<Message> => {
  try {
    const given = await answer();
    if (given.kind === 'modal' || given.kind === 'rows')
      throw new Error('no message, where one was expected');
    return given.message;
  } catch (error) {
    if (error instanceof UserError) return { content: context.text(error.key, error.values) };
    throw error;
  }
};

const faultsOf = (message: Message): unknown[] => checkMessage(toBody(message), 'reply');

it("keeps every answer to ten thousand combinations of options within Discord's limits", async () => {
  await fc.assert(
    fc.asyncProperty(anyOptions, async (options) => {
      expect(faultsOf(await shownBy(() => recommend.run(options, context)))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

it("keeps every answer to a search within Discord's limits", async () => {
  const queries = fc.oneof(
    words,
    fc.constantFrom(...titles.map(({ names }) => names.en), ...people.map(({ name }) => name)),
  );
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      expect(faultsOf(await shownBy(() => search.run({ query }, context)))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
