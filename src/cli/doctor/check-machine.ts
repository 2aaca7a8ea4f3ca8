import { CatalogBroken, faultSentence } from '#src/catalog/load/fault.ts';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { type Finding, failure, fine, warning } from './finding.ts';

/** Zones whose rules or names are young, so that old data gives itself away. */
const ZONES = ['Asia/Seoul', 'Europe/Kyiv', 'America/Ciudad_Juarez', 'America/Nuuk', 'Pacific/Kanton'];

/** Whether the zones of daily posts are known. @param zones - asked for; the young ones when absent */
export const checkZones = (zones: readonly string[] = ZONES): Finding => {
  const unknown = zones.filter((zone) => {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      return false;
    } catch {
      return true;
    }
  });
  if (unknown.length > 0)
    return failure(
      'zones',
      `${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} not known to this Node`,
      'Use the Node that "npm ci" brings along, not one built without full ICU data.',
    );
  const count = Intl.supportedValuesOf('timeZone').length;
  return fine('zones', `${count} are known, data of ${process.versions.tz}`);
};

const SHOWN_MAX = 3;

/** Whether the catalog can be read. @param overlay - `CATALOG_OVERLAY` */
export const checkCatalog = (data: string, overlay: string | undefined): Finding => {
  try {
    const { titles, people } = loadCatalog(data, overlay);
    return fine('catalog', `${titles.length} titles, ${people.length} people`);
  } catch (error) {
    if (!(error instanceof CatalogBroken)) throw error;
    const shown = error.faults.slice(0, SHOWN_MAX).map(faultSentence).join('; ');
    const says = `${error.faults.length} faults: ${shown}`;
    return overlay === undefined
      ? failure('catalog', says, 'Check the project out anew.')
      : warning('catalog', says, 'Mend CATALOG_OVERLAY; until then the shipped catalog is used.');
  }
};
