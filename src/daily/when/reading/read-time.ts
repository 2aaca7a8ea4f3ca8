import type { Reading } from './reading.ts';

/** Why a time is not understood: nothing typed, an hour or minute that no clock shows, two meanings, another form. */
export type TimeFault = 'empty' | 'hour' | 'minute' | 'doubtful' | 'form';

/** What is offered to somebody who typed nothing like a time. */
const EXAMPLES = ['09:00', '18:30', '9pm'];

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    noon: '12:00',
    midday: '12:00',
    midnight: '00:00',
    정오: '12:00',
    자정: '00:00',
    正午: '12:00',
    真夜中: '00:00',
    mittag: '12:00',
    mitternacht: '00:00',
    mediodía: '12:00',
    medianoche: '00:00',
    midi: '12:00',
    minuit: '00:00',
  }),
);

type HalfDay = 'am' | 'pm' | 'night';

/** From here on a night's hour is one of the evening; those before it follow midnight. */
const EVENING_HOUR = 5;

/** Words for a part of the day, before or after the hour. */
const HALF_DAYS: readonly (readonly [HalfDay, RegExp])[] = [
  ['am', /^(?:오전|아침|새벽|午前|上午|朝)|(?:a\.?\s?m\.?|in the morning)$/],
  ['pm', /^(?:오후|저녁|낮|午後|下午)|(?:p\.?\s?m\.?|in the (?:afternoon|evening))$/],
  ['night', /^(?:밤|夜)|at night$/],
];

/** `9`, `9:05`, `21.30`, `21h30`, `9시 30분`, `21時`. */
const WITH_MARK =
  /^(\d{1,2})(?:\s*(?:[:.：h]|시|時|点)\s*(?:(\d{1,2})\s*[분分m]?)?(반|半)?)?\s*(?:uhr|o'?clock)?$/;
/** `0930`. */
const BARE = /^(\d{2})(\d{2})$/;

const two = (value: number): string => String(value).padStart(2, '0');

const splitHalf = (text: string): { half: HalfDay | undefined; rest: string } => {
  for (const [half, word] of HALF_DAYS)
    if (word.test(text)) return { half, rest: text.replace(word, '').trim() };
  return { half: undefined, rest: text };
};

/** The hour of a clock of 24; `undefined` where a part of the day has no such hour. */
const wholeHour = (hour: number, half: HalfDay | undefined): number | undefined => {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  // "21 pm" says the same thing twice.
  if (half !== 'am' && hour > 12 && hour <= 23) return hour;
  if (hour < 1 || hour > 12) return undefined;
  const isAfterNoon = half === 'pm' || (half === 'night' && hour >= EVENING_HOUR && hour < 12);
  return (hour % 12) + (isAfterNoon ? 12 : 0);
};

/** Full width as half width, and capitals as small letters. */
const plainly = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

const isMinute = (minute: string): boolean => /^[0-5]\d$/.test(minute);

const nearHours = (hour: number, typedMinute: string): string[] => {
  const minute = isMinute(typedMinute) ? typedMinute : '00';
  return hour === 24 ? [`00:${minute}`] : hour > 24 && hour < 34 ? [`${two(hour - 10)}:${minute}`] : EXAMPLES;
};

/**
 * Reads a time of day as people type it, into `HH:MM`. What can mean two times, such as `9:5`, is refused with both.
 *
 * @example readTime('9pm') // { value: '21:00' }
 */
export const readTime = (typed: string): Reading<string, TimeFault> => {
  const text = plainly(typed);
  if (text === '') return { fault: 'empty', near: EXAMPLES };
  const named = NAMED.get(text);
  if (named !== undefined) return { value: named };

  const { half, rest } = splitHalf(text);
  const [, hourTyped, minuteTyped, halfPast] = WITH_MARK.exec(rest) ?? BARE.exec(rest) ?? [];
  if (hourTyped === undefined) return { fault: 'form', near: EXAMPLES };
  const hour = wholeHour(Number(hourTyped), half);
  const minute = halfPast === undefined ? (minuteTyped ?? '00') : '30';
  if (hour === undefined) return { fault: 'hour', near: nearHours(Number(hourTyped), minute) };
  if (minute.length === 1) {
    const near = [`${two(hour)}:0${minute}`, `${two(hour)}:${minute}0`];
    return { fault: 'doubtful', near: Number(minute) < 6 ? near : near.slice(0, 1) };
  }
  if (Number(minute) > 59) return { fault: 'minute', near: [`${two(hour)}:00`, `${two(hour)}:30`] };
  return { value: `${two(hour)}:${minute}` };
};
