import { optionOf } from '../commands/draft.ts';
import { type BarState, moveTo, takeOut, unpick } from './bar-state.ts';

/** One line down or up in the list, round and round. */
export function markNext(bar: BarState, listed: number, key: 'next' | 'previous'): BarState {
  const first = key === 'next' ? 0 : listed - 1;
  const active = bar.active < 0 ? first : (bar.active + (key === 'next' ? 1 : -1) + listed) % listed;
  return { ...bar, open: true, active };
}

/** To the option before the field one is in. */
export function goBack(bar: BarState): BarState {
  const filled = bar.draft?.filled ?? [];
  const at = filled.findIndex(({ name }) => name === bar.field);
  const before = bar.field === undefined ? filled.at(-1) : filled[at - 1];
  return before ? moveTo(bar, before.name) : bar;
}

/** Backspace in an empty field: takes an optional option out, or the command when nothing stands before. */
export function removeBefore(bar: BarState): BarState {
  const { draft, field } = bar;
  if (!draft) return bar;
  if (field !== undefined && !optionOf(draft, field)?.required) return takeOut(bar, field);
  if (draft.filled.length === 0 || field === draft.filled[0]?.name) return unpick(bar);
  return goBack(bar);
}
