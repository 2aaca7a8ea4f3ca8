import { SAVED_SHAPE, type SavedRecord } from '../member-record.ts';
import type { State } from '../store.ts';
import type { Members } from './contract.ts';
import { countIn } from './member-sets.ts';

const EMPTY: SavedRecord = { titles: [] };

/** What members saved: read and written at once on every engine, since a Save is confirmed. */
export const savedTitles = (state: State): Pick<Members, 'saved' | 'save' | 'unsave' | 'savedList'> => {
  const store = state.store(SAVED_SHAPE);
  return {
    saved: async (userId) => ((await store.get(userId)) ?? EMPTY).titles.toReversed(),
    async save(userId, titleId, at) {
      let isNew = false;
      await store.update(userId, ({ titles } = EMPTY) => {
        isNew = !titles.some(({ id }) => id === titleId);
        return isNew ? { titles: [...titles, { id: titleId, at }] } : undefined;
      });
      return isNew;
    },
    async unsave(userId, titleId) {
      let wasThere = false;
      await store.update(userId, ({ titles } = EMPTY) => {
        const left = titles.filter(({ id }) => id !== titleId);
        wasThere = left.length < titles.length;
        return wasThere ? { titles: left } : undefined;
      });
      return wasThere;
    },
    savedList: {
      async exportFor(userId) {
        const titles = (await store.get(userId))?.titles ?? [];
        if (titles.length === 0) return undefined;
        return titles.map(({ id, at }) => ({ id, savedAt: new Date(at).toISOString() }));
      },
      async deleteFor(userId) {
        const count = await countIn(async () => (await store.get(userId))?.titles.length ?? 0);
        await store.delete(userId);
        return count;
      },
    },
  };
};
