import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { INGREDIENTS } from '#src/catalog/model/vocabulary.ts';
import { seededTextChance } from '#src/catalog/recommend/seeded.ts';
import { namesOfPeople, years } from '../names.ts';
import { type Face, facesFor } from './faces.ts';
import { melodyOf, type Note } from './melody.ts';
import { type Palette, paletteOf } from './palette.ts';

/** A name to be written. */
export interface Name {
  readonly text: string;
  /** The first that has a letter writes it. */
  readonly faces: readonly Face[];
  /** BCP 47: where the name may be broken into lines. */
  readonly language: string;
}

/** Everything that a title's picture is drawn from: two that are equal are the same picture. */
export interface TitlePicture {
  readonly id: string;
  /** The name in its own script, where there is one that can be written. */
  readonly native?: Name;
  readonly english: Name;
  /** When it ran, and who made the music: `2016–2017 · Nam Hye-seung`. */
  readonly credit: string;
  /** The six ingredients, 1 to 5, in the vocabulary's order. */
  readonly scores: readonly number[];
  readonly palette: Palette;
  readonly melody: readonly Note[];
  /** How the staff winds, each from 0 to 1. */
  readonly winding: readonly number[];
}

const MAKERS_SHOWN = 2;

const creditOf = (catalog: Catalog, title: Title): string => {
  const makers = title.composers.length > 0 ? title.composers : title.musicDirectors;
  const names = namesOfPeople(catalog, makers.slice(0, MAKERS_SHOWN));
  return names === '' ? years(title) : `${years(title)} · ${names}`;
};

const nativeOf = ({ names, language, countries }: Title): Name | undefined => {
  if (names.native === undefined || names.native.toLowerCase() === names.en.toLowerCase()) return undefined;
  const faces = facesFor(names.native, { language, countries });
  return faces && { text: names.native, faces, language };
};

/** What a title's picture shows. No word of it depends on the reader's language. */
export const titlePicture = (catalog: Catalog, title: Title): TitlePicture => {
  const { names } = title;
  const chance = seededTextChance(title.id);
  const palette = paletteOf(catalog, title);
  const native = nativeOf(title);
  return {
    id: title.id,
    ...(native && { native }),
    english: { text: names.en, faces: facesFor(names.en, title) ?? ['latin'], language: 'en' },
    credit: creditOf(catalog, title),
    scores: INGREDIENTS.map((id) => title.ingredients[id].score),
    palette,
    melody: melodyOf(catalog, title, palette.dusk),
    winding: ['turn', 'waves', 'opening'].map(chance),
  };
};
