import type { Catalog } from '../../catalog/catalog.ts';
import type { Title } from '../../catalog/model/title.ts';
import type { Track } from '../../catalog/model/track.ts';
import { INGREDIENTS } from '../../catalog/model/vocabulary.ts';

type Source = Title['sources'][number];
type Cover = Source['covers'][number];

/** One thing that a page can confirm or refute. */
export interface Fact {
  readonly title: Title;
  /** Path of the field in the title's file. */
  readonly field: string;
  /** What the file says, people by their names. */
  readonly value: string;
  /** The pages that are said to cover it. */
  readonly sources: readonly Source[];
}

type Claim = readonly [field: string, value: string | number | undefined, covers: readonly Cover[]];

/** People by name. */
type Naming = (ids: readonly string[]) => string | undefined;

const trackClaims = (track: Track, at: number, naming: Naming): Claim[] => {
  const field = `tracks[${at}]`;
  const { title, performers, writers, year, role, remakeOf, moment, season } = track;
  const about = (text: string | number | undefined): string | undefined =>
    text === undefined ? undefined : `${title.en}: ${text}`;
  const remake =
    remakeOf === undefined
      ? undefined
      : [remakeOf.by, remakeOf.title, remakeOf.year].filter((part) => part !== undefined).join(', ');
  return [
    [`${field}.title.native`, about(title.native), ['tracks']],
    [`${field}.performers`, about(naming(performers)), ['tracks', 'credits']],
    [`${field}.writers`, about(naming(writers ?? [])), ['credits']],
    [`${field}.year`, about(year), ['tracks']],
    [`${field}.season`, about(season), ['tracks', 'story']],
    [`${field}.role`, about(role), ['tracks', 'story']],
    [`${field}.remakeOf`, about(remake), ['tracks', 'credits', 'story']],
    [`${field}.moment`, about(moment), ['story', 'tracks']],
  ];
};

const claimsOf = (title: Title, naming: Naming): Claim[] => [
  ['names.native', title.names.native, ['title']],
  ['year', title.year, ['title']],
  ['endYear', title.endYear, ['title']],
  ['premiered', title.premiered, ['title']],
  ['network', title.network, ['title']],
  ['composers', naming(title.composers), ['credits']],
  ['musicDirectors', naming(title.musicDirectors), ['credits']],
  ...INGREDIENTS.map((id): Claim => {
    const { score, reason } = title.ingredients[id];
    return [
      `ingredients.${id}`,
      `${score}: ${reason}`,
      ['story', 'reception', 'tracks', 'credits', 'awards'],
    ];
  }),
  ...title.tracks.flatMap((track, at) => trackClaims(track, at, naming)),
  ...(title.awards ?? []).map(
    (award, at): Claim => [
      `awards[${at}]`,
      `${award.name} ${award.year}, ${award.category}${award.for === undefined ? '' : `, for ${award.for}`}`,
      ['awards'],
    ],
  ),
  ...(title.corrections ?? []).map(
    ({ right }, at): Claim => [`corrections[${at}]`, right, ['credits', 'tracks']],
  ),
];

/** Everything in a title's file that a page can confirm or refute. */
export const factsOf = (title: Title, catalog: Catalog): Fact[] => {
  const naming: Naming = (ids) =>
    ids.length === 0 ? undefined : ids.map((id) => catalog.person(id)?.name ?? id).join(', ');
  return claimsOf(title, naming).flatMap(([field, value, covers]) =>
    value === undefined
      ? []
      : [
          {
            title,
            field,
            value: String(value),
            sources: title.sources.filter((source) => source.covers.some((cover) => covers.includes(cover))),
          },
        ],
  );
};
