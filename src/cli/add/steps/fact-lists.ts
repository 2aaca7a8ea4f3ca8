import { SIMILAR_MIN } from '#src/catalog/review/check-likeness.ts';
import { type Path, valueAt } from '../field-path.ts';
import type { Session } from '../session.ts';
import type { FieldList } from './field.ts';

const awards: FieldList = {
  list: 'awards',
  item: 'award',
  hint: () => 'Awards won for the music.',
  fields: [
    { path: ['name'], ask: 'Award, such as Academy Award' },
    { path: ['category'], ask: 'Category' },
    { path: ['year'], ask: 'Year of the ceremony' },
    { path: ['for'], ask: 'Track or person it went to' },
  ],
};

const isNamedTwice = ({ draft }: Session, id: unknown, item: Path): boolean => {
  const named = valueAt(draft.title, ['similar']);
  return (
    Array.isArray(named) && named.some((other, at) => at !== item.at(-1) && valueAt(other, ['id']) === id)
  );
};

const similar: FieldList = {
  list: 'similar',
  item: 'similar title',
  hint: () => 'Titles of the catalog whose sound is near, two to five; plots do not count.',
  fields: [
    {
      path: ['id'],
      ask: 'Similar title, by name or id',
      translate: (typed, session) => {
        if (session.catalog.title(typed) !== undefined) return typed;
        const [hit] = session.find(typed, 1, 'title');
        return hit?.match === 'exact' && hit.target.kind === 'title' ? hit.target.title.id : typed;
      },
      refuse: (id, session, item) =>
        isNamedTwice(session, id, item) ? `${id} is named already; choose another` : undefined,
    },
    { path: ['reason'], ask: 'What is alike in their sound' },
  ],
  lacks: (named) =>
    named.length < SIMILAR_MIN
      ? `A title names at least ${SIMILAR_MIN} others that sound like it; this one names ${named.length}.`
      : undefined,
};

const corrections: FieldList = {
  list: 'corrections',
  item: 'correction',
  hint: () => 'Common wrong credits.',
  fields: [
    { path: ['said'], ask: 'What people type, in lower case', parting: 'texts' },
    { path: ['right'], ask: 'One sentence that sets it right' },
  ],
};

const sources: FieldList = {
  list: 'sources',
  item: 'source',
  hint: () => 'Sources: every page you used; at least one covers tracks.',
  fields: [
    { path: ['url'], ask: 'Address of a page you read' },
    { path: ['covers'], ask: 'What it covers' },
  ],
  lacks: (pages) =>
    pages.some((page) => {
      const covers = valueAt(page, ['covers']);
      return Array.isArray(covers) && covers.includes('tracks');
    })
      ? undefined
      : 'One page must cover tracks.',
};

/** What a title has several of besides tracks. */
export const factLists: readonly FieldList[] = [awards, similar, corrections, sources];
