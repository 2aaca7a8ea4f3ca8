import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText } from '#src/core/reply/as-text.ts';
import { cutMarkdown } from '#src/core/reply/cut-markdown.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';

const LINKS = ['Spotify', 'YouTube', 'Deezer']
  .map((name) => `[${name}](https://example.org/${name})`)
  .join(' · ');

describe('a message where embeds are not shown', () => {
  it('says everything that its embed says, in the same order', () => {
    const { content, embeds } = asText({
      content: 'Picked.',
      embeds: [
        {
          author: { name: 'Series · 2016' },
          title: 'Goblin',
          description: 'A story.',
          fields: [
            { name: 'Start here', value: `**Beautiful**\n${LINKS}` },
            { name: 'Mood', value: 'Warm', inline: true },
            { name: 'Sound', value: 'Ballad\nPiano', inline: true },
            { name: 'Tracks', value: '**Hush**' },
          ],
          footer: { text: 'small *print*' },
        },
      ],
    });
    expect(embeds).toEqual([]);
    expect(content).toBe(
      [
        'Picked.',
        '**Goblin**\nSeries · 2016\nA story.',
        `**Start here**\n**Beautiful**\n${LINKS}`,
        '**Mood:** Warm\n**Sound:** Ballad, Piano',
        '**Tracks**\n**Hush**',
        '-# small \\*print\\*',
      ].join('\n\n'),
    );
  });

  it('keeps one link to each thing, and gives the small print up, before it shortens a text', () => {
    const description = 'word '.repeat(385).trim();
    const { content = '' } = asText({
      embeds: [
        { description, fields: [{ name: 'Listen', value: LINKS }], footer: { text: 'small '.repeat(20) } },
      ],
    });
    expect(content).toContain(description);
    expect(content.match(/\]\(https:/g)).toHaveLength(1);
    expect(content).not.toContain('small');
  });

  it('shortens the longest texts and leaves the others whole', () => {
    const { content = '' } = asText({
      embeds: [
        {
          title: 'Goblin',
          description: '가 '.repeat(2_000),
          fields: [{ name: 'Start here', value: 'Beautiful' }],
        },
      ],
    });
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(content.length).toBeGreaterThan(1_900);
    expect(content).toMatch(/^\*\*Goblin\*\*\n가 [\s\S]*…\n\n\*\*Start here\*\*\nBeautiful$/);
  });

  it('is within the limits and not empty, whatever the embeds say', () => {
    const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });
    const embed = fc.record({
      title: text(256),
      description: text(4_000),
      fields: fc.array(fc.record({ name: text(100), value: text(1_000), inline: fc.boolean() }), {
        maxLength: 25,
      }),
      footer: fc.record({ text: text(500) }),
    });
    fc.assert(
      fc.property(text(1_900), fc.array(embed, { minLength: 1, maxLength: 10 }), (content, embeds) => {
        const message = asText({ content, embeds });
        expect(message.content?.length).toBeLessThanOrEqual(2_000);
        expect(checkMessage(toBody(message), 'reply')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('shortened markdown', () => {
  it.each([
    ['half a link', 'see [Spotify](https://example.org/a-long-address)', 30, 'see …'],
    ['half the name of a link', 'see [Spotify and more](https://example.org)', 14, 'see …'],
    ['open bold', '**Beautiful by Crush** and more', 14, '**Beautiful…**'],
    ['open code', 'a `●●●●○` bar', 8, 'a…'],
    ['half an escape', 'ab\\*cdefgh', 6, 'ab…'],
  ])('leaves no %s behind', (_what, text, max, expected) => {
    expect(cutMarkdown(text, max)).toBe(expected);
  });

  it('is never longer than asked for, and tears no grapheme', () => {
    const family = '👨‍👩‍👧‍👦';
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(family, '가', 'e\u0301', 'a', '*', '`', '[', '](', ')', '\\', '\n'),
          maxLength: 60,
        }),
        fc.integer({ min: 4, max: 80 }),
        (text, max) => {
          const cut = cutMarkdown(text, max);
          expect(cut.length).toBeLessThanOrEqual(max);
          expect(cut.replaceAll(family, '')).not.toMatch(/[\u200D\p{Extended_Pictographic}]/u);
        },
      ),
    );
  });
});
