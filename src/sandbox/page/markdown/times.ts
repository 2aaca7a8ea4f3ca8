const SHAPES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `<t:…:style>` as Discord shows it to a reader with this locale. */
export function timeText(seconds: number, style: string, locale: string, nowMs: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  if (style === 'R') return relativeText(seconds - nowMs / 1000, locale);
  return new Intl.DateTimeFormat(locale, SHAPES[style] ?? SHAPES.f).format(date);
}

function relativeText(fromNow: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, size]) => Math.abs(fromNow) >= size * 0.95) ?? ['second', 1];
  return format.format(Math.round(fromNow / size), unit);
}

/** When a message was sent, as in its head line: `Today at 3:04 PM`. */
export function sentText(iso: string, locale: string, nowMs: number): string {
  const date = new Date(iso);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  const midnight = new Date(nowMs).setHours(0, 0, 0, 0);
  if (date.getTime() >= midnight) return clock;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(date);
}
