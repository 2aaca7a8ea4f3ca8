import type { Catalog } from '#src/catalog/catalog.ts';
import type { Text } from '#src/text/texts.ts';

/** What every view of daily posts needs. */
export interface ViewParts {
  readonly catalog: Catalog;
  readonly text: Text;
  /** How sentences name a command, clickable in Discord: by its full name, `ost-daily edit`. */
  readonly mention: (name: string) => string;
}
