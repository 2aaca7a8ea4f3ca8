import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '#commands/index.ts';
import { commandsByName, componentsByAction } from '#src/core/command/command-tree.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { askRouter, componentInteraction } from '#tests/support/ask-router.ts';
import { createOst, EPHEMERAL, OTHER, OWNER, UPDATE } from '#tests/support/create-ost.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const { router, lines, context } = await createOst();
const ACTIONS = [...componentsByAction(commandsByName(commands).values()).keys()];

interface Body {
  readonly type: number;
  readonly data: { readonly content: string; readonly flags?: number };
}

const ask = async (interaction: APIInteraction): Promise<{ outcome: string; body: Body }> => {
  const { outcome, responses } = await askRouter(router, interaction);
  return { outcome, body: responses[0] as unknown as Body };
};

const press = (custom_id: string, message: object, values?: unknown) =>
  ask(
    componentInteraction({ custom_id, ...(values !== undefined && { values, component_type: 3 }) }, message),
  );

const HUGE = 'x'.repeat(5_000);
const anyField = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    '__proto__',
    'constructor',
    'toString',
    '~',
    '~unknown',
    'n99999',
    '../../etc/passwd',
    "'; drop table rows; --",
    'm=__proto__&c=constructor&d=-5&k=opera',
    '%',
    '%3A',
    '\u0000',
    '\uD800',
    HUGE,
  ),
  fc.constantFrom(...realCatalog.titles.map(({ id }) => id)),
  fc.constantFrom('title/goblin', 'track/goblin/beautiful', 'person/iu', 'track//', 'title/'),
);
const anyMessage = fc.constantFrom(
  OWNER,
  OTHER,
  { ...OWNER, flags: EPHEMERAL },
  { ...OTHER, flags: EPHEMERAL },
  {},
);

describe('components that were forged, damaged or taken from elsewhere', () => {
  it.each(ACTIONS)(
    '%s answers any fields and values with a valid message, and never as a bug',
    async (action) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyField, { maxLength: 5 }),
          fc.option(fc.array(anyField, { maxLength: 3 }), { nil: undefined }),
          anyMessage,
          async (fields, values, message) => {
            const { outcome, body } = await press(['1', action, ...fields].join(':'), message, values);
            expect(['answered', 'user-error']).toContain(outcome);
            expect(checkMessage(body.data, 'reply')).toEqual([]);
          },
        ),
        { numRuns: 60 },
      );
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it.each(ACTIONS)("%s never changes somebody else's message in the channel", async (action) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyField, { maxLength: 4 }),
        fc.array(anyField, { maxLength: 1 }),
        async (fields, values) => {
          const { body } = await press(['1', action, ...fields].join(':'), OTHER, values);
          expect(body.type).not.toBe(UPDATE);
          expect(body.data.flags).toBe(EPHEMERAL);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['of the wrong kind', 7],
    ['inside out', { length: 2 }],
    ['as texts that are none', [1, null, {}]],
  ])('values %s are answered kindly', async (_what, values) => {
    for (const action of ACTIONS) {
      const { outcome } = await press(`1:${action}:goblin:goblin`, OWNER, values);
      expect(['answered', 'user-error']).toContain(outcome);
    }
  });

  it('leaves what is kept of others alone, whatever ids stand in a button', async () => {
    const { members } = context.services;
    const victim = '1000000000000000099';
    await members.save(victim, 'goblin', 0);
    await members.recordVerdict(victim, 'heard', 'signal');
    const before = [await members.titles.exportFor(victim), await members.savedList.exportFor(victim)];
    for (const action of ACTIONS)
      for (const message of [OWNER, OTHER])
        await press(`1:${action}:${victim}:${victim}`, message, ['goblin']);
    expect([await members.titles.exportFor(victim), await members.savedList.exportFor(victim)]).toEqual(
      before,
    );
  });
});
