/** Fields that many bodies share. Lengths count UTF-16 units, the stricter reading of "characters". */
import { z } from 'zod';

/** What a rule adds when it is broken. */
export function breach(code: string, message: string, path: PropertyKey[] = []) {
  return { code: 'custom' as const, params: { code }, message, path };
}

/** Text of at most `max` units, blanks at both ends not counted. */
export function text(max: number): z.ZodType<string> {
  return z.string().refine((value) => value.length <= max || value.trim().length <= max, {
    params: { code: 'BASE_TYPE_MAX_LENGTH' },
    message: `Must be ${max} or fewer in length.`,
  });
}

/** Text that may not be empty either. */
export function filledText(max: number, min = 1): z.ZodType<string> {
  return z.string().refine((value) => fits(value.trim().length, min, max), {
    params: { code: 'BASE_TYPE_BAD_LENGTH' },
    message: `Must be between ${min} and ${max} in length.`,
  });
}

/** A list with a least and a greatest number of entries. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number): z.ZodArray<Item> {
  return z.array(item).refine((items) => fits(items.length, min, max), {
    params: { code: min === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH' },
    message:
      min === 0 ? `Must be ${max} or fewer in length.` : `Must be between ${min} and ${max} in length.`,
  });
}

function fits(length: number, min: number, max: number): boolean {
  return length >= min && length <= max;
}

export const snowflake = z.string().refine((value) => /^\d{1,20}$/.test(value), {
  params: { code: 'NUMBER_TYPE_COERCE' },
  message: 'Value is not snowflake.',
});

export function integer(min: number, max: number): z.ZodNumber {
  return z.int().min(min).max(max);
}

/** Longest address of a button or an embed. */
export const URL_MAX = 2048;

/** An address with one of these schemes. */
export function address(schemes: readonly string[], max = URL_MAX): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    if (value.length > max) {
      context.addIssue(breach('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`));
    } else if (!schemes.some((scheme) => value.startsWith(`${scheme}://`))) {
      const allowed = schemes.map((scheme) => `'${scheme}'`).join(', ');
      context.addIssue(
        breach(
          'URL_TYPE_INVALID_SCHEME',
          `Scheme "${value.split(':', 1)[0]}" is not supported. Scheme must be one of (${allowed}).`,
        ),
      );
    } else if (!URL.canParse(value)) {
      context.addIssue(breach('URL_TYPE_INVALID_URL', 'Not a well formed URL.'));
    }
  });
}

export const webAddress = address(['http', 'https']);
/** A picture from the web, or a file of the same message. */
export const mediaAddress = address(['http', 'https', 'attachment']);

export const customId = filledText(100);
export const componentId = integer(0, 2 ** 31 - 1);

export const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().nullish(),
});
