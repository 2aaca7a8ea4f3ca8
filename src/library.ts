import { watch } from 'node:fs';
import type { Catalog } from './catalog/catalog.ts';
import { CatalogBroken, faultSentence } from './catalog/load/fault.ts';
import { loadCatalog } from './catalog/load/load-catalog.ts';
import { createMentions, type Mentions } from './catalog/mentions/create-mentions.ts';
import { createRecommender, type Recommender } from './catalog/recommend/create-recommender.ts';
import { createSearch, type Search } from './catalog/search/create-search.ts';
import type { Log } from './core/log.ts';

/** A catalog with what is prepared from it. */
export interface Library {
  readonly catalog: Catalog;
  readonly search: Search;
  readonly recommender: Recommender;
  readonly mentions: Mentions;
}

/** Prepares look-up and recommending over a catalog. */
export const createLibrary = (catalog: Catalog): Library => {
  const recommender = createRecommender(catalog);
  return {
    catalog,
    search: createSearch(catalog),
    recommender,
    mentions: createMentions(catalog, recommender.isEveryday),
  };
};

/** The library in use; it may change while the program runs. */
export interface OpenLibrary {
  current(): Library;
  close(): void;
}

interface OpenLibraryOptions {
  /** The shipped data folder. */
  readonly data: string;
  /** A folder of extra or corrected titles, watched for changes. */
  readonly overlay: string | undefined;
  readonly log: Log;
}

/** An editor writes a file in several steps; this long after the last one it is read. */
const SETTLE_MS = 200;

/**
 * Opens the catalog. A broken overlay is reported, fault by fault, and the last good catalog stays in use; a
 * change of the overlay is taken up without a restart.
 *
 * @throws CatalogBroken when the shipped catalog itself is broken
 */
export const openLibrary = ({ data, overlay, log }: OpenLibraryOptions): OpenLibrary => {
  if (overlay === undefined) {
    const library = createLibrary(loadCatalog(data));
    return { current: () => library, close() {} };
  }

  const read = (): Library | undefined => {
    try {
      const library = createLibrary(loadCatalog(data, overlay));
      log.info({ titles: library.catalog.titles.length }, 'catalog loaded with its overlay');
      return library;
    } catch (error) {
      if (!(error instanceof CatalogBroken)) throw error;
      for (const fault of error.faults) log.warn({}, `CATALOG_OVERLAY: ${faultSentence(fault)}`);
      log.warn({ faults: error.faults.length }, 'the overlay is not used until it is mended');
      return undefined;
    }
  };

  let library = read() ?? createLibrary(loadCatalog(data));
  let settling: NodeJS.Timeout | undefined;
  const reload = (): void => {
    library = read() ?? library;
    void library.recommender.prepare();
  };
  const changed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(reload, SETTLE_MS);
  };
  const close = watchFolder(overlay, changed, log);
  return {
    current: () => library,
    close() {
      clearTimeout(settling);
      close();
    },
  };
};

const watchFolder = (folder: string, onChange: () => void, log: Log): (() => void) => {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, onChange);
    watcher.on('error', (err) =>
      log.warn({ err }, 'the overlay folder can no longer be watched; restart to take up changes'),
    );
    return () => watcher.close();
  } catch (err) {
    log.warn({ err }, 'CATALOG_OVERLAY cannot be watched: it must be a readable folder');
    return () => {};
  }
};
