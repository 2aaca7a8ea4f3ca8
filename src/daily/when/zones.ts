import { foldText } from '#src/catalog/search/fold-text.ts';
import { createNearSpelling } from '#src/catalog/search/near-spelling.ts';

/** Zones a server most likely lives in, by the language Discord shows it in; several where a language has several. */
const BY_LOCALE: Readonly<Record<string, readonly string[]>> = {
  bg: ['Europe/Sofia'],
  cs: ['Europe/Prague'],
  da: ['Europe/Copenhagen'],
  de: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  el: ['Europe/Athens'],
  'en-GB': ['Europe/London'],
  'en-US': ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  'es-419': ['America/Mexico_City', 'America/Bogota', 'America/Argentina/Buenos_Aires', 'America/Santiago'],
  'es-ES': ['Europe/Madrid'],
  fi: ['Europe/Helsinki'],
  fr: ['Europe/Paris'],
  hi: ['Asia/Kolkata'],
  hr: ['Europe/Zagreb'],
  hu: ['Europe/Budapest'],
  id: ['Asia/Jakarta'],
  it: ['Europe/Rome'],
  ja: ['Asia/Tokyo'],
  ko: ['Asia/Seoul'],
  lt: ['Europe/Vilnius'],
  nl: ['Europe/Amsterdam'],
  no: ['Europe/Oslo'],
  pl: ['Europe/Warsaw'],
  'pt-BR': ['America/Sao_Paulo'],
  ro: ['Europe/Bucharest'],
  ru: ['Europe/Moscow'],
  'sv-SE': ['Europe/Stockholm'],
  th: ['Asia/Bangkok'],
  tr: ['Europe/Istanbul'],
  uk: ['Europe/Kyiv'],
  vi: ['Asia/Ho_Chi_Minh'],
  'zh-CN': ['Asia/Shanghai'],
  'zh-TW': ['Asia/Taipei'],
};

/** What people type for a zone that no city of it is called. */
const WORDS: Readonly<Record<string, string>> = {
  gmt: 'UTC',
  utc: 'UTC',
  kst: 'Asia/Seoul',
  korea: 'Asia/Seoul',
  jst: 'Asia/Tokyo',
  japan: 'Asia/Tokyo',
  ist: 'Asia/Kolkata',
  india: 'Asia/Kolkata',
  cet: 'Europe/Berlin',
  germany: 'Europe/Berlin',
  uk: 'Europe/London',
  bst: 'Europe/London',
  france: 'Europe/Paris',
  et: 'America/New_York',
  est: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  california: 'America/Los_Angeles',
  brazil: 'America/Sao_Paulo',
  china: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
};

/** Places that this system still lists under a name of the past. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

const NEAR_MAX = 3;

/** `America/New_York` as `america new york`. */
const spelt = (zone: string): string => foldText(zone.replaceAll(/[/_]/g, ' '));
const cityOf = (zone: string): string => spelt(zone.slice(zone.lastIndexOf('/') + 1));

/** Looks up time zones by name, city, country or common letters. */
export interface Zones {
  /** The zone that is meant; `undefined` when nothing, or more than one, is called so. */
  find(typed: string): string | undefined;
  /** Zones that begin with what was typed or hold it, the likeliest first. */
  suggest(typed: string): readonly string[];
  /** Zones that are spelt nearly so. */
  near(typed: string): readonly string[];
}

/** Zones to offer before anything is typed. @param locales - of the server and of the person, the surest first */
export const guessZones = (...locales: readonly (string | undefined)[]): string[] => [
  ...new Set([...locales.flatMap((locale) => BY_LOCALE[locale ?? ''] ?? []), 'UTC']),
];

/** Prepares the look-up over every zone this system knows. */
export const createZones = (): Zones => {
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone);
  const zones = [...new Set(['UTC', ...listed])];
  const names = zones.map((zone) => ({ zone, name: spelt(zone), city: cityOf(zone) }));
  const nearCity = createNearSpelling(names.map(({ city }) => city));
  const nearName = createNearSpelling(names.map(({ name }) => name));

  /** Older names, such as `Asia/Calcutta`, mean zones of today. */
  const known = (typed: string): string | undefined => {
    try {
      const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
      return RENAMED[id] ?? id;
    } catch {
      return undefined;
    }
  };

  const suggest = (typed: string): string[] => {
    const wanted = spelt(typed);
    const word = WORDS[wanted];
    const rank = ({ name, city }: (typeof names)[number]): number => {
      if (city === wanted || name === wanted) return 0;
      if (city.startsWith(wanted)) return 1;
      return name.startsWith(wanted) ? 2 : 3;
    };
    const found = names
      .filter(({ name }) => name.includes(wanted))
      .sort((a, b) => rank(a) - rank(b))
      .map(({ zone }) => zone);
    return [...new Set([...(word === undefined ? [] : [word]), ...found])];
  };

  return {
    find(typed) {
      const wanted = spelt(typed);
      if (wanted === '') return undefined;
      const exact = names.find(({ name }) => name === wanted)?.zone;
      const ofCity = names.filter(({ city }) => city === wanted);
      const city = ofCity.length === 1 ? ofCity[0]?.zone : undefined;
      // An offset such as +09:00 is no zone: it knows no summer time.
      const older = /[/a-z]/i.test(typed) ? known(typed.trim()) : undefined;
      return exact ?? city ?? WORDS[wanted] ?? older;
    },
    suggest,
    near(typed) {
      const wanted = spelt(typed);
      const byLikeness = [...nearCity(wanted), ...nearName(wanted)].sort((a, b) => b.likeness - a.likeness);
      const found = [...byLikeness.flatMap(({ place }) => zones[place] ?? []), ...suggest(typed)];
      return [...new Set(found)].slice(0, NEAR_MAX);
    },
  };
};
