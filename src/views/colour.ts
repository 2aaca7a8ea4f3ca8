import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';

/** The house colour, where no mood leads. */
export const HOUSE_COLOUR = 0x7c6cf0;

/** Colour of a title's leading mood, 0 to 0xFFFFFF. */
export const moodColour = (catalog: Catalog, title: Title): number => {
  const mood = catalog.vocabulary.moods.find(({ id }) => id === title.moods[0]);
  return mood === undefined ? HOUSE_COLOUR : Number.parseInt(mood.colour.slice(1), 16);
};
