import { INGREDIENTS, type Vocabulary } from '#src/catalog/model/vocabulary.ts';
import { proposeId } from '../../propose-id.ts';
import { valueAt } from '../field-path.ts';
import type { Session } from '../session.ts';
import { factLists } from './fact-lists.ts';
import type { Field, Step } from './field.ts';
import { askStart, trackList } from './track-steps.ts';

type Terms = Exclude<keyof Vocabulary, 'ingredients'>;

const allowed =
  (list: Terms) =>
  ({ catalog }: Session): string =>
    `Allowed: ${catalog.vocabulary[list].map(({ id, name }) => (id === id.toLowerCase() ? id : `${id} ${name}`)).join(', ')}`;

const isForeign = ({ draft }: Session): boolean => draft.title.language !== 'en';

const nameFields: readonly Field[] = [
  { path: ['names', 'en'], ask: 'English name' },
  { path: ['language'], ask: 'Language mostly spoken, as a code such as ko, ja, en' },
  {
    path: ['names', 'native'],
    ask: 'Name in its own script or language, where it differs',
    when: isForeign,
  },
  { path: ['names', 'romanised'], ask: 'That name in Latin letters', onlyIfNeeded: true },
  { path: ['names', 'aliases'], ask: 'Other names, abbreviations', parting: 'texts' },
  {
    path: ['id'],
    ask: 'Id, which never changes',
    propose: ({ draft }) => proposeId(String(valueAt(draft.title, ['names', 'en']))),
    refuse: (id, { catalog }) =>
      catalog.title(String(id)) === undefined
        ? undefined
        : `${id} exists already; for another work of that name add the year or the country, such as ${id}-2022`,
  },
];

const factFields: readonly Field[] = [
  { path: ['kind'], ask: 'Kind' },
  { path: ['year'], ask: 'Year of the premiere' },
  {
    path: ['endYear'],
    ask: 'Year of the last episode, where it is another',
    when: ({ draft }) => draft.title.kind === 'series' || draft.title.kind === 'anime',
  },
  { path: ['premiered'], ask: 'Day of the premiere, YYYY-MM-DD' },
  {
    path: ['countries'],
    ask: 'Countries, leading producer first',
    hint: allowed('countries'),
    translate: (typed) => typed.toUpperCase(),
  },
  { path: ['network'], ask: 'First broadcaster or platform' },
];

const soundFields: readonly Field[] = [
  { path: ['genres'], ask: 'Genres, one to four', hint: allowed('genres') },
  { path: ['moods'], ask: 'Moods of the music, one to five, strongest first', hint: allowed('moods') },
  { path: ['music'], ask: 'Music styles, one to five, most heard first', hint: allowed('music') },
  {
    path: ['fame'],
    ask: 'Fame',
    hint: () =>
      '5 known worldwide to everybody; 4 worldwide to fans of the field; 3 in its region and to many beyond; 2 at home; 1 a find',
  },
  { path: ['premise'], ask: 'Premise, one or two sentences without a spoiler' },
  { path: ['why'], ask: 'Why: what the music does for the story, two to four sentences' },
];

const ingredientFields: readonly Field[] = INGREDIENTS.flatMap((id): Field[] => [
  {
    path: ['ingredients', id, 'score'],
    ask: `Score for ${id}`,
    hint: ({ catalog }) => {
      const term = catalog.vocabulary.ingredients.find((one) => one.id === id);
      return `${term?.name}: ${term?.definition} The rubric is in data/README.md.`;
    },
  },
  { path: ['ingredients', id, 'reason'], ask: 'The fact it stands on' },
]);

/** Everything that is asked about a title, in order. */
export const titleSteps: readonly Step[] = [
  ...nameFields,
  ...factFields,
  ...soundFields,
  ...ingredientFields,
  { path: ['composers'], ask: 'Composers of the score or the theme', people: true },
  { path: ['musicDirectors'], ask: 'Music directors or supervisors', people: true },
  trackList,
  askStart,
  ...factLists,
  { path: ['note'], ask: 'Where sources disagree: what was followed, and why' },
  {
    path: ['checked'],
    ask: 'Day on which the facts were compared with the pages',
    propose: ({ today }) => today,
  },
];
