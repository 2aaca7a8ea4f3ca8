import { type Inline, readInline } from './inline.ts';

export interface ListItem {
  readonly inner: readonly Inline[];
  readonly depth: number;
  /** Its number, in a numbered list. */
  readonly number?: number | undefined;
}

/** A piece of Discord's markdown that takes whole lines. */
export type Block =
  | { readonly type: 'paragraph' | 'subtext'; readonly inner: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inner: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'quote'; readonly inner: readonly Block[] }
  | { readonly type: 'list'; readonly items: readonly ListItem[] };

const FENCE = /```(?:[\w+-]*\n)?([\s\S]*?)```/g;
const LIST_LINE = /^(\s*)(?:[-*]|(\d{1,9})\.) +(.+)$/;

/** Reads a whole text: code blocks first, for nothing inside them means anything. */
export function readBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const match of source.matchAll(FENCE)) {
    blocks.push(...readLines(trimBreak(source.slice(at, match.index))));
    blocks.push({ type: 'code', text: (match[1] ?? '').replace(/\n$/, '') });
    at = match.index + match[0].length;
  }
  return [...blocks, ...readLines(source.slice(at).replace(at > 0 ? /^\n/ : /^$/, ''))];
}

function trimBreak(text: string): string {
  return text.replace(/\n$/, '');
}

function readLines(source: string): readonly Block[] {
  if (source === '') return [];
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let text: string[] = [];
  const endText = () => {
    if (text.length > 0) blocks.push({ type: 'paragraph', inner: readInline(text.join('\n')) });
    text = [];
  };
  while (lines.length > 0) {
    const block = readLineBlock(lines);
    if (block) {
      endText();
      blocks.push(block);
    } else text.push(lines.shift() ?? '');
  }
  endText();
  return blocks;
}

/** Takes the lines of one block away; `undefined` when the first line is plain text. */
function readLineBlock(lines: string[]): Block | undefined {
  const line = lines[0] ?? '';
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading) {
    lines.shift();
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return { type: 'heading', level, inner: readInline(heading[2] ?? '') };
  }
  const subtext = /^-# +(.+)$/.exec(line);
  if (subtext) {
    lines.shift();
    return { type: 'subtext', inner: readInline(subtext[1] ?? '') };
  }
  if (line.startsWith('>>> ')) {
    const rest = lines.splice(0).join('\n').slice(4);
    return { type: 'quote', inner: readLines(rest) };
  }
  if (/^> /.test(line)) {
    const quoted = takeWhile(lines, (one) => /^> ?/.test(one)).map((one) => one.replace(/^> ?/, ''));
    return { type: 'quote', inner: readLines(quoted.join('\n')) };
  }
  if (LIST_LINE.test(line))
    return { type: 'list', items: takeWhile(lines, (one) => LIST_LINE.test(one)).map(listItem) };
  return undefined;
}

function listItem(line: string): ListItem {
  const [, indent = '', number, text = ''] = LIST_LINE.exec(line) ?? [];
  const depth = Math.min(Math.floor(indent.length / 2), 5);
  return { depth, number: number === undefined ? undefined : Number(number), inner: readInline(text) };
}

function takeWhile(lines: string[], fits: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !fits(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}
