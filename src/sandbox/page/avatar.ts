import type { APIUser } from 'discord-api-types/v10';

const PAIRS = [
  ['#5865f2', '#8f7bff'],
  ['#23a55a', '#57d38c'],
  ['#e67e22', '#f6b26b'],
  ['#e8569c', '#ff8fc0'],
  ['#1f8fd6', '#63c5f5'],
  ['#8e5bd0', '#c092f5'],
] as const;

const NOTE =
  'M26 17.5c0-1 .7-1.9 1.7-2.1l16-3.3c1.3-.3 2.5.7 2.5 2.1V39a6.8 6.8 0 1 1-4.2-6.3V22.6l-11.8 2.5v18.1a6.8 6.8 0 1 1-4.2-6.3z';
const PERSON =
  'M32 34a10.5 10.5 0 1 0 0-21 10.5 10.5 0 0 0 0 21zm0 4.5c-11 0-18.5 6-19.5 13.5a28 28 0 0 0 39 0C50.5 44.5 43 38.5 32 38.5z';

/** A picture for a user, made on the spot: Discord's own would be fetched from outside. */
export function avatarOf(user: Pick<APIUser, 'id' | 'bot'>): string {
  const [from, to] = user.bot ? (['#6d5cff', '#e8569c'] as const) : pairOf(user.id);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="64" height="64" fill="url(#g)"/><path fill="#fff" fill-opacity=".94" d="${user.bot ? NOTE : PERSON}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function pairOf(id: string): readonly [string, string] {
  const sum = [...id].reduce((total, digit) => (total * 31 + digit.charCodeAt(0)) % 9973, 7);
  return PAIRS[sum % PAIRS.length] ?? PAIRS[0];
}
