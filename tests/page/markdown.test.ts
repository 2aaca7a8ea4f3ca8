import { describe, expect, test } from 'vitest';
import { readBlocks } from '#src/sandbox/page/markdown/blocks.ts';
import { readInline } from '#src/sandbox/page/markdown/inline.ts';
import { timeText } from '#src/sandbox/page/markdown/times.ts';

const text = (words: string) => ({ type: 'text', text: words });

describe('inline markdown', () => {
  test.each([
    ['**bold**', [{ type: 'bold', inner: [text('bold')] }]],
    [
      '*a* and _b_',
      [{ type: 'italic', inner: [text('a')] }, text(' and '), { type: 'italic', inner: [text('b')] }],
    ],
    ['__under__', [{ type: 'underline', inner: [text('under')] }]],
    ['***both***', [{ type: 'bold', inner: [{ type: 'italic', inner: [text('both')] }] }]],
    ['~~gone~~', [{ type: 'strike', inner: [text('gone')] }]],
    ['||secret||', [{ type: 'spoiler', inner: [text('secret')] }]],
    ['`**code**`', [{ type: 'code', text: '**code**' }]],
    [
      '<@12> <#34> <@&56>',
      [
        { type: 'user', id: '12' },
        text(' '),
        { type: 'channel', id: '34' },
        text(' '),
        { type: 'role', id: '56' },
      ],
    ],
    ['</ost recommend:78>', [{ type: 'command', name: 'ost recommend', id: '78' }]],
    ['<t:1700000000:R>', [{ type: 'time', seconds: 1700000000, style: 'R' }]],
  ])('%s', (source, pieces) => {
    expect(readInline(source)).toEqual(pieces);
  });

  test.each(['2 * 3 * 4', 'snake_case_name', '\\*kept\\*', 'a < b', '<script>'])(
    '%s stays text',
    (source) => {
      expect(readInline(source)).toEqual([text(source.replaceAll('\\', ''))]);
    },
  );

  test('a masked link keeps its words and its address, and only web addresses become links', () => {
    expect(readInline('[Flower](https://example.org/a_(b))')).toEqual([
      { type: 'link', href: 'https://example.org/a_(b)', title: '', inner: [text('Flower')] },
    ]);
    expect(readInline('[x](javascript:alert(1))')).toEqual([text('[x](javascript:alert(1))')]);
  });

  test('an address ends before the full stop of its sentence', () => {
    expect(readInline('See https://example.org/x.')).toEqual([
      text('See '),
      { type: 'link', href: 'https://example.org/x', title: '', inner: [text('https://example.org/x')] },
      text('.'),
    ]);
  });
});

describe('blocks', () => {
  test('lines become headings, lists, quotes, subtext and code', () => {
    const source = '## Head\n- one\n  - two\n1. first\n> said\n-# small\nplain\n```js\n# no heading\n```';
    expect(readBlocks(source).map(({ type }) => type)).toEqual([
      'heading',
      'list',
      'quote',
      'subtext',
      'paragraph',
      'code',
    ]);
  });

  test('nothing inside a code block means anything', () => {
    expect(readBlocks('```\n**as it is**\n```')).toEqual([{ type: 'code', text: '**as it is**' }]);
  });

  test('a triple quote takes everything that follows', () => {
    expect(readBlocks('>>> a\nb')).toEqual([
      { type: 'quote', inner: [{ type: 'paragraph', inner: [text('a'), { type: 'break' }, text('b')] }] },
    ]);
  });
});

test('a relative time is told from now, in the reader’s language', () => {
  const now = Date.UTC(2026, 0, 10);
  expect(timeText(now / 1000 + 2 * 3600, 'R', 'en-US', now)).toBe('in 2 hours');
  expect(timeText(now / 1000 - 3 * 86_400, 'R', 'ko', now)).toBe('3일 전');
});
