import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName, namesOfTerms, years } from '../names.ts';

/** What a title's picture shows, for those who do not see it. */
export const altText = (catalog: Catalog, title: Title, text: Text): string =>
  text('picture.alt', {
    title: fullName(title),
    years: years(title),
    mood: namesOfTerms(catalog, title.moods.slice(0, 1)),
    scores: catalog.vocabulary.ingredients
      .map(({ id, short }) => `${short} ${title.ingredients[id].score}`)
      .join(', '),
  });
