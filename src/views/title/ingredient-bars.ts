import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';

const SCORE_MAX = 5;

/** The six ingredients as bars of dots, one a line: `●●●●○ Originality`. */
export const ingredientBars = (catalog: Catalog, title: Title): string =>
  catalog.vocabulary.ingredients
    .map(({ id, short }) => {
      const { score } = title.ingredients[id];
      return `\`${'●'.repeat(score)}${'○'.repeat(SCORE_MAX - score)}\` ${short}`;
    })
    .join('\n');
