import { z } from 'zod';
import { line, slug, year } from './text.ts';

/** What a track does in its title. */
const TRACK_ROLES = ['opening', 'ending', 'main-theme', 'insert', 'score'] as const;

const trackTitle = z.strictObject({
  en: line(150).describe('The official English or international title; else the romanised or original one'),
  native: line(150).optional().describe('The title in its own script, where that is not Latin'),
  romanised: line(150).optional(),
  aliases: z.array(line(150)).optional().describe('Other English titles in use'),
});

/** A track people should start from or know: a song or a cue of the score. */
export const trackSchema = z
  .strictObject({
    id: slug.describe('Permanent, unique within the title'),
    title: trackTitle,
    season: z.int().min(1).max(60).optional().describe('Where the music differs by season'),
    performers: z
      .array(slug)
      .describe('Ids in people.json: who is heard; empty for a cue without a named performer'),
    writers: z.array(slug).optional().describe('Ids in people.json: who wrote it, words or music'),
    year: year.optional().describe('When this recording was released'),
    role: z.enum(TRACK_ROLES),
    vocal: z.boolean(),
    original: z.boolean().describe('Written for this title'),
    remakeOf: z
      .strictObject({
        by: line(100).describe('Who first recorded it'),
        title: line(150).optional(),
        year: year.optional(),
      })
      .optional()
      .describe('For a new recording of an older song; such a track is not original'),
    moods: z.array(slug).min(1).max(3).describe('Ids in vocabulary.json, strongest first'),
    moment: line(200).describe('Where it is heard or what it does, without a spoiler'),
    startHere: z.literal(true).optional().describe('On exactly one track of a title'),
  })
  .meta({ title: 'Track' });

/** One track of a title file. */
export type Track = z.infer<typeof trackSchema>;
