import type { Catalog } from '#src/catalog/catalog.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import type { GradedLookUp, LookUpSet } from './graded.ts';
import { type Half, halfOf } from './split.ts';

/** What a look-up led to, as `title`, `title/track` or `@person`, the best first. */
export interface Found {
  readonly ids: readonly string[];
  /** Whether the first is shown as the one meant. */
  readonly isSure: boolean;
}

export type LookUp = (typed: string) => Found;

const exists = (catalog: Catalog, id: string): boolean => {
  if (id.startsWith('@')) return catalog.person(id.slice(1)) !== undefined;
  const [titleId = '', trackId] = id.split('/');
  const title = catalog.title(titleId);
  return title !== undefined && (trackId === undefined || title.tracks.some((track) => track.id === trackId));
};

/** Names of everything in the catalog, to see whether a name that was not there has come in. */
const namesOf = ({ titles, people }: Catalog): ReadonlySet<string> =>
  new Set(
    [
      ...titles.flatMap(({ names, tracks }) => [
        names.en,
        names.native ?? '',
        ...(names.aliases ?? []),
        ...tracks.map(({ title }) => title.en),
      ]),
      ...people.flatMap(({ name, native, aliases = [] }) => [name, native ?? '', ...aliases]),
    ].map(foldText),
  );

const LENIENT_PLACES = 5;

/** How one look-up went. */
export interface LookUpResult {
  readonly typed: string;
  readonly spelling: string;
  readonly half: Half;
  /** Whether anything in the catalog has the name. */
  readonly isThere: boolean;
  /** The first is right; of an ambiguous name all are offered and none is taken for the one meant. */
  readonly isStrict: boolean;
  /** A right one is among the first five. */
  readonly isLenient: boolean;
  /** Something was shown as the one meant that is not. */
  readonly isWronglySure: boolean;
  readonly want: readonly string[];
  readonly found: Found;
}

const judge = (
  { typed, isAmbiguous }: GradedLookUp,
  want: readonly string[],
  found: Found,
): Pick<LookUpResult, 'isStrict' | 'isLenient' | 'isWronglySure'> & { typed: string } => {
  const [first] = found.ids;
  const near = found.ids.slice(0, LENIENT_PLACES);
  const isRight = first !== undefined && want.includes(first);
  const mustChoose = isAmbiguous === true && want.length > 1;
  return {
    typed,
    isStrict: mustChoose ? isRight && !found.isSure && want.every((id) => near.includes(id)) : isRight,
    isLenient: near.some((id) => want.includes(id)),
    isWronglySure: found.isSure && (mustChoose || !isRight),
  };
};

/** Looks everything up and compares. Look-ups whose answers the catalog lacks are skipped and counted. */
export const measureLookUps = (
  catalog: Catalog,
  sets: readonly LookUpSet[],
  lookUp: LookUp,
): { readonly results: readonly LookUpResult[]; readonly skipped: number } => {
  const known = namesOf(catalog);
  const results: LookUpResult[] = [];
  let skipped = 0;
  for (const { spelling, lookUps } of sets)
    for (const graded of lookUps) {
      const asked = graded.want.split(' ').filter((id) => id !== '');
      const want = asked.filter((id) => exists(catalog, id));
      const isThere = want.length > 0;
      if (isThere ? false : asked.length > 0 || known.has(foldText(graded.typed))) {
        skipped += 1;
        continue;
      }
      const found = lookUp(graded.typed);
      const half = halfOf(graded.typed);
      results.push({ ...judge(graded, want, found), spelling, half, isThere, want, found });
    }
  return { results, skipped };
};
