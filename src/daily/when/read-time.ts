const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** Hours, perhaps minutes, perhaps the half of the day: `9`, `9:05`, `21.30`, `0930`, `9 pm`, `21h30`, `오후 9시 30분`. */
const CLOCK = /^(am|pm|오전|오후)?(\d{1,2})(?:[:.h시](\d{2})분?)?[:h시]?(am|pm)?$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;

const HOURS_HALF = 12;
const HOUR_MAX = 23;
const MINUTE_MAX = 59;

/** An hour of the twelve-hour clock on the other; `undefined` where there is none such, like 13 pm. */
const onDayClock = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour;
  if (hour < 1 || hour > HOURS_HALF) return undefined;
  const isAfternoon = half === 'pm' || half === '오후';
  return (hour % HOURS_HALF) + (isAfternoon ? HOURS_HALF : 0);
};

/**
 * The time of day that somebody means, as `09:05`; `undefined` for what is none (`25:00`) or may be several (`9:5`).
 */
export const readTime = (typed: string): string | undefined => {
  const text = typed
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+|\./g, (part) => (part === '.' ? '.' : ''));
  const word = WORDS[text];
  if (word !== undefined) return word;
  const clock = text
    .replace(/([ap])\.?m\.?/, '$1m')
    .replace(FOUR_DIGITS, '$1:$2')
    .match(CLOCK);
  if (clock === null) return undefined;
  const [, before, hours = '', minutes = '00', after] = clock;
  const hour = onDayClock(Number(hours), before ?? after);
  if (hour === undefined || hour > HOUR_MAX || Number(minutes) > MINUTE_MAX) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
};
