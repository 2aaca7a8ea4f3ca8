/** Countries below the equator that have seasons to speak of, by ISO 3166-1. */
const SOUTHERN = 'AO AQ AR AU BO BR BW CL FJ FK LS MG MU MW MZ NA NC NZ PE PY RE SZ TO UY ZA ZM ZW'.split(
  ' ',
);

const ZONES: ReadonlySet<string> = new Set(
  SOUTHERN.flatMap((country) => new Intl.Locale(`und-${country}`).getTimeZones() ?? []),
);

/** Old names of these zones that people still type; all of them begin so. */
const OLD_NAMES = /^(?:Australia|Brazil|Chile|NZ|America\/Argentina)\b/;

/** Whether seasons of a zone come half a year later than in the north. */
export const isSouthern = (zone: string): boolean => ZONES.has(zone) || OLD_NAMES.test(zone);
