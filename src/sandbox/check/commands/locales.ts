import { z } from 'zod';
import { breach } from '../fields.ts';

/** The locales Discord's client speaks. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk ' +
    'hi th zh-CN ja zh-TW ko'
  ).split(' '),
);

/** Translations by locale; `null` takes one away. */
export function localized<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value.nullable()).superRefine((translations, context) => {
    for (const locale of Object.keys(translations)) {
      if (!LOCALES.has(locale)) {
        context.addIssue(breach('BASE_TYPE_CHOICES', `"${locale}" is no locale of Discord.`, [locale]));
      }
    }
  });
}
