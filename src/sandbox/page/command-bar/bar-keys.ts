/** What a key means in the command bar. */
export type BarKey = 'next' | 'previous' | 'take' | 'send' | 'close' | 'clear' | 'back' | 'remove';

export interface KeyPlace {
  readonly listed: number;
  readonly active: number;
  readonly open: boolean;
  readonly hasDraft: boolean;
  readonly isEmpty: boolean;
  /** The caret stands before the first letter. */
  readonly atStart: boolean;
}

/** Reads a key; `undefined` leaves it to the browser. */
export function barKey(event: KeyboardEvent, place: KeyPlace): BarKey | undefined {
  // While a Hangul or kana syllable is being composed, Enter and the arrows belong to the input method.
  if (event.isComposing) return undefined;
  const marked = place.open && place.active >= 0 && place.active < place.listed;
  switch (event.key) {
    case 'ArrowDown':
      return place.listed > 0 ? 'next' : undefined;
    case 'ArrowUp':
      return place.listed > 0 ? 'previous' : undefined;
    case 'Enter':
      return marked ? 'take' : 'send';
    case 'Tab':
      return marked && !event.shiftKey ? 'take' : undefined;
    case 'Escape':
      if (place.open && place.listed > 0) return 'close';
      return place.hasDraft ? 'clear' : undefined;
    case 'Backspace':
      return place.isEmpty && place.hasDraft ? 'remove' : undefined;
    case 'ArrowLeft':
      return place.atStart && place.hasDraft ? 'back' : undefined;
    default:
      return undefined;
  }
}
