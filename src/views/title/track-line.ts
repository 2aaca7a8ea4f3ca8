import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Track } from '#src/catalog/model/track.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';
import { namesOfPeople, trackName } from '../names.ts';
import { shortQuery } from '../search-links.ts';

const origin = (track: Track, text: Text): string | undefined => {
  if (track.remakeOf !== undefined)
    return track.remakeOf.title === undefined
      ? text('card.remake', { by: track.remakeOf.by })
      : text('card.remakeTitled', { by: track.remakeOf.by, title: track.remakeOf.title });
  return track.original ? undefined : text('card.licensed');
};

/** What a track does and where it comes from: `insert song, season 2, remake of Sanulrim`. */
export const trackRole = (track: Track, text: Text): string =>
  [
    text(`role.${track.role}`),
    track.season === undefined ? undefined : text('card.season', { season: track.season }),
    origin(track, text),
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** Who is heard; for a cue of the score, who wrote it. */
export const trackArtists = (catalog: Catalog, title: Title, track: Track): string => {
  if (track.performers.length > 0) return namesOfPeople(catalog, track.performers);
  return namesOfPeople(catalog, track.writers ?? title.composers);
};

/** A track and who is heard: `**Sunset · 노을** — Davichi`. */
export const shortTrackLine = (catalog: Catalog, title: Title, track: Track): string => {
  const artists = trackArtists(catalog, title, track);
  return `**${plain(trackName(track))}**${artists === '' ? '' : ` — ${plain(artists)}`}`;
};

/** One track in one line: `**Sunset · 노을** — Davichi (insert song)`. */
export const trackLine = (catalog: Catalog, title: Title, track: Track, text: Text): string =>
  `${shortTrackLine(catalog, title, track)} (${plain(trackRole(track, text))})`;

/** What to look a track up by: its own-script title finds it best, the performer tells it from namesakes. */
export const trackQuery = (catalog: Catalog, title: Title, track: Track): string => {
  const name = shortQuery(track.title.native, track.title.en);
  const artists = track.performers.slice(0, 2).map((id) => catalog.person(id)?.name ?? '');
  return [name, ...artists, ...(artists.length === 0 ? [title.names.en] : [])].join(' ');
};
