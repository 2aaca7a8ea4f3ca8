import { isLatin } from '../../catalog/load/is-latin.ts';
import { freeId, proposeId } from '../propose-id.ts';
import type { Artist, ReleaseTrack } from './answers.ts';
import type { PeopleCollection } from './collect-people.ts';

/** Relations that make somebody a writer of words or music. */
const WRITERS = ['composer', 'lyricist', 'writer'];
const INSTRUMENTAL = /[([](?:inst(?:rumental)?\.?|off[ -]?vocal.*|karaoke.*)(?: ver(?:sion|\.))?[)\]]$/i;

/** Whether a track is another one without its voice, which Korean and Japanese albums carry at their end. */
export const isInstrumental = ({ title, recording }: ReleaseTrack): boolean =>
  INSTRUMENTAL.test(title) || /^(?:instrumental|karaoke)/i.test(recording.disambiguation ?? '');

/** The year a date begins with: `2016-12-03`, `2016-12` and `2016` are all in use. */
export const yearOf = (date: string | null | undefined): number | undefined => {
  const digits = /^\d{4}/.exec(date ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
};

const writersOf = ({ recording }: ReleaseTrack): Artist[] =>
  (recording.relations ?? [])
    .flatMap((relation) => [relation, ...(relation.work?.relations ?? [])])
    .flatMap(({ type, artist }) => (artist && WRITERS.includes(type) ? [artist] : []));

const vocalOf = ({ recording }: ReleaseTrack): boolean | undefined => {
  const relations = recording.relations ?? [];
  if (relations.some(({ type }) => type === 'vocal')) return true;
  return relations.some(({ attributes }) => attributes?.includes('instrumental')) ? false : undefined;
};

const titleOf = ({ title, recording }: ReleaseTrack) => {
  const own = title.normalize('NFC').trim();
  if (isLatin(own)) return { en: own };
  const english = recording.aliases?.find(({ locale, name }) => locale?.startsWith('en') && isLatin(name));
  return { ...(english && { en: english.name.normalize('NFC').trim() }), native: own };
};

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

/**
 * What MusicBrainz knows of a track, in the catalog's fields. Role, moods, moment and whether it was written for
 * the title are not among it.
 *
 * @param used - ids of the tracks before it
 * @param released - date of the release, for a recording without one
 */
export const draftTrack = (
  track: ReleaseTrack,
  people: PeopleCollection,
  used: readonly string[],
  released: string | null | undefined,
) => {
  const title = titleOf(track);
  const id = title.en === undefined ? undefined : proposeId(title.en);
  const writers = distinct(writersOf(track).map(people.idOf));
  const credited = distinct((track['artist-credit'] ?? []).map(({ artist }) => people.idOf(artist)));
  const vocal = vocalOf(track);
  // MusicBrainz credits the composer of a cue as its artist, which does not make him its performer.
  const isCue = vocal !== true && credited.every((artist) => writers.includes(artist));
  const year = yearOf(track.recording['first-release-date']) ?? yearOf(released);
  return {
    ...(id !== undefined && { id: freeId(id, (taken) => used.includes(taken)) }),
    title,
    ...(!isCue && { performers: credited }),
    ...(writers.length > 0 && { writers }),
    ...(year !== undefined && { year }),
    ...(vocal !== undefined && { vocal }),
  };
};
