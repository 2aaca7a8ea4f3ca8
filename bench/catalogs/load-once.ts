/** Run in a process of its own: loads the shipped catalog once, as a start does, and prints the milliseconds. */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Kept code is what a start runs too, see src/start.mjs.
module.enableCompileCache(fileAt('../../var/compiled'));
const { loadCatalog } = await import('#src/catalog/load/load-catalog.ts');

const begun = performance.now();
loadCatalog(fileAt('../../data'));
process.stdout.write(`${performance.now() - begun}\n`);
