import { z } from 'zod';
import { line, slug } from './text.ts';

/** A performer, composer or music director: one entry for each person or group, whatever the spelling. */
export const personSchema = z
  .strictObject({
    id: slug,
    name: line(100).describe('The spelling most used in English'),
    kind: z.enum(['person', 'group']).describe('A group is a band, duo, orchestra, choir or cast'),
    native: line(100).optional().describe('The name in its own script, where that is not Latin'),
    aliases: z.array(line(100)).optional().describe('Other spellings and stage names in use'),
  })
  .meta({ title: 'Person' });

/** One entry of `data/people.json`. */
export type Person = z.infer<typeof personSchema>;

/** The whole of `data/people.json`, sorted by id. */
export const peopleSchema = z.array(personSchema).meta({ title: 'People' });
