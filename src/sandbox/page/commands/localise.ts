import type { LocalizationMap } from 'discord-api-types/v10';

/** Discord's own fallbacks between near locales. */
const NEAR: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' };

/** The text for a locale, as Discord's client picks it. */
export function localised(text: string, texts: LocalizationMap | null | undefined, locale: string): string {
  const map: Readonly<Record<string, string | null | undefined>> = texts ?? {};
  return map[locale] ?? map[NEAR[locale] ?? ''] ?? text;
}
