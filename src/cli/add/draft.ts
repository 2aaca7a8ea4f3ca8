import { z } from 'zod';
import { personSchema } from '../../catalog/model/person.ts';

/** A title on its way: everything known so far, whether or not it is complete. */
export const draftSchema = z.object({
  title: z.record(z.string(), z.unknown()),
  /** Everybody it names who is not in people.json yet. */
  people: z.array(personSchema).default([]),
  /** Fields and lists that were deliberately left out, so that they are not asked for again. */
  leftOut: z.array(z.string()).default([]),
  /** Fields whose value is a proposal only: they are asked for all the same. */
  unsure: z.array(z.string()).default([]),
  /** What a person has to look at, in sentences. */
  gaps: z.array(z.string()).default([]),
});

/** A title on its way. */
export type Draft = z.infer<typeof draftSchema>;

/** A draft of which nothing is known. */
export const emptyDraft = (): Draft => ({ title: {}, people: [], leftOut: [], unsure: [], gaps: [] });
