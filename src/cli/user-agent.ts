import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string(), homepage: z.string().optional() });

/**
 * How this program names itself to MusicBrainz: `Leitmotif/0.1.0 ( me@example.org )`.
 *
 * @param packageFile - path of package.json, whose homepage is the contact where none is given
 * @returns nothing where nobody could be contacted
 */
export const userAgentOf = (packageFile: string, contact: string | undefined): string | undefined => {
  const { version, homepage } = packageSchema.parse(JSON.parse(readFileSync(packageFile, 'utf8')));
  const address = contact ?? homepage;
  return address === undefined ? undefined : `Leitmotif/${version} ( ${address} )`;
};
