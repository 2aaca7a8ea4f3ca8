import { createLikeness } from '../../../catalog/search/edit-distance.ts';
import { foldText } from '../../../catalog/search/fold-text.ts';
import { createStepwise } from '../../../catalog/stepwise.ts';
import type { Reading } from '../reading/reading.ts';
import { countryOf, readCountries, type ZoneCountry, zonesOf } from './countries.ts';
import { readOffset, zonesAtOffset } from './offsets.ts';
import { LOCALE_ZONES, PLACES } from './places.ts';
import { ZONE_IDS, zoneById } from './zone-names.ts';

/** Why a zone is not understood: nothing typed, a name of several zones, an offset (which several zones have), no name. */
export type ZoneFault = 'empty' | 'several' | 'offset' | 'unknown';

/** Who types, and when. */
export interface Typist {
  /** Discord locales of the server and of the person, the surest first. */
  readonly locales: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Zones by what people call them. */
export interface Zones {
  /** Zones that may be meant, the likeliest first; with nothing typed, those that people of these locales live in. */
  suggest(typed: string, typist: Typist): string[];
  /** The zone that is meant, by its id, or its city, country or usual name where that is of one zone alone. */
  read(typed: string, typist: Typist): Reading<string, ZoneFault>;
  /** Reads what zones are called, little by little, so that nobody waits some hundred milliseconds at the first name. */
  prepare(): Promise<void>;
  /** Where people of a Discord locale most likely are. */
  guess(locale: string): string;
}

interface Named {
  readonly name: string;
  readonly zone: string;
  /** Place among the zones that have this name: of a country's zones, that of most people is the first. */
  readonly order: number;
}

const NEAR_SHOWN = 3;
const FALLBACK = 'UTC';
const ENGLISH = 'en';

const ownNames: readonly Named[] = ZONE_IDS.flatMap((zone) =>
  [zone, zone.split('/').at(-1) ?? zone].map((name) => ({ name: foldText(name), zone, order: 0 })),
);

const placeNames: readonly Named[] = Object.entries(PLACES).flatMap(([zone, places]) =>
  places.split(', ').map((name) => ({ name: foldText(name), zone, order: 0 })),
);

const countryNames = (countries: readonly ZoneCountry[], locale: string): Named[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countries.flatMap(({ id, zones }) =>
    [names.of(id) ?? id, id].flatMap((name) =>
      zones.map((zone, order) => ({ name: foldText(name), zone, order })),
    ),
  );
};

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 a part of it; none where it is not in it. */
const closeness = (name: string, typed: string): number | undefined => {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 3 : undefined;
};

/** Zones that people of a Discord locale most likely live in. */
const homeZones = (locale: string): readonly string[] => {
  const country = countryOf(locale);
  return LOCALE_ZONES.get(locale) ?? (country === undefined ? [] : zonesOf(country));
};

/** From here on two names may be one with a slip of the finger. */
const NEAR = 0.7;

/** Begins with nothing read: countries are at the first name typed, their names in a language when it is typed in. */
export const createZones = (): Zones => {
  const likeness = createLikeness();
  const byLocale = new Map<string, readonly Named[]>();
  const countries = createStepwise(readCountries);

  const readNames = (locale: string): readonly Named[] => {
    const names = countryNames(countries.get(), locale);
    return locale === ENGLISH ? [...ownNames, ...placeNames, ...names] : names;
  };
  const namesFor = (locales: readonly string[]): readonly Named[] => {
    const others = locales.filter((one) => !one.startsWith(ENGLISH) && countryOf(one) !== undefined);
    return [ENGLISH, ...new Set(others)].flatMap((one) => byLocale.getOrInsertComputed(one, readNames));
  };

  /** Zones with how well they answer, the best first; those near the typist come before others that answer alike. */
  const rank = (
    found: readonly (Named & { readonly cost: number })[],
    locales: readonly string[],
  ): string[] => {
    const own = new Set(locales.flatMap(homeZones));
    const sorted = [...found].sort(
      (a, b) =>
        a.cost - b.cost ||
        a.order - b.order ||
        Number(own.has(b.zone)) - Number(own.has(a.zone)) ||
        (a.zone < b.zone ? -1 : 1),
    );
    return [...new Set(sorted.map(({ zone }) => zone))];
  };

  const suggest: Zones['suggest'] = (typed, { locales, now }) => {
    const folded = foldText(typed);
    const offset = readOffset(typed);
    if (offset !== undefined) {
      const there = zonesAtOffset(offset, now).map((zone) => ({ name: '', zone, order: 0, cost: 0 }));
      return rank(there, locales);
    }
    if (folded === '') return [...new Set([...locales.flatMap(homeZones), FALLBACK])];
    const names = namesFor(locales);
    const found = names.flatMap((named) => {
      const cost = closeness(named.name, folded);
      return cost === undefined ? [] : [{ ...named, cost }];
    });
    if (found.length > 0) return rank(found, locales);
    const similar = names
      .map((named) => ({ ...named, cost: 1 - likeness(named.name, folded) }))
      .filter(({ cost }) => cost <= 1 - NEAR);
    return rank(similar, locales);
  };

  return {
    async prepare() {
      await countries.prepare();
      namesFor([]);
    },
    guess: (locale) => homeZones(locale)[0] ?? FALLBACK,
    suggest,
    read(typed, typist) {
      const text = typed.trim();
      const near = suggest(text, typist).slice(0, NEAR_SHOWN);
      if (text === '') return { fault: 'empty', near };
      if (readOffset(text) !== undefined) return { fault: 'offset', near };
      const folded = foldText(text);
      const named = namesFor(typist.locales).filter(({ name }) => name === folded);
      // What people call a zone goes before its id: "EST" is one that never has summer time.
      const usual = placeNames.find(({ name }) => name === folded)?.zone;
      const called = new Set(named.map(({ zone }) => zone));
      const [only] = called;
      const value = usual ?? zoneById(text) ?? (called.size === 1 ? only : undefined);
      if (value !== undefined) return { value };
      if (called.size > 1) return { fault: 'several', near };
      return { fault: 'unknown', near: near.length > 0 ? near : suggest('', typist).slice(0, NEAR_SHOWN) };
    },
  };
};
