import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { plain } from '../markdown.ts';

const SCORE_MAX = 5;

/** Two bars a line: short on a desktop, and a phone breaks the line where it must. */
const BARS_PER_LINE = 2;
const BETWEEN = '\u2003';

const dots = (score: number): string => `\`${'●'.repeat(score)}${'○'.repeat(SCORE_MAX - score)}\``;

/** The six ingredients as bars of dots: `●●●●○ Originality`. */
export const ingredientBars = (catalog: Catalog, title: Title): string => {
  const bars = catalog.vocabulary.ingredients.map(({ id, short }) => {
    return `${dots(title.ingredients[id].score)} ${short}`;
  });
  const lines = bars.flatMap((bar, at) =>
    at % BARS_PER_LINE === 0 ? [[bar, ...bars.slice(at + 1, at + BARS_PER_LINE)].join(BETWEEN)] : [],
  );
  return lines.join('\n');
};

/** The same, each with the reason for it. */
export const ingredientReasons = (catalog: Catalog, title: Title): string =>
  catalog.vocabulary.ingredients
    .map(({ id, short }) => {
      const { score, reason } = title.ingredients[id];
      return `${dots(score)} **${short}**: ${plain(reason)}`;
    })
    .join('\n');
