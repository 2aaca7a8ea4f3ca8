import type { ReleaseSummary } from './answers.ts';

/** A transliteration by volunteers is still better than a bootleg. */
const STATUSES = ['Official', 'Promotion', 'Pseudo-Release'];

const rankOf = ({ status }: ReleaseSummary): number => {
  const rank = STATUSES.indexOf(status ?? '');
  return rank === -1 ? STATUSES.length : rank;
};

const countTracks = ({ media }: ReleaseSummary): number =>
  (media ?? []).reduce((sum, medium) => sum + (medium['track-count'] ?? 0), 0);

/** The release to read: an official one, the fullest of them, the first published of those. */
export const chooseRelease = (releases: readonly ReleaseSummary[]): ReleaseSummary | undefined =>
  releases.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      countTracks(b) - countTracks(a) ||
      (a.date || '9999').localeCompare(b.date || '9999'),
  )[0];
