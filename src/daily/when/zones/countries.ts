import type { Steps } from '../../../catalog/stepwise.ts';
import { MAIN_ZONES } from './places.ts';
import { shownName, ZONE_IDS } from './zone-names.ts';

/** A country by ISO 3166-1 and its zones, the one of most people first. */
export interface ZoneCountry {
  readonly id: string;
  readonly zones: readonly string[];
}

const OFFERED: ReadonlySet<string> = new Set(ZONE_IDS);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Zones of a country as ICU knows them, the one of most people first; none of what is no country. */
export const zonesOf = (country: string): string[] => {
  const locale = new Intl.Locale(`und-${country}`);
  const known = (locale.getTimeZones() ?? []).map(shownName).filter((zone) => OFFERED.has(zone));
  const main = MAIN_ZONES[country];
  return main === undefined ? known : [main, ...known.filter((zone) => zone !== main)];
};

/** Codes given up are read as today's, such as BU as MM. */
const isCurrent = (country: string): boolean => new Intl.Locale(`und-${country}`).region === country;

/** All countries that have a zone. Takes some hundred milliseconds in all. */
export function* readCountries(): Steps<ZoneCountry[]> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const countries: ZoneCountry[] = [];
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const id = first + second;
      if (names.of(id) === undefined || !isCurrent(id)) continue;
      const zones = zonesOf(id);
      if (zones.length > 0) countries.push({ id, zones });
      yield;
    }
  return countries;
}

/** The country that a Discord locale is spoken in, `KR` for `ko`. */
export const countryOf = (locale: string): string | undefined => {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
