import { z } from 'zod';
import { isoDate, line, pageAddress, slug, year } from './text.ts';
import { trackSchema } from './track.ts';
import { INGREDIENTS } from './vocabulary.ts';

/** Kinds of title. */
export const KINDS = ['series', 'film', 'anime', 'anime-film'] as const;

/** Kind of a title. */
export type Kind = (typeof KINDS)[number];

const names = z.strictObject({
  en: line(100).describe('The English or international name'),
  native: line(100).optional().describe('The name in its own script or language, where it differs'),
  romanised: line(100).optional().describe('Needed where the native script is not Latin'),
  aliases: z.array(line(100)).optional().describe('Official alternative names, abbreviations, fan names'),
});

const ingredient = z.strictObject({
  score: z.int().min(1).max(5),
  reason: line(120).describe('A few words that stand on facts'),
});

const award = z.strictObject({
  name: line(100).describe('The award, such as "Academy Award"'),
  category: line(120),
  year: year.describe('Year of the ceremony'),
  for: line(100).optional().describe('The track or person it went to'),
});

const correction = z.strictObject({
  said: z.array(line(60)).min(1).describe('What people type, lower case'),
  right: line(200).describe('One sentence that sets it right'),
});

/** A series or film whose soundtrack is worth an evening: one file of `data/titles`. */
export const titleSchema = z
  .strictObject({
    $schema: z.literal('../schema/title.schema.json'),
    id: slug.describe('Permanent; equal to the file name'),
    kind: z.enum(KINDS),
    names,
    year: year.describe('Year of the premiere'),
    endYear: year.optional().describe('Year of the last episode, where it is another'),
    premiered: isoDate.optional(),
    countries: z
      .array(z.string())
      .min(1)
      .describe('ISO 3166-1 codes in vocabulary.json, leading producer first'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'must be a language code such as ko')
      .describe('BCP 47, main spoken language'),
    network: line(60).optional().describe('First broadcaster or platform'),
    genres: z.array(slug).min(1).max(4),
    moods: z.array(slug).min(1).max(5).describe('Strongest first'),
    music: z.array(slug).min(1).max(5).describe('Music styles, most heard first'),
    fame: z.int().min(1).max(5).describe('How widely known; rubric in data/README.md'),
    premise: line(300).describe('One or two spoiler-free sentences'),
    why: line(700).describe('What the music does for the story: two to four sentences'),
    ingredients: z.strictObject(
      Object.fromEntries(INGREDIENTS.map((id) => [id, ingredient])) as Record<
        (typeof INGREDIENTS)[number],
        typeof ingredient
      >,
    ),
    composers: z.array(slug).describe('Ids in people.json: who wrote the score or theme'),
    musicDirectors: z
      .array(slug)
      .describe('Ids in people.json: who is credited as music director or supervisor'),
    tracks: z.array(trackSchema).min(3),
    awards: z.array(award).optional().describe('Won for the music'),
    similar: z
      .array(z.strictObject({ id: slug, reason: line(100) }))
      .max(5)
      .optional()
      .describe('Titles whose sound is near'),
    corrections: z.array(correction).optional().describe('Common wrong credits, set right'),
    note: line(300).optional().describe('Where sources disagree: which was followed and why'),
    sources: z
      .array(
        z.strictObject({
          url: pageAddress,
          covers: z.array(z.enum(['title', 'tracks', 'credits', 'story', 'awards', 'reception'])).min(1),
        }),
      )
      .min(1)
      .describe('Pages that were read and carry the facts'),
    checked: isoDate.describe('When the facts were last compared with the sources'),
  })
  .meta({ title: 'Title' });

/** One title of the catalog, as its file has it. */
export type Title = z.infer<typeof titleSchema>;
