import { rmSync } from 'node:fs';
import { askTitle } from './add/ask-title.ts';
import { emptyDraft } from './add/draft.ts';
import { DraftUnreadable, keepDraft, readDraft, replaceDraft } from './add/draft-file.ts';
import { saveTitle, TitleNotSaved } from './add/save-title.ts';
import { openSession } from './add/session.ts';
import { checkData, loadOrComplain } from './check.ts';
import { InputEnded, type Prompt } from './terminal/prompt.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What adding a title needs. */
export interface AddSettings {
  /** The data folder. */
  readonly data: string;
  /** Where unfinished drafts go. */
  readonly drafts: string;
  /** A draft to go on with. */
  readonly resume?: string | undefined;
  readonly prompt: Prompt;
  readonly terminal: Terminal;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const readOrComplain = (path: string | undefined, { complain }: Terminal) => {
  if (path === undefined) return emptyDraft();
  try {
    return readDraft(path);
  } catch (error) {
    if (!(error instanceof DraftUnreadable)) throw error;
    for (const line of error.message.split('\n')) complain(line);
    return undefined;
  }
};

/** Asks for a title, writes it and checks the catalog. @returns whether a title was added and no fault found */
export const addTitle = async (settings: AddSettings): Promise<boolean> => {
  const { data, drafts, resume, prompt, terminal, today } = settings;
  const catalog = loadOrComplain(data, terminal);
  const draft = readOrComplain(resume, terminal);
  if (catalog === undefined || draft === undefined) return false;
  for (const gap of draft.gaps) terminal.say(`To look at: ${gap}`);
  try {
    await askTitle(openSession(prompt, catalog, draft, today));
    for (const file of saveTitle(data, draft)) terminal.say(`Written: ${file}`);
  } catch (error) {
    if (resume !== undefined) replaceDraft(resume, draft);
    const kept = resume ?? keepDraft(drafts, draft);
    terminal.complain(`\nNothing is lost: the draft is in ${kept}`);
    terminal.complain(`Go on with: npm run catalog -- add --resume ${kept}`);
    if (error instanceof TitleNotSaved) terminal.complain(error.message);
    else if (!(error instanceof InputEnded)) throw error;
    return false;
  }
  if (resume !== undefined) rmSync(resume);
  return checkData(data, terminal);
};
