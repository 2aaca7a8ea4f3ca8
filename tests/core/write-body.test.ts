import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createJsonBytes } from '#src/core/reply/json-bytes.ts';
import type { Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { writeBody } from '#src/core/reply/write-body.ts';

const jsonBytes = createJsonBytes();

const written = (message: Message, hidden: boolean): unknown =>
  JSON.parse(`${Buffer.from(jsonBytes((json) => writeBody(json, message, hidden)))}`);

const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });

const anyMessage: fc.Arbitrary<Message> = fc.record({
  content: text(2500),
  embeds: fc.array(fc.record({ title: text(300), description: text(5000) }), { maxLength: 3 }),
  components: fc.array(
    fc.oneof(
      fc.array(text(90), { maxLength: 6 }).map((labels) => ({
        type: ComponentType.ActionRow as const,
        components: labels.map((label, at) => ({
          type: ComponentType.Button as const,
          style: 2 as const,
          custom_id: `1:${label.slice(0, 3)}:${at}`,
          label,
        })),
      })),
      fc.array(text(120), { maxLength: 30 }).map((labels) => ({
        type: ComponentType.ActionRow as const,
        components: [
          {
            type: ComponentType.StringSelect as const,
            custom_id: '1:picks:',
            options: labels.map((label) => ({ label, value: label.slice(0, 5), description: label })),
          },
        ],
      })),
    ),
    { maxLength: 7 },
  ),
  pings: fc.option(fc.constant({ roles: ['1'] }), { nil: {} }),
});

it('writes the same JSON as the body would have, whatever the message', () => {
  fc.assert(
    fc.property(anyMessage, fc.boolean(), (message, hidden) => {
      const plain = JSON.parse(JSON.stringify(toBody(message, hidden)));
      expect(written(message, hidden)).toEqual(plain);
      // Again, now that its parts have been written before.
      expect(written(message, hidden)).toEqual(plain);
    }),
    { numRuns: 200 },
  );
});

it('writes texts that are longer than its buffer', () => {
  const long = '도'.repeat(40_000);
  expect(JSON.parse(`${Buffer.from(jsonBytes((json) => json.value(long)))}`)).toBe(long);
});
