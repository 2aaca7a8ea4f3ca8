import { z } from 'zod';

const CONTROL_CHARACTER = /\p{Cc}/u;

/** Most lines are plain ASCII, in which nothing can be wrong but a blank at an end: one look instead of three. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

const faultsOf = (text: string): string[] => [
  ...(text === text.trim() ? [] : ['must not begin or end with a blank']),
  ...(CONTROL_CHARACTER.test(text) ? ['must be one line without control characters'] : []),
  ...(text === text.normalize('NFC') ? [] : ['must be in composed form (Unicode NFC)']),
];

/**
 * One line of prose as it stands in a data file: trimmed, without control characters, composed (NFC).
 *
 * @param max - greatest length in UTF-16 units, the unit Discord's limits are counted in
 */
export const line = (max: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .check(({ value, issues }) => {
      if (PLAIN.test(value)) return;
      for (const message of faultsOf(value)) issues.push({ code: 'custom', input: value, message });
    });

/** A permanent id: lower-case words of `a` to `z` and digits, joined by hyphens, at most 60 characters. */
export const slug = z
  .string()
  .max(60, 'must have at most 60 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "reply-1988"');

/** A calendar date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date('must be a date such as 2019-12-14');

/** Year of a premiere or a release; sound film begins in the 1920s. */
export const year = z.int().min(1920).max(2100);

/** An address of a page that was read: `https://` or `http://`. */
export const pageAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'must be a full address such as https://en.wikipedia.org/wiki/Goblin',
});
