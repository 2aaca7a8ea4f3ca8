import { expect, it } from 'vitest';
import { createJsonBytes } from '#src/core/reply/json-bytes.ts';
import { bytesOfLasting, lasting } from '#src/core/reply/lasting.ts';

const written = (value: unknown): unknown =>
  JSON.parse(Buffer.from(createJsonBytes()((json) => json.value(value))).toString());

it('a lasting part is written as the same part that does not last', () => {
  const part = { label: 'Tracks “도깨비” 🎵', style: 2, emoji: { name: '🎵' } };
  expect(written(lasting({ ...part }))).toEqual(part);
  expect(JSON.stringify(lasting({ ...part }))).toBe(JSON.stringify(part));
  expect(lasting({ ...part })).toEqual(part);
});

it('a changed copy of a lasting part is written as it was changed', () => {
  const part = lasting({ label: 'Tracks' });
  expect(written({ ...part, disabled: true })).toEqual({ label: 'Tracks', disabled: true });
  expect(bytesOfLasting({ ...part })).toBeUndefined();
});

it('what is no object is written as ever', () => {
  expect([null, 7, 'é', true].map(written)).toEqual([null, 7, 'é', true]);
});
