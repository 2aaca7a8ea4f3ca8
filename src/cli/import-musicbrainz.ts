import { keepDraft } from './add/draft-file.ts';
import { loadOrComplain } from './check.ts';
import { type ClientSettings, createClient, MusicBrainzFailed } from './musicbrainz/client.ts';
import { draftTitle } from './musicbrainz/draft-title.ts';
import { findRelease } from './musicbrainz/find-release.ts';
import type { Terminal } from './terminal/terminal.ts';
import { userAgentOf } from './user-agent.ts';

/** The public web service. */
export const MUSICBRAINZ = 'https://musicbrainz.org/ws/2/';

/** What drafting from MusicBrainz needs. */
export interface ImportSettings extends Omit<ClientSettings, 'userAgent'> {
  /** Words, or an id or address of a release or release group. */
  readonly asked: string;
  /** The caller's e-mail address or page; the program's homepage where there is none. */
  readonly contact?: string | undefined;
  /** The data folder. */
  readonly data: string;
  readonly drafts: string;
  /** Path of package.json, which knows the program's version. */
  readonly packageFile: string;
  readonly terminal: Terminal;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Drafts a title from MusicBrainz, and says where the draft is and what it lacks. @returns whether there is one */
export const importMusicBrainz = async (settings: ImportSettings): Promise<boolean> => {
  const { asked, contact, data, drafts, packageFile, terminal, today } = settings;
  const userAgent = userAgentOf(packageFile, contact);
  if (userAgent === undefined) {
    terminal.complain('MusicBrainz asks who is calling: add --contact with your e-mail address or page.');
    return false;
  }
  const catalog = loadOrComplain(data, terminal);
  if (catalog === undefined) return false;
  try {
    const release = await findRelease(createClient({ ...settings, userAgent }), asked, terminal.say);
    const draft = draftTitle(release, catalog, today);
    const path = keepDraft(drafts, draft, `mb-${release.id.slice(0, 8)}`);
    terminal.say(`Draft: ${path} (${release.title}, https://musicbrainz.org/release/${release.id})`);
    for (const gap of draft.gaps) terminal.say(`  - ${gap}`);
    terminal.say(`Go on with: npm run catalog -- add --resume ${path}`);
    return true;
  } catch (error) {
    if (!(error instanceof MusicBrainzFailed)) throw error;
    terminal.complain(error.message);
    return false;
  }
};
