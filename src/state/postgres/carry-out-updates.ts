import type { TextChange } from '../engine.ts';
import type { ReadRow } from './read-lane.ts';
import type { WriteLane } from './write-lane.ts';

/** One update on its way. */
export interface Update {
  readonly change: TextChange;
  readonly expires: number | undefined;
  /** By `performance.now()`; whoever issued it was told then. */
  readonly lateAt: number;
  /** Answers whether it changed something. */
  readonly resolve: (isChanged: boolean) => void;
  readonly reject: (error: unknown) => void;
}

interface Place {
  readonly namespace: string;
  readonly durable: boolean;
}

interface Worked {
  readonly text: string | undefined;
  readonly expires: number | undefined;
  /** Tell the callers, once that is stored. */
  readonly tell: (() => void)[];
}

/** Applies the changes one after the other; one that throws has changed nothing. */
const work = (before: string | undefined, updates: readonly Update[]): Worked => {
  let text = before;
  let expires: number | undefined;
  const tell = updates.map(({ change, expires: ownExpires, resolve, reject }) => {
    try {
      const after = change(text);
      if (after === undefined) return () => resolve(false);
      text = after;
      expires = ownExpires;
      return () => resolve(true);
    } catch (error) {
      return () => reject(error);
    }
  });
  return { text: text === before ? undefined : text, expires, tell };
};

/**
 * Makes what carries out the updates of one key that wait together: reads, changes, and writes if the row is still
 * as it was read; where another process was quicker, all over again.
 */
export const carryOutUpdates =
  ({ namespace, durable }: Place, read: ReadRow, lane: WriteLane) =>
  async (key: string, updates: readonly Update[]): Promise<void> => {
    try {
      for (;;) {
        const inTime = updates.filter(({ lateAt }) => lateAt > performance.now());
        if (inTime.length === 0) return;
        const before = await read(namespace, key);
        const { text, expires, tell } = work(before, inTime);
        const row = { durable, namespace, key, expires };
        const isStored =
          text === undefined ||
          (await (before === undefined
            ? lane.add({ ...row, kind: 'add', text })
            : lane.add({ ...row, kind: 'swap', before, text })));
        if (!isStored) continue;
        for (const say of tell) say();
        return;
      }
    } catch (error) {
      for (const { reject } of updates) reject(error);
    }
  };
