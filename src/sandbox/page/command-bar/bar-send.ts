import type { PageOption } from '../../page-protocol.ts';
import { draftLine, draftOptions, firstProblem, optionOf } from '../commands/draft.ts';
import type { Surroundings } from '../commands/option-list.ts';
import { type BarState, moveTo } from './bar-state.ts';
import type { Asked } from './offers.ts';

/** What sending leads to: a message, a command, or first something else to do in the bar. */
export type Sending =
  | { readonly say: string }
  | { readonly commandId: string; readonly label: string; readonly options: readonly PageOption[] }
  | { readonly bar: BarState };

/** Reads the bar when someone sends it. */
export function readSending(bar: BarState, here: Surroundings, asked: Asked | undefined): Sending {
  const { draft, field } = bar;
  const text = bar.text.trim();
  if (!draft) return text === '' || text.startsWith('/') ? { bar } : { say: text };
  const wrong = firstProblem(draft, here);
  if (wrong !== undefined) return { bar: { ...moveTo(bar, wrong), tried: true } };
  if (text !== '') return { bar: { ...moveTo(bar, undefined), tried: true } };
  // Typed faster than the bot suggests: the text counts, and a second Enter sends it.
  const isAsking = asked?.state === 'waiting' && asked.name === field;
  if (isAsking && field !== undefined && optionOf(draft, field)?.autocomplete)
    return { bar: moveTo(bar, undefined) };
  return { commandId: draft.leaf.commandId, label: draftLine(draft), options: draftOptions(draft, here) };
}
