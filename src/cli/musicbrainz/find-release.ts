import {
  type Group,
  groupReleasesSchema,
  groupSchema,
  groupSearchSchema,
  RELEASE_PARTS,
  type Release,
  releaseSchema,
} from './answers.ts';
import { chooseRelease } from './choose-release.ts';
import { type Client, MusicBrainzFailed } from './client.ts';

const MBID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const SEARCH_LIMIT = '8';

/** Signs that mean something in Lucene's query language. */
const LUCENE_SIGN = /[+\-&|!(){}[\]^"~*?:\\/]/g;

/** A search for soundtracks by the words of their title. */
export const soundtrackQuery = (words: string): string =>
  `releasegroup:(${words.replace(LUCENE_SIGN, '\\$&').toLowerCase()}) AND secondarytype:soundtrack`;

const releaseById = async (client: Client, id: string): Promise<Release | undefined> =>
  client.get(`release/${id}`, { inc: RELEASE_PARTS }, releaseSchema);

const bestOfGroup = async (client: Client, group: Group): Promise<Release> => {
  const query = { 'release-group': group.id, inc: 'media', limit: '100' };
  const found = await client.get('release', query, groupReleasesSchema);
  const best = chooseRelease(found?.releases ?? []);
  const release = best === undefined ? undefined : await releaseById(client, best.id);
  if (release === undefined)
    throw new MusicBrainzFailed(`MusicBrainz knows no release of "${group.title}"; give the id of another.`);
  return { ...release, 'release-group': release['release-group'] ?? group };
};

const searchGroup = async (client: Client, words: string, say: (line: string) => void): Promise<Group> => {
  const query = { query: soundtrackQuery(words), limit: SEARCH_LIMIT };
  const answer = await client.get('release-group', query, groupSearchSchema);
  const groups = answer?.['release-groups'] ?? [];
  const [first, ...others] = groups;
  if (first === undefined)
    throw new MusicBrainzFailed(
      `MusicBrainz has no soundtrack called "${words}"; try the native or the album's own name, or an id from musicbrainz.org.`,
    );
  if (others.length > 0) {
    say('Found, of which the first is taken; for another, give its id:');
    for (const { id, title, 'first-release-date': date } of groups)
      say(`  ${id}  ${title}${date ? ` (${date})` : ''}`);
  }
  return first;
};

/**
 * Finds the release to draft from.
 *
 * @param asked - words, the id (MBID) of a release or a release group, or the address of its page
 * @throws MusicBrainzFailed
 */
export const findRelease = async (
  client: Client,
  asked: string,
  say: (line: string) => void,
): Promise<Release> => {
  const id = MBID.exec(asked)?.[0].toLowerCase();
  if (id === undefined) return bestOfGroup(client, await searchGroup(client, asked, say));
  const isRelease = asked.includes('/release/');
  const group = isRelease ? undefined : await client.get(`release-group/${id}`, {}, groupSchema);
  if (group !== undefined) return bestOfGroup(client, group);
  const release = await releaseById(client, id);
  if (release === undefined)
    throw new MusicBrainzFailed(`MusicBrainz knows neither a release nor a release group ${id}.`);
  return release;
};
