import { z } from 'zod';

// Only what is used is named; MusicBrainz sends much more, leaves fields out and writes null for "not known".
// https://musicbrainz.org/doc/MusicBrainz_API

const alias = z.object({
  name: z.string(),
  locale: z.string().nullish(),
  primary: z.boolean().nullish(),
  type: z.string().nullish(),
});

const artist = z.object({
  id: z.string(),
  name: z.string(),
  'sort-name': z.string().nullish(),
  /** `Person`, `Group`, `Orchestra`, `Choir`, `Character`, `Other`. */
  type: z.string().nullish(),
  aliases: z.array(alias).nullish(),
});

const credit = z.object({ name: z.string().nullish(), artist });

/** A relation to an artist: `composer`, `lyricist`, `writer`, `vocal`, `producer`, ... */
const artistRelation = z.object({ type: z.string(), artist: artist.nullish() });

const recordingRelation = artistRelation.extend({
  attributes: z.array(z.string()).nullish(),
  work: z.object({ title: z.string().nullish(), relations: z.array(artistRelation).nullish() }).nullish(),
});

const track = z.object({
  title: z.string(),
  'artist-credit': z.array(credit).nullish(),
  recording: z.object({
    title: z.string().nullish(),
    disambiguation: z.string().nullish(),
    'first-release-date': z.string().nullish(),
    aliases: z.array(alias).nullish(),
    relations: z.array(recordingRelation).nullish(),
  }),
});

const medium = z.object({ 'track-count': z.number().nullish(), tracks: z.array(track).nullish() });

const releaseGroup = z.object({
  id: z.string(),
  title: z.string(),
  'first-release-date': z.string().nullish(),
  'primary-type': z.string().nullish(),
  'secondary-types': z.array(z.string()).nullish(),
  aliases: z.array(alias).nullish(),
});

const releaseSummary = z.object({
  id: z.string(),
  title: z.string(),
  /** `Official`, `Promotion`, `Bootleg`, `Pseudo-Release`, ... */
  status: z.string().nullish(),
  date: z.string().nullish(),
  country: z.string().nullish(),
  media: z.array(medium).nullish(),
});

/** Answer to a search for release groups, best match first. */
export const groupSearchSchema = z.object({ 'release-groups': z.array(releaseGroup) });

/** Answer to the look-up of a release group. */
export const groupSchema = releaseGroup;

/** Answer to the question for all releases of a group. */
export const groupReleasesSchema = z.object({ releases: z.array(releaseSummary) });

/** Answer to the look-up of a release with everything that {@link RELEASE_PARTS} asks for. */
export const releaseSchema = releaseSummary.extend({
  'release-group': releaseGroup.nullish(),
  relations: z.array(artistRelation).nullish(),
});

/** What a release is asked for with: writers stand on the works of its recordings. */
export const RELEASE_PARTS =
  'aliases+artist-credits+recordings+release-groups+media+artist-rels+work-rels+recording-level-rels+work-level-rels';

export type Alias = z.infer<typeof alias>;
export type Artist = z.infer<typeof artist>;
export type ArtistRelation = z.infer<typeof artistRelation>;
export type Group = z.infer<typeof releaseGroup>;
export type ReleaseSummary = z.infer<typeof releaseSummary>;
export type Release = z.infer<typeof releaseSchema>;
export type ReleaseTrack = z.infer<typeof track>;
