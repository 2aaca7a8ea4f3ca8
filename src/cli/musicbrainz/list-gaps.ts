import { faultsOf } from '../../catalog/load/fault.ts';
import { titleSchema } from '../../catalog/model/title.ts';

const TRACK = /^tracks\[\d+\]\./;

/** What a draft lacks to be a title: a line a field, the same field of several tracks in one line. */
export const listGaps = (title: unknown): string[] => {
  const parsed = titleSchema.safeParse(title);
  if (parsed.success) return [];
  const counts = new Map<string, number>();
  for (const { field, found } of faultsOf('', title, parsed.error)) {
    const name = field.replace(TRACK, 'tracks: ');
    const line = found === '' ? `${name} is missing` : `${name} is not right yet`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (line.startsWith('tracks: ') ? `${line} on ${count}` : line));
};
