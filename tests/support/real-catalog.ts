import { fileURLToPath } from 'node:url';
import { loadCatalog } from '#src/catalog/load/load-catalog.ts';
import { createLibrary } from '#src/library.ts';

/** The shipped data folder. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** The catalog as shipped, loaded once for a test file. */
export const realCatalog = loadCatalog(DATA_FOLDER);

/** What is prepared from it. */
export const realLibrary = createLibrary(realCatalog);
