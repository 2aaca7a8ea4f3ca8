import { z } from 'zod';

/** What a JSON Schema says of a value; an editor shows it while one types. */
type Keywords = Readonly<Record<string, string | number>>;

/**
 * A text with one check, which nearly always takes one look. A chain of zod's own checks costs several times as much,
 * and a catalog has a hundred thousand texts.
 *
 * @param isFine - whether nothing is wrong, told by one look
 * @param faultsOf - what is wrong, in sentences; asked where `isFine` does not know
 */
const text = (
  isFine: (value: string) => boolean,
  faultsOf: (value: string) => string[],
  keywords: Keywords,
) =>
  z
    .string()
    .check(({ value, issues }) => {
      if (isFine(value)) return;
      for (const message of faultsOf(value)) issues.push({ code: 'custom', input: value, message });
    })
    .meta(keywords);

/** Says a sentence where something is wrong. */
const unless = (isRight: boolean, sentence: string): string[] => (isRight ? [] : [sentence]);

const CONTROL_CHARACTER = /\p{Cc}/u;

/** Most lines are plain ASCII, in which nothing can be wrong but a blank at an end. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * One line of prose as it stands in a data file: trimmed, without control characters, composed (NFC).
 *
 * @param max - greatest length in UTF-16 units, the unit Discord's limits are counted in
 */
export const line = (max: number) =>
  text(
    (value) => value.length <= max && PLAIN.test(value),
    (value) => [
      ...unless(value !== '', 'must not be empty'),
      ...unless(value.length <= max, `must have at most ${max} characters`),
      ...unless(value === value.trim(), 'must not begin or end with a blank'),
      ...unless(!CONTROL_CHARACTER.test(value), 'must be one line without control characters'),
      ...unless(value === value.normalize('NFC'), 'must be in composed form (Unicode NFC)'),
    ],
    { minLength: 1, maxLength: max },
  );

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLUG_MAX = 60;

/** A permanent id: lower-case words of `a` to `z` and digits, joined by hyphens, at most 60 characters. */
export const slug = text(
  (value) => value.length <= SLUG_MAX && SLUG.test(value),
  (value) => [
    ...unless(value.length <= SLUG_MAX, `must have at most ${SLUG_MAX} characters`),
    ...unless(SLUG.test(value), 'must be lower-case words joined by hyphens, such as "reply-1988"'),
  ],
  { maxLength: SLUG_MAX, pattern: SLUG.source },
);

/** A calendar date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date('must be a date such as 2019-12-14');

/** Year of a premiere or a release; sound film begins in the 1920s. */
export const year = z.int().min(1920).max(2100);

const ADDRESS = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** Most addresses have nothing that would have to be looked at closely. */
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}(?:[/?#][!-~]*)?$/;

/** An address of a page that was read: `https://` or `http://`. */
export const pageAddress = text(
  (value) => PLAIN_ADDRESS.test(value),
  (value) =>
    unless(
      ADDRESS.safeParse(value).success,
      'must be a full address such as https://en.wikipedia.org/wiki/Goblin',
    ),
  { format: 'uri' },
);
