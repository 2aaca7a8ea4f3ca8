import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultSentence, faultsOf } from '../../catalog/load/fault.ts';
import { slug } from '../../catalog/model/text.ts';
import { formatJson } from '../format-json.ts';
import { freeId, proposeId } from '../propose-id.ts';
import { writeWhole } from '../write-whole.ts';
import { type Draft, draftSchema } from './draft.ts';
import { valueAt } from './field-path.ts';

/** Said when a draft cannot be read; each line is a sentence for the person at the terminal. */
export class DraftUnreadable extends Error {
  override readonly name = 'DraftUnreadable';
}

/** Reads a draft. @throws DraftUnreadable */
export const readDraft = (path: string): Draft => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DraftUnreadable(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = draftSchema.safeParse(content);
  if (!parsed.success)
    throw new DraftUnreadable(faultsOf(path, content, parsed.error).map(faultSentence).join('\n'));
  return parsed.data;
};

const nameFor = ({ title }: Draft): string | undefined =>
  slug.safeParse(title.id).data ?? proposeId(String(valueAt(title, ['names', 'en']) ?? ''));

/** Writes a draft back to its file. */
export const replaceDraft = (path: string, draft: Draft): void => writeWhole(path, formatJson(draft));

/**
 * Writes a new draft, never over another one.
 *
 * @param nameless - what its file is called while nothing says what the id will be
 * @returns where it is
 */
export const keepDraft = (folder: string, draft: Draft, nameless = 'untitled'): string => {
  mkdirSync(folder, { recursive: true });
  const name = freeId(nameFor(draft) ?? nameless, (id) => existsSync(join(folder, `${id}.json`)));
  const path = join(folder, `${name}.json`);
  replaceDraft(path, draft);
  return path;
};
