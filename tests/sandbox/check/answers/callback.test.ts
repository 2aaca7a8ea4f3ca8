import { describe, expect, test } from 'vitest';
import { checkCallback } from '#src/sandbox/check/answers/callback.ts';
import { x } from '../../support/message-parts.ts';

describe('an interaction callback', () => {
  const message = { type: 4, data: { content: 'a' } };
  const input = { type: 4, custom_id: 'title', style: 1 };
  const modal = {
    custom_id: 'm',
    title: 'Suggest',
    components: [{ type: 18, label: 'Title', component: input }],
  };
  test('autocomplete takes choices only', () => {
    expect(checkCallback({ type: 8, data: { choices: [] } }, { type: 4 })).toEqual([]);
    expect(checkCallback(message, { type: 4 })).toContainEqual(expect.objectContaining({ path: 'type' }));
  });
  test('a modal submit cannot open a modal', () => {
    expect(checkCallback({ type: 9, data: modal }, { type: 3 })).toEqual([]);
    expect(checkCallback({ type: 9, data: modal }, { type: 5 })).toContainEqual(
      expect.objectContaining({ path: 'type' }),
    );
  });
  test('a command has no message to update', () => {
    expect(checkCallback({ type: 7, data: { content: 'a' } }, { type: 3 })).toEqual([]);
    expect(checkCallback({ type: 7, data: { content: 'a' } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'type' }),
    );
  });
  test('a deferral carries nothing but the private flag', () => {
    expect(checkCallback({ type: 5, data: { flags: 64 } }, { type: 2 })).toEqual([]);
    expect(checkCallback({ type: 5 }, { type: 2 })).toEqual([]);
    expect(checkCallback({ type: 5, data: { flags: 32768 } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'data.flags' }),
    );
    expect(checkCallback({ type: 5, data: { content: 'a' } }, { type: 2 })).toContainEqual(
      expect.objectContaining({ path: 'data.content', code: 'UNKNOWN_KEY' }),
    );
  });
  test('an answer is not empty', () => {
    expect(checkCallback({ type: 4, data: {} }, { type: 2 })).toContainEqual(
      expect.objectContaining({ code: 'EMPTY_MESSAGE' }),
    );
    expect(checkCallback({ type: 7, data: {} }, { type: 3 })).toContainEqual(
      expect.objectContaining({ code: 'EMPTY_MESSAGE' }),
    );
  });
  test('paths start at data', () => {
    const faults = checkCallback({ type: 4, data: { content: x(2001) } }, { type: 2 });
    expect(faults.map(({ path }) => path)).toEqual(['data.content']);
  });
});
