import { describe, expect, test } from 'vitest';
import { checkCommands } from '#src/sandbox/check/commands/commands.ts';
import { many } from '../../support/message-parts.ts';

const command = (part: object = {}) => ({ name: 'ost', description: 'Soundtracks', ...part });

describe('a bulk overwrite', () => {
  test('holds 100 slash commands, 15 user and 15 message menus', () => {
    const full = [
      ...many(100, (i) => command({ name: `c${i}` })),
      ...many(15, (i) => ({ type: 2, name: `u${i}` })),
      ...many(15, (i) => ({ type: 3, name: `m${i}` })),
    ];
    expect(checkCommands(full)).toEqual([]);
    for (const extra of [command(), { type: 2, name: 'x' }, { type: 3, name: 'x' }]) {
      expect(checkCommands([...full, extra])).toContainEqual(
        expect.objectContaining({ code: 'TOO_MANY_COMMANDS' }),
      );
    }
  });

  test('names are unique within a type', () => {
    expect(checkCommands([command(), { type: 3, name: 'ost' }])).toEqual([]);
    expect(checkCommands([command(), command()])).toContainEqual(
      expect.objectContaining({ path: '1.name', code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }),
    );
  });

  test('faults carry the index of their command', () => {
    expect(checkCommands([command(), command({ name: 'Bad' })])).toContainEqual(
      expect.objectContaining({ path: '1.name' }),
    );
  });
});
