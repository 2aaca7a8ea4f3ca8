import type { Copied } from '#src/state/copy/make-equal.ts';
import type { Terminal } from '../terminal/terminal.ts';

const NAMED_MAX = 20;

/** What was copied, and what in it no program can read. */
export const sayCopied = (
  { tally: { rows, claims, checksum }, written, dropped, unreadable }: Copied,
  terminal: Terminal,
): void => {
  terminal.say(
    `${rows} rows and ${claims} claims are there and were compared (SHA-256 ${checksum.slice(0, 12)}…): ${written} written, ${rows + claims - written} there before, ${dropped} deleted.`,
  );
  if (unreadable.length === 0) return;
  const names = unreadable.slice(0, NAMED_MAX).map(({ namespace, key }) => `${namespace} "${key}"`);
  const more = unreadable.length > NAMED_MAX ? `, and ${unreadable.length - NAMED_MAX} more` : '';
  terminal.complain(
    `${unreadable.length} rows cannot be read by any program and were copied as they are: ${names.join(', ')}${more}.`,
  );
};
