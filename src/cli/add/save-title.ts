import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peopleSchema } from '../../catalog/model/person.ts';
import { type Title, titleSchema } from '../../catalog/model/title.ts';
import { formatPeople, formatTitle } from '../format-data.ts';
import { writeWhole } from '../write-whole.ts';
import type { Draft } from './draft.ts';

/** The data folder changed under the conversation: the draft cannot go there as it is. */
export class TitleNotSaved extends Error {
  override readonly name = 'TitleNotSaved';
}

const peopleIn = ({ composers, musicDirectors, tracks }: Title): ReadonlySet<string> =>
  new Set([
    ...composers,
    ...musicDirectors,
    ...tracks.flatMap(({ performers, writers }) => [...performers, ...(writers ?? [])]),
  ]);

/**
 * Writes a finished draft: first the people it brings, so that the title never names somebody who is not there.
 * `people.json` is read anew, since somebody else may have written it meanwhile.
 *
 * @returns the files written, relative to the data folder
 */
export const saveTitle = (folder: string, draft: Draft): string[] => {
  const title = titleSchema.parse({ ...draft.title, $schema: '../schema/title.schema.json' });
  const file = `titles/${title.id}.json`;
  if (existsSync(join(folder, file))) throw new TitleNotSaved(`${file} has been written by somebody else.`);
  const path = join(folder, 'people.json');
  const people = peopleSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const needed = peopleIn(title);
  const added = draft.people.filter(({ id }) => needed.has(id));
  const taken = added.find(({ id }) => people.some((person) => person.id === id));
  if (taken !== undefined)
    throw new TitleNotSaved(`people.json has got another ${taken.id}; give yours another id in the draft.`);
  if (added.length > 0) writeWhole(path, formatPeople([...people, ...added]));
  writeWhole(join(folder, file), formatTitle(title));
  return added.length > 0 ? ['people.json', file] : [file];
};
