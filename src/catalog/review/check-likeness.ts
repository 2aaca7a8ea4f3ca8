import type { Catalog } from '../catalog.ts';
import type { Fault } from '../load/fault.ts';

/** Titles named as sounding alike: one is no choice; more than five are held off by the model. */
export const SIMILAR_MIN = 2;

/** Every title names others that sound like it, each once. */
export const checkLikeness = ({ titles }: Catalog): Fault[] =>
  titles.flatMap(({ id, similar = [] }) => {
    const named = new Set(similar.map((other) => other.id)).size;
    if (named >= SIMILAR_MIN && named === similar.length) return [];
    return [
      {
        file: `titles/${id}.json`,
        field: 'similar',
        found: named === similar.length ? `names ${named} titles` : 'names a title twice',
        expected: `must name at least ${SIMILAR_MIN} different titles whose sound is near`,
      },
    ];
  });
