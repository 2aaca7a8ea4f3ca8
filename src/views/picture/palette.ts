import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { lifted, mix } from './colours.ts';

/** Colours of a picture, each as `#RRGGBB`. */
export interface Palette {
  /** Behind the words. */
  readonly night: string;
  /** At the far end of the ground; still dark. */
  readonly dusk: string;
  /** Light behind the six ingredients. */
  readonly glow: string;
  /** Names. */
  readonly ink: string;
  /** Small words. */
  readonly quiet: string;
  /** Lines and shapes. */
  readonly accent: string;
}

const BLACK = '#08080F';
const WHITE = '#FFFFFF';
const HOUSE = '#7C6CF0';

/** Contrast of small words with the lightest ground below them. */
const WORDS_CONTRAST = 7;
const SHAPES_CONTRAST = 4.5;
/** Words end where the light begins: there the ground has so much of the mood in it. */
const LIGHT_BELOW_WORDS = 0.3;

/** The colour of a mood; the house colour for one that the vocabulary does not have. */
export const colourOfMood = ({ vocabulary }: Catalog, id: string | undefined): string =>
  vocabulary.moods.find((mood) => mood.id === id)?.colour ?? HOUSE;

/** The leading mood gives the ground and the words their colour, the second one the far end. */
export const paletteOf = (catalog: Catalog, { moods: [first, second] }: Title): Palette => {
  const leading = colourOfMood(catalog, first);
  const other = second === undefined ? leading : colourOfMood(catalog, second);
  const night = mix(leading, BLACK, 0.8);
  const dusk = mix(other, BLACK, 0.55);
  return {
    night,
    dusk,
    glow: leading,
    ink: mix(leading, WHITE, 0.94),
    quiet: lifted(mix(leading, WHITE, 0.25), mix(night, leading, LIGHT_BELOW_WORDS), WORDS_CONTRAST),
    accent: lifted(leading, dusk, SHAPES_CONTRAST),
  };
};
