import { z } from 'zod';
import { line, slug } from './text.ts';

/** Everyday words, lower case, that people use for the term when they ask in their own words. */
const words = z.array(line(30)).optional();

const term = z.strictObject({ id: slug, name: line(40), definition: line(200), words });

/** ISO 3166-1 alpha-2 code and English name. */
const country = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as KR'),
  name: line(40),
  words,
});

/** The six ingredients, in the order in which the founding article names them. */
export const INGREDIENTS = [
  'originality',
  'resonance',
  'artists',
  'songs',
  'integration',
  'longevity',
] as const;

/** Id of one of the six ingredients of a great soundtrack. */
export type IngredientId = (typeof INGREDIENTS)[number];

/** Controlled terms of the catalog: `data/vocabulary.json`. */
export const vocabularySchema = z
  .strictObject({
    moods: z.array(
      term.extend({ colour: z.string().regex(/^#[0-9A-F]{6}$/, 'must be a colour such as #E8738A') }),
    ),
    genres: z.array(term),
    music: z.array(term),
    countries: z.array(country),
    ingredients: z.array(term.extend({ id: z.enum(INGREDIENTS), short: line(20) })),
  })
  .meta({ title: 'Vocabulary' });

/** Moods (strength order is the title's), genres, music styles, countries and the six ingredients. */
export type Vocabulary = z.infer<typeof vocabularySchema>;
