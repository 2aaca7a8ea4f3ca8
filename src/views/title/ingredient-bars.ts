import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Text } from '#src/text/texts.ts';

const SCORE_MAX = 5;

/** Fields beside each other; Discord refuses an empty name, and shows this one as nothing. */
const NO_NAME = '\u200B';

const HALF = 3;

/** The six ingredients as bars of dots in two columns: `●●●●○ Originality`. */
export const ingredientBars = (catalog: Catalog, title: Title, text: Text): APIEmbedField[] => {
  const bars = catalog.vocabulary.ingredients.map(({ id, short }) => {
    const { score } = title.ingredients[id];
    return `\`${'●'.repeat(score)}${'○'.repeat(SCORE_MAX - score)}\` ${short}`;
  });
  return [
    { name: text('card.ingredients'), value: bars.slice(0, HALF).join('\n'), inline: true },
    { name: NO_NAME, value: bars.slice(HALF).join('\n'), inline: true },
  ];
};
