import { readLine, readOptions } from '../commands/command-line.ts';
import type { CommandLeaf } from '../commands/command-tree.ts';
import { type Draft, fill, removeOption, startDraft } from '../commands/draft.ts';
import type { Offer } from './offers.ts';

/** What stands in the command bar and where the person is in it. */
export interface BarState {
  /** What stands in the last field: a message, the start of a command, or what follows the options. */
  readonly text: string;
  readonly draft?: Draft | undefined;
  /** Name of the option that is typed in; none means the last field. */
  readonly field?: string | undefined;
  readonly open: boolean;
  /** The marked line of the list; -1 for none. */
  readonly active: number;
  /** Whether sending was tried, so that what is missing is marked. */
  readonly tried: boolean;
}

export const EMPTY_BAR: BarState = { text: '', open: false, active: -1, tried: false };

/** After typing in the last field: a complete name becomes a command, `mood:` becomes an option. */
export function typeText(bar: BarState, text: string, leaves: readonly CommandLeaf[]): BarState {
  // A slash after a command starts another one, as when a whole line is pasted over it.
  if (bar.draft && text.startsWith('/')) return typeText(EMPTY_BAR, text, leaves);
  const read = bar.draft ? readOptions(bar.draft, text) : readLine(leaves, text);
  if (!read) return { ...bar, text, open: text.startsWith('/'), active: text.startsWith('/') ? 0 : -1 };
  const before = bar.draft ?? startDraft(read.draft.leaf);
  const named = read.draft.filled.filter((one) => !before.filled.includes(one)).at(-1)?.name;
  const isNew = bar.draft === undefined;
  const field = read.draft === before ? undefined : (named ?? (isNew ? emptyField(read.draft) : undefined));
  const active = field === undefined && read.tail.trim() === '' ? -1 : 0;
  return {
    ...bar,
    draft: read.draft,
    text: read.tail,
    field,
    open: true,
    active,
    tried: isNew ? false : bar.tried,
  };
}

/** When it is sent: a command's whole name is that command, also where no blank follows it. */
export function closeName(bar: BarState, leaves: readonly CommandLeaf[]): BarState {
  if (bar.draft) return bar;
  const closed = typeText(bar, `${bar.text.trim()} `, leaves);
  return closed.draft ? closed : bar;
}

/** After typing in an option's field. A required option opens by itself, and people type its name all the same. */
export function typeValue(bar: BarState, name: string, text: string): BarState {
  if (!bar.draft) return bar;
  const own = `${name}:`;
  const value = text.startsWith(own) ? text.slice(own.length) : text;
  const draft = fill(bar.draft, { name, text: value });
  // Whoever types a whole line goes on to the next option by its name: `mood:Romantic from:korea`.
  const whole = readOptions(bar.draft, own + value).draft;
  const isMore = whole.filled.length > draft.filled.length;
  const field = isMore ? whole.filled.at(-1)?.name : name;
  return { ...bar, draft: isMore ? whole : draft, field, open: true, active: 0 };
}

/** After choosing a line of the list. */
export function takeOffer(bar: BarState, offer: Offer): BarState {
  if (offer.kind === 'command') {
    const draft = startDraft(offer.leaf);
    return moveTo({ ...bar, draft, text: '', tried: false }, emptyField(draft));
  }
  if (!bar.draft) return bar;
  if (offer.kind === 'option') {
    const { name } = offer.option;
    return moveTo({ ...bar, draft: fill(bar.draft, { name, text: '' }), text: '' }, name);
  }
  const draft = fill(bar.draft, offer.filled);
  return moveTo({ ...bar, draft }, emptyField(draft));
}

/** Goes to an option's field, or to the last one. */
export function moveTo(bar: BarState, field: string | undefined): BarState {
  const isTail = field === undefined;
  return {
    ...bar,
    field,
    open: bar.draft !== undefined || bar.text.startsWith('/'),
    active: isTail && bar.text.trim() === '' ? -1 : 0,
  };
}

/** Takes an option out; the one before it comes next. */
export function takeOut(bar: BarState, name: string): BarState {
  if (!bar.draft) return bar;
  const at = bar.draft.filled.findIndex((one) => one.name === name);
  return moveTo({ ...bar, draft: removeOption(bar.draft, name) }, bar.draft.filled[at - 1]?.name);
}

/** From the command back to the text it came from. */
export function unpick(bar: BarState): BarState {
  if (!bar.draft) return bar;
  return { ...EMPTY_BAR, text: `/${bar.draft.leaf.shown}`, open: true, active: 0 };
}

/** The command as the newest list of commands has it; gone commands leave the bar. */
export function refreshLeaf(bar: BarState, leaves: readonly CommandLeaf[]): BarState {
  const { draft } = bar;
  if (!draft || leaves.includes(draft.leaf)) return bar;
  const leaf = leaves.find(
    ({ commandId, name }) => commandId === draft.leaf.commandId && name === draft.leaf.name,
  );
  return leaf ? { ...bar, draft: { ...draft, leaf } } : EMPTY_BAR;
}

function emptyField(draft: Draft): string | undefined {
  return draft.filled.find(({ text, picked }) => text === '' && picked === undefined)?.name;
}
