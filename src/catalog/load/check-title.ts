import type { Title } from '../model/title.ts';
import type { Track } from '../model/track.ts';
import { type Fault, quote } from './fault.ts';
import { isLatin } from './is-latin.ts';

/** Notes what is wrong. */
type Note = (field: string, found: unknown, expected: string) => void;

const repeated = (ids: readonly string[]): string | undefined =>
  ids.length < 2 ? undefined : ids.find((id, at) => ids.indexOf(id) !== at);

const checkTrack = (
  { original, remakeOf, vocal, performers, title }: Track,
  at: number,
  note: Note,
): void => {
  const noteHere: Note = (field, found, expected) => note(`tracks[${at}].${field}`, found, expected);
  if (original && remakeOf !== undefined)
    noteHere('remakeOf', remakeOf, 'must not stand on an original track');
  if (vocal && performers.length === 0)
    noteHere('performers', [], 'must name who sings, since the track is vocal');
  if (!isLatin(title.en))
    noteHere('title.en', title.en, 'must be in Latin letters; the original goes to title.native');
  if (title.native !== undefined && title.romanised === undefined && !isLatin(title.native))
    noteHere('title.romanised', undefined, 'is missing; needed because title.native is not in Latin letters');
  const twice = repeated(performers);
  if (twice !== undefined) noteHere('performers', twice, 'must stand there once');
};

const checkNames = ({ names }: Title, note: Note): void => {
  if (!isLatin(names.en))
    note('names.en', names.en, 'must be in Latin letters; the original goes to names.native');
  if (names.native !== undefined && names.romanised === undefined && !isLatin(names.native))
    note('names.romanised', undefined, 'is missing; needed because names.native is not in Latin letters');
};

const checkYears = ({ year, endYear, premiered }: Title, note: Note): void => {
  if (premiered !== undefined && Number(premiered.slice(0, 4)) !== year)
    note('premiered', premiered, `must lie in the year ${year}`);
  if (endYear !== undefined && endYear <= year)
    note('endYear', endYear, `must be after ${year}; leave it out otherwise`);
};

const checkTracks = ({ tracks, sources }: Title, note: Note): void => {
  const starts = tracks.filter((track) => track.startHere).length;
  if (starts !== 1) note('tracks', `${starts} with startHere`, 'must have exactly one with startHere');
  const twice = repeated(tracks.map(({ id }) => id));
  if (twice !== undefined) note('tracks', twice, 'must have each id once');
  if (!sources.some(({ covers }) => covers.includes('tracks')))
    note('sources', undefined, 'must have one page that covers "tracks"');
  for (const [at, track] of tracks.entries()) checkTrack(track, at, note);
};

/** Rules within one title that its schema cannot say. @param file - relative to the data folder */
export const checkTitle = (file: string, title: Title): Fault[] => {
  const faults: Fault[] = [];
  const note: Note = (field, found, expected) => {
    faults.push({ file, field, found: quote(found), expected });
  };
  if (file !== `titles/${title.id}.json`) note('id', title.id, 'must be equal to the file name');
  if (title.similar?.some(({ id }) => id === title.id))
    note('similar', title.id, 'must not name the title itself');
  checkNames(title, note);
  checkYears(title, note);
  checkTracks(title, note);
  return faults;
};
