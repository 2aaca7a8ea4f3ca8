/** Small bodies for tables of rules. */
import { expect } from 'vitest';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import type { MessagePlace } from '#src/sandbox/check/messages/message-place.ts';

export const COMPONENTS_V2 = 32768;

/** One rule of Discord: met at its border and broken one step beyond. */
export interface Rule {
  readonly rule: string;
  readonly good: object;
  readonly bad: object;
  readonly path: string;
  readonly code: string;
  readonly place?: MessagePlace;
  readonly files?: readonly string[];
}

export function expectRule({ good, bad, path, code, place = 'channel', files }: Rule): void {
  const around = files ? { files } : {};
  expect(checkMessage(good, place, around)).toEqual([]);
  expect(checkMessage(bad, place, around)).toContainEqual(expect.objectContaining({ path, code }));
}

export const x = (length: number): string => 'x'.repeat(length);
export const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const embed = (part: object) => ({ embeds: [part] });
export const button = (part: object = {}) => ({ type: 2, style: 2, label: 'Go', custom_id: 'go', ...part });
export const link = { type: 2, style: 5, label: 'Go', url: 'https://example.org' };
export const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
export const option = (index: number) => ({ label: `L${index}`, value: `v${index}` });
export const select = (part: object = {}) => ({
  type: 3,
  custom_id: 'menu',
  options: many(3, option),
  ...part,
});
export const layout = (...components: object[]) => ({ flags: COMPONENTS_V2, components });
export const words = (content: string) => ({ type: 10, content });
export const media = { media: { url: 'https://example.org/a.png' } };
