import type { Catalog } from '../catalog.ts';
import { type Fault, quote } from '../load/fault.ts';
import type { Person } from '../model/person.ts';
import type { Title } from '../model/title.ts';
import { foldText, squeeze } from '../search/fold-text.ts';

/** Spellings that differ between ways to romanise Korean and Japanese, brought to one. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/eo/g, 'u'],
  [/oo/g, 'u'],
  [/ou/g, 'o'],
  [/ee/g, 'i'],
  [/a[ei]/g, 'e'],
  [/y([aeou])/g, '$1'],
  [/y/g, 'i'],
  [/ph/g, 'p'],
  [/[kg]/g, 'k'],
  [/[td]/g, 't'],
  [/[bpf]/g, 'p'],
  [/[jc]h?/g, 'c'],
  [/sh/g, 's'],
  [/[rl]/g, 'r'],
  [/(.)\1+/g, '$1'],
];

const plainOf = (name: string): string => squeeze(foldText(name));

/** A name as it sounds, whichever way it was romanised: `Kim Feel` and `Kim Pil` are one. */
export const soundOf = (name: string): string =>
  SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), plainOf(name));

/** Shorter ones sound alike by chance. */
const SOUND_MIN = 5;

/** A native name tells people apart whose romanised names sound alike. */
const areTold = (a: Person, b: Person): boolean =>
  a.native !== undefined && b.native !== undefined && plainOf(a.native) !== plainOf(b.native);

const keysOf = (person: Person): string[] => [
  ...(person.native === undefined ? [] : [plainOf(person.native)]),
  ...[person.name, ...(person.aliases ?? [])].map(soundOf).filter((sound) => sound.length >= SOUND_MIN),
];

const twinPeople = (people: readonly Person[]): Fault[] => {
  const seen = new Map<string, Person>();
  return people.flatMap((person) => {
    const twin = keysOf(person)
      .map((key) => seen.get(key))
      .find((one) => one !== undefined && !areTold(one, person));
    for (const key of keysOf(person)) if (!seen.has(key)) seen.set(key, person);
    if (twin === undefined) return [];
    const expected = `may be the same as ${quote(twin.id)} (${twin.name}): keep one and give it the other spelling as alias, or tell them apart by native`;
    return [{ file: 'people.json', field: person.id, found: quote(person.name), expected }];
  });
};

const twinTracks = (title: Title): Fault[] => {
  const seen = new Map<string, string>();
  return title.tracks.flatMap((track, at) => {
    const key = `${soundOf(track.title.en)} ${track.performers.join()} ${track.season ?? ''}`;
    const twin = seen.get(key);
    seen.set(key, track.id);
    if (twin === undefined) return [];
    const expected = `is the same track as ${quote(twin)}; keep one`;
    return [{ file: `titles/${title.id}.json`, field: `tracks[${at}]`, found: quote(track.id), expected }];
  });
};

/** Nobody stands in the catalog twice under two spellings, and no track twice in its title. */
export const checkTwins = ({ people, titles }: Catalog): Fault[] => [
  ...twinPeople(people),
  ...titles.flatMap(twinTracks),
];
