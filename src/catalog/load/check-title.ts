import type { Title } from '../model/title.ts';
import type { Track } from '../model/track.ts';
import { type Fault, quote } from './fault.ts';
import { isLatin } from './is-latin.ts';

type Finding = readonly [field: string, found: unknown, expected: string] | undefined;

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at);

const checkTrack = (track: Track, at: number): Finding[] => {
  const field = `tracks[${at}]`;
  return [
    track.original && track.remakeOf !== undefined
      ? [`${field}.remakeOf`, track.remakeOf, 'must not stand on an original track']
      : undefined,
    track.vocal && track.performers.length === 0
      ? [`${field}.performers`, [], 'must name who sings, since the track is vocal']
      : undefined,
    !isLatin(track.title.en)
      ? [`${field}.title.en`, track.title.en, 'must be in Latin letters; the original goes to title.native']
      : undefined,
    !isLatin(track.title.native ?? '') && track.title.romanised === undefined
      ? [
          `${field}.title.romanised`,
          undefined,
          'is missing; needed because title.native is not in Latin letters',
        ]
      : undefined,
    repeated(track.performers)
      ? [`${field}.performers`, repeated(track.performers), 'must stand there once']
      : undefined,
  ];
};

const checkNames = ({ names }: Title): Finding[] => [
  !isLatin(names.en)
    ? ['names.en', names.en, 'must be in Latin letters; the original goes to names.native']
    : undefined,
  !isLatin(names.native ?? '') && names.romanised === undefined
    ? ['names.romanised', undefined, 'is missing; needed because names.native is not in Latin letters']
    : undefined,
];

const checkYears = ({ year, endYear, premiered }: Title): Finding[] => [
  premiered !== undefined && Number(premiered.slice(0, 4)) !== year
    ? ['premiered', premiered, `must lie in the year ${year}`]
    : undefined,
  endYear !== undefined && endYear <= year
    ? ['endYear', endYear, `must be after ${year}; leave it out otherwise`]
    : undefined,
];

const checkTracks = (title: Title): Finding[] => {
  const starts = title.tracks.filter((track) => track.startHere).length;
  const twice = repeated(title.tracks.map(({ id }) => id));
  return [
    starts === 1 ? undefined : ['tracks', `${starts} with startHere`, 'must have exactly one with startHere'],
    twice === undefined ? undefined : ['tracks', twice, 'must have each id once'],
    title.sources.some(({ covers }) => covers.includes('tracks'))
      ? undefined
      : ['sources', undefined, 'must have one page that covers "tracks"'],
    ...title.tracks.flatMap(checkTrack),
  ];
};

/** Rules within one title that its schema cannot say. @param file - relative to the data folder */
export const checkTitle = (file: string, title: Title): Fault[] => {
  const findings: Finding[] = [
    file === `titles/${title.id}.json` ? undefined : ['id', title.id, 'must be equal to the file name'],
    title.similar?.some(({ id }) => id === title.id)
      ? ['similar', title.id, 'must not name the title itself']
      : undefined,
    ...checkNames(title),
    ...checkYears(title),
    ...checkTracks(title),
  ];
  return findings
    .filter((finding) => finding !== undefined)
    .map(([field, found, expected]) => ({ file, field, found: quote(found), expected }));
};
