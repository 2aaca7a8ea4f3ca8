import type { Catalog } from '#src/catalog/catalog.ts';

/** Something with names, for an engine that looks names up. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** Aliases; for a track also its performers and its title. */
  readonly others: readonly string[];
}

const present = (names: readonly (string | undefined)[]): string[] =>
  names.filter((name) => name !== undefined);

/** Every title, track and person with the names and the joined names that ours knows. */
export const named = (catalog: Catalog): Named[] => [
  ...catalog.titles.flatMap(({ id, names, tracks, corrections = [] }) => [
    {
      id,
      names: present([names.en, names.native, names.romanised]),
      others: [...(names.aliases ?? []), ...corrections.flatMap(({ said }) => said)],
    },
    ...tracks.map(({ id: trackId, title, performers }) => ({
      id: `${id}/${trackId}`,
      names: present([title.en, title.native, title.romanised]),
      others: [
        ...(title.aliases ?? []),
        names.en,
        ...performers.flatMap((one) => present([catalog.person(one)?.name, catalog.person(one)?.native])),
      ],
    })),
  ]),
  ...catalog.people.map(({ id, name, native, aliases = [] }) => ({
    id: `@${id}`,
    names: present([name, native]),
    others: aliases,
  })),
];
