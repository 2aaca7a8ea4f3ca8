import { type Title, titleSchema } from '#src/catalog/model/title.ts';
import { INGREDIENTS } from '#src/catalog/model/vocabulary.ts';
import { type Path, putAt, valueAt } from '../field-path.ts';
import type { Session } from '../session.ts';

const TRACKS_MIN = 3;

/** Stands in for what was not asked yet; keeps every rule, so that no fault is found where nobody answered. */
const FILLER = {
  $schema: '../schema/title.schema.json',
  id: 'filler',
  kind: 'series',
  names: { en: 'Filler' },
  year: 2000,
  countries: ['XX'],
  language: 'en',
  genres: ['filler'],
  moods: ['filler'],
  music: ['filler'],
  fame: 1,
  premise: 'Filler.',
  why: 'Filler.',
  ingredients: Object.fromEntries(INGREDIENTS.map((id) => [id, { score: 1, reason: 'Filler' }])),
  composers: [],
  musicDirectors: [],
  tracks: [],
  sources: [],
  checked: '2000-01-01',
} as const;

const FILLER_ITEMS = {
  tracks: {
    title: { en: 'Filler' },
    performers: [],
    role: 'score',
    vocal: false,
    original: true,
    moods: ['filler'],
    moment: 'Filler',
  },
  awards: { name: 'Filler', category: 'Filler', year: 2000 },
  similar: { id: 'filler-title', reason: 'Filler' },
  corrections: { said: ['filler'], right: 'Filler.' },
  sources: { url: 'https://example.org/filler', covers: ['tracks'] },
} as const;

const listAt = (tree: object, list: string): readonly unknown[] => {
  const items = valueAt(tree, [list]);
  return Array.isArray(items) ? items : [];
};

/**
 * The title as far as it is settled, with one more answer, made whole with filler: the checks for whole titles
 * can be run on it, and what they find at the answer's field is the answer's fault.
 */
export const probeTitle = (session: Session, path: Path, value: unknown): Title => {
  const tree: object = structuredClone(FILLER);
  for (const settled of session.settled)
    putAt(tree, settled, structuredClone(valueAt(session.draft.title, settled)));
  putAt(tree, path, value);
  while (listAt(tree, 'tracks').length < TRACKS_MIN)
    putAt(tree, ['tracks', listAt(tree, 'tracks').length], {});
  if (listAt(tree, 'sources').length === 0) putAt(tree, ['sources', 0], {});
  for (const [list, filler] of Object.entries(FILLER_ITEMS))
    for (const [at, item] of listAt(tree, list).entries()) {
      const own = list === 'tracks' ? { id: `filler-${at}` } : {};
      putAt(tree, [list, at], { ...own, ...filler, ...(typeof item === 'object' ? item : {}) });
    }
  return titleSchema.parse(tree);
};
