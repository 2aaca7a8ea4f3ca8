/** First two digits of an id tell what it belongs to, so that no two things share one. */
const PREFIXES = {
  application: '10',
  guild: '11',
  channel: '12',
  role: '13',
  user: '14',
  interaction: '15',
  message: '16',
  command: '17',
  emoji: '18',
} as const;

/** Digits of an id after the prefix; 18 in all, like Discord's. */
const DIGITS = 16;

/** The id of the `number`th thing of its kind. */
export const idOf = (kind: keyof typeof PREFIXES, number: number): string =>
  PREFIXES[kind] + String(number).padStart(DIGITS, '0');

/** The number that an id was made from. */
export const numberOf = (id: string): number => Number(id.slice(-DIGITS));

/** Things of one guild are numbered from `guild * PER_GUILD` on. */
export const PER_GUILD = 100;

export const APPLICATION_ID = idOf('application', 1);
export const BOT_USER_ID = idOf('user', 0);
