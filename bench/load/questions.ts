import type { Catalog } from '#src/catalog/catalog.ts';
import type { Given } from '../discord/interactions.ts';

const TEXTS = ['rain confession, piano, no ballads', 'something epic with choir', 'quiet guitar for a late night'];

/** What members ask `/ost recommend` for, in a likely mixture: four in ten give no option at all. */
export const questionsFor = ({ titles, vocabulary }: Catalog): Given[] => {
  const every = (part: number) => titles[Math.floor(titles.length * part)];
  const likely = [0.2, 0.5, 0.8].map(every).filter((title) => title !== undefined);
  return [
    ...Array.from({ length: 8 }, () => ({})),
    ...vocabulary.moods.slice(0, 4).map(({ id }) => ({ mood: id })),
    ...likely.map(({ countries, kind }) => ({ from: countries[0] ?? '', kind })),
    ...TEXTS.map((text) => ({ text })),
    ...likely.slice(0, 2).map(({ id }) => ({ like: `title/${id}` })),
  ];
};
