/** A piece of Discord's markdown within a line. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'mention-all'; readonly text: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly inner: readonly Inline[];
    }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly title: string;
      readonly inner: readonly Inline[];
    }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'command'; readonly name: string; readonly id: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | { readonly type: 'custom-emoji'; readonly name: string };

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Inline;
}

type Wrapping = Extract<Inline, { inner: readonly Inline[] }>['type'];

function wrap(type: Exclude<Wrapping, 'link'>, pattern: RegExp): Rule {
  return { pattern, read: (match) => ({ type, inner: readInline(match[1] ?? '') }) };
}

function link(pattern: RegExp): Rule {
  return {
    pattern,
    read: ([whole, href = whole]) => ({
      type: 'link',
      href,
      title: '',
      inner: [{ type: 'text', text: href }],
    }),
  };
}

/** Tried in this order wherever a special character stands; sticky, so that they match only there. */
const RULES: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, read: (match) => ({ type: 'text', text: match[1] ?? '' }) },
  { pattern: /\n/y, read: () => ({ type: 'break' }) },
  {
    pattern: /(`+)([^\n]*?[^`])\1(?!`)/y,
    read: (match) => ({ type: 'code', text: (match[2] ?? '').trim() }),
  },
  {
    pattern: /<\/([-_ '\p{L}\p{N}]{1,100}):(\d+)>/uy,
    read: ([, name = '', id = '']) => ({ type: 'command', name, id }),
  },
  { pattern: /<@!?(\d+)>/y, read: ([, id = '']) => ({ type: 'user', id }) },
  { pattern: /<@&(\d+)>/y, read: ([, id = '']) => ({ type: 'role', id }) },
  { pattern: /<#(\d+)>/y, read: ([, id = '']) => ({ type: 'channel', id }) },
  { pattern: /@(everyone|here)\b/y, read: ([text]) => ({ type: 'mention-all', text }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y,
    read: ([, seconds, style = 'f']) => ({ type: 'time', seconds: Number(seconds), style }),
  },
  { pattern: /<a?:(\w{2,32}):\d+>/y, read: ([, name = '']) => ({ type: 'custom-emoji', name }) },
  {
    pattern: /\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"([^"]*)")?\)/y,
    read: ([, inner = '', href = '', title = '']) => ({
      type: 'link',
      href,
      title,
      inner: readInline(inner),
    }),
  },
  link(/<(https?:\/\/[^>\s]+)>/y),
  link(/https?:\/\/[^\s<]*[^<.,:;"')\]*_~|\s]/y),
  wrap('bold', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  wrap('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  wrap('italic', /\*(?![\s*])((?:\\[\s\S]|\*\*[^*]+\*\*|[^\\*])+?)\*(?!\*)/y),
  wrap('italic', /_((?:\\[\s\S]|__[^_]+__|[^\\_])+?)_(?![\p{L}\p{N}_])/uy),
  wrap('strike', /~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y),
  wrap('spoiler', /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y),
];

/** Runs of text without a character that could start a rule. */
const PLAIN = /[^\\\n`<@[*_~|h]+|h(?!ttps?:)/y;

/** Reads the markdown of one or more lines. Anything unknown stays text. */
export function readInline(source: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  while (at < source.length) {
    const { piece, length } = readPiece(source, at);
    at += length;
    const last = pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      pieces[pieces.length - 1] = { type: 'text', text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

function readPiece(source: string, at: number): { piece: Inline; length: number } {
  const plain = matchAt(PLAIN, source, at);
  if (plain) return { piece: { type: 'text', text: plain[0] }, length: plain[0].length };
  for (const { pattern, read } of RULES) {
    const match = matchAt(pattern, source, at);
    if (match) return { piece: read(match), length: match[0].length };
  }
  return { piece: { type: 'text', text: source.charAt(at) }, length: 1 };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  // An underscore inside a word (snake_case) is no emphasis.
  if (source[at] === '_' && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '')) return null;
  return pattern.exec(source);
}
