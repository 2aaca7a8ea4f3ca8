import type { Catalog } from '../../catalog/catalog.ts';
import { isLatin } from '../../catalog/load/is-latin.ts';
import type { Draft } from '../add/draft.ts';
import { proposeId } from '../propose-id.ts';
import type { ArtistRelation, Release } from './answers.ts';
import { collectPeople, type PeopleCollection } from './collect-people.ts';
import { draftTrack, isInstrumental } from './draft-track.ts';
import { listGaps } from './list-gaps.ts';
import { titleOfAlbum } from './title-of-album.ts';

const namesOf = (relations: readonly ArtistRelation[], type: string): string[] =>
  relations.flatMap((relation) => (relation.type === type && relation.artist ? [relation.artist.name] : []));

const composersOf = (relations: readonly ArtistRelation[], people: PeopleCollection): string[] => [
  ...new Set(
    relations
      .flatMap(({ type, artist }) => (type === 'composer' && artist ? [people.idOf(artist)] : []))
      .filter((id) => id !== undefined),
  ),
];

const draftTracks = (release: Release, people: PeopleCollection) => {
  const tracks = (release.media ?? []).flatMap((medium) => medium.tracks ?? []);
  const used: string[] = [];
  return tracks
    .filter((track) => !isInstrumental(track))
    .map((track) => {
      const drafted = draftTrack(track, people, used, release.date);
      if (drafted.id !== undefined) used.push(drafted.id);
      return drafted;
    });
};

/** What MusicBrainz knows of a soundtrack as a draft of its title, with everything that is missing named. */
export const draftTitle = (release: Release, catalog: Catalog, today: string): Draft => {
  const people = collectPeople(catalog);
  const group = release['release-group'];
  const name = titleOfAlbum((group?.title ?? release.title).normalize('NFC'));
  const relations = release.relations ?? [];
  const composers = composersOf(relations, people);
  const title = {
    $schema: '../schema/title.schema.json',
    names: isLatin(name) ? { en: name } : { native: name },
    ...(composers.length > 0 && { composers }),
    tracks: draftTracks(release, people),
    sources: [{ url: `https://musicbrainz.org/release/${release.id}`, covers: ['tracks', 'credits'] }],
    checked: today,
  };
  const known = catalog.title(proposeId(name) ?? '');
  const producers = namesOf(relations, 'producer');
  const album = `${release.title}${release.date ? `, released ${release.date}` : ''}`;
  const gaps = [
    `the name was taken from the album "${album}"; its year is not the year of the premiere`,
    ...(producers.length > 0
      ? [`produced by ${producers.join(', ')}; a music director only where a page says so`]
      : []),
    ...(known === undefined ? [] : [`${known.names.en} (${known.id}) is in the catalog already`]),
    ...people.gaps(),
  ];
  return {
    title,
    people: [...people.added()],
    leftOut: [],
    unsure: ['names.en'],
    gaps: [...gaps, ...listGaps(title)],
  };
};
