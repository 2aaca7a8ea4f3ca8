import {
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitComponents } from '#src/core/reply/fit-components.ts';
import { embedLength } from '#src/core/reply/fit-embeds.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';

const button = (custom_id: string, label = 'Press'): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  custom_id,
  label,
});

const row = (...components: APIButtonComponentWithCustomId[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});

describe('toBody', () => {
  it('turns mentions off, unless somebody is named', () => {
    expect(toBody({ content: '@everyone' }).allowed_mentions).toEqual({ parse: [] });
    expect(toBody({ content: '<@&1>', pings: { roles: ['1'] } }).allowed_mentions).toEqual({
      parse: [],
      roles: ['1'],
    });
  });

  it('cuts every text of an embed to its limit', () => {
    const long = '가'.repeat(5000);
    const [embed] =
      toBody({
        embeds: [
          {
            title: long,
            author: { name: long },
            footer: { text: long },
            fields: [{ name: long, value: long }],
          },
        ],
      }).embeds ?? [];
    expect(embed?.title).toHaveLength(256);
    expect(embed?.author?.name).toHaveLength(256);
    expect(embed?.footer?.text).toHaveLength(2048);
    expect(embed?.fields?.[0]?.name).toHaveLength(256);
    expect(embed?.fields?.[0]?.value).toHaveLength(1024);
  });

  it('leaves out empty fields and empty embeds, which Discord refuses', () => {
    const body = toBody({ embeds: [{ fields: [{ name: ' ', value: 'x' }] }, { title: 'kept' }] });
    expect(body.embeds).toEqual([{ title: 'kept' }]);
  });

  it('holds all embeds together to 6000 characters, the first one whole', () => {
    const whole: APIEmbed = { title: 'first', description: 'a'.repeat(4000) };
    const body = toBody({ embeds: [whole, { title: 'second', description: 'b'.repeat(4000) }] });
    const total = (body.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
    expect(body.embeds?.[0]).toEqual(whole);
    expect(body.embeds?.[1]?.description?.endsWith('…')).toBe(true);
    expect(total).toBeLessThanOrEqual(6000);
  });

  it('keeps the first of two buttons with one id, five buttons a row and five rows', () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      row(...Array.from({ length: 7 }, (_, b) => button(`${at}-${b}`))),
    );
    const body = toBody({
      content: 'x',
      components: [row(button('same', 'one'), button('same', 'two')), ...many],
    });
    const rows = fitComponents([row(button('same', 'one'), button('same', 'two')), ...many]);
    expect(body.components).toEqual(rows);
    expect(rows).toHaveLength(5);
    expect(rows[0]?.components).toEqual([button('same', 'one')]);
    expect(rows[1]?.components).toHaveLength(5);
  });

  it('always sends what an update must replace', () => {
    expect(toBody({})).toMatchObject({ content: '', embeds: [], components: [], attachments: [] });
  });

  it('makes a body that the local Discord accepts out of any embeds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }),
      fc.constant(' \n '),
    );
    const embed = fc.record({
      title: text,
      description: text,
      fields: fc.array(fc.record({ name: text, value: text }), { maxLength: 30 }),
      footer: fc.record({ text }),
      author: fc.record({ name: text }),
    });
    fc.assert(
      fc.property(fc.array(embed, { minLength: 1, maxLength: 12 }), (embeds) => {
        const body = toBody({ content: 'x', embeds });
        expect(checkMessage(body, 'reply')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
