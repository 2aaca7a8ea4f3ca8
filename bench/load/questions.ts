import type { Catalog } from '#src/catalog/catalog.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Given } from '../discord/interactions.ts';

const TEXTS = [
  'rain confession, piano, no ballads',
  'something epic with choir',
  'quiet guitar for a late night',
];

/** What members ask `/ost recommend` for, in a likely mixture: four in ten give no option at all. */
export const likelyQuestions = ({ titles, vocabulary }: Catalog): Question[] => {
  const some = [0.2, 0.5, 0.8]
    .map((part) => titles[Math.floor(titles.length * part)])
    .filter((title) => title !== undefined);
  return [
    ...Array.from({ length: 8 }, () => ({})),
    ...vocabulary.moods.slice(0, 4).map(({ id }) => ({ mood: id })),
    ...some.map(({ countries, kind }) => ({ from: countries[0] ?? '', kind })),
    ...TEXTS.map((text) => ({ text })),
    ...some.slice(0, 2).map(({ id }) => ({ like: id })),
  ];
};

/** A question as the options that a member gives for it; a title is chosen from the suggestions. */
export const givenOf = ({ mood, from, kind, text, like }: Question): Given => ({
  ...(mood !== undefined && { mood }),
  ...(from !== undefined && { from }),
  ...(kind !== undefined && { kind }),
  ...(text !== undefined && { text }),
  ...(like !== undefined && { like: `title/${like}` }),
});
