import type { Engine } from '../engine.ts';
import { isEnvelopeText } from '../envelope.ts';
import { compareItems, type Item, type ItemChange, isSameItem, type Snapshot } from './item.ts';
import { createCounter, type Tally } from './tally.ts';

/** What became of a copy. */
export interface Copied {
  /** Of the source, as it was copied. */
  readonly tally: Tally;
  /** Items that the target lacked or had otherwise. */
  readonly written: number;
  /** Items that only the target had. */
  readonly dropped: number;
  /** Rows that no program can read, copied as they are. */
  readonly unreadable: readonly Item[];
}

const CHANGES_AT_ONCE = 500;

async function* itemsOf(snapshot: Snapshot): AsyncGenerator<Item, undefined> {
  for await (const page of snapshot.pages()) yield* page;
  return undefined;
}

/**
 * Makes the target hold what the source holds, by going through both in the same order and writing the differences.
 * Broken off and begun again, it writes what is left.
 */
export const makeEqual = async (
  source: Snapshot,
  target: Engine,
  now: number,
  onItem: () => void,
): Promise<Copied> => {
  const counter = createCounter();
  const unreadable: Item[] = [];
  let written = 0;
  let dropped = 0;
  let changes: ItemChange[] = [];
  const flush = async (): Promise<void> => {
    const batch = changes;
    changes = [];
    await target.apply(batch);
  };
  const change = async (how: ItemChange['how'], item: Item): Promise<void> => {
    changes.push({ how, item });
    if (how === 'put') written += 1;
    else dropped += 1;
    if (changes.length >= CHANGES_AT_ONCE) await flush();
  };

  const found = await target.snapshot(now);
  try {
    const olds = itemsOf(found);
    let old = (await olds.next()).value;
    const dropBefore = async (item: Item | undefined): Promise<void> => {
      while (old !== undefined && (item === undefined || compareItems(old, item) < 0)) {
        await change('drop', old);
        old = (await olds.next()).value;
      }
    };
    for await (const item of itemsOf(source)) {
      counter.add(item);
      if (item.kind === 'row' && !isEnvelopeText(item.text)) unreadable.push(item);
      await dropBefore(item);
      const isThere = old !== undefined && compareItems(old, item) === 0;
      if (old === undefined || !isThere || !isSameItem(old, item)) await change('put', item);
      if (isThere) old = (await olds.next()).value;
      onItem();
    }
    await dropBefore(undefined);
    await flush();
  } finally {
    await found.close();
  }
  return { tally: counter.tally(), written, dropped, unreadable };
};
