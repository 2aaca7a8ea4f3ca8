import { cutText } from '../cut-text.ts';

/** A link, or what a cut left of one at the end: such a remnant would show its address. */
const TORN_LINK = /\[[^\]]*(?:\](?:\([^)]*)?)?…$/u;
const TORN_ESCAPE = /\\…$/u;

/** Bold text that a cut left open is closed. */
const closeBold = (text: string): string =>
  (text.match(/\*\*/g)?.length ?? 0) % 2 === 0 ? text : `${text}**`;
/** Code that a cut left open is taken back. */
const dropOpenCode = (text: string): string =>
  (text.match(/`/g)?.length ?? 0) % 2 === 0 ? text : `${text.slice(0, text.lastIndexOf('`')).trimEnd()}…`;

const CLOSING_MAX = 2;

/**
 * Shortens Discord markdown to at most `max` UTF-16 units: on a border of graphemes, without leaving half a link,
 * open bold or open code behind.
 */
export const cutMarkdown = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const cut = cutText(text, Math.max(0, max - CLOSING_MAX)).replace(TORN_ESCAPE, '…');
  const whole = cut.replace(TORN_LINK, (torn) => (torn.endsWith(')…') ? torn : '…'));
  return closeBold(dropOpenCode(whole));
};
