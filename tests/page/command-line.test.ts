import { describe, expect, test } from 'vitest';
import { allowedCommands } from '#src/sandbox/page/commands/allowed.ts';
import { matchCommands, readLine } from '#src/sandbox/page/commands/command-line.ts';
import { commandLeaves } from '#src/sandbox/page/commands/command-tree.ts';
import { draftOptions, firstProblem } from '#src/sandbox/page/commands/draft.ts';
import { JIWOO, MINA, ROBIN, STUB_BOT, STUB_COMMANDS, STUB_WORLD } from './stub-world.ts';

const leaves = commandLeaves(STUB_COMMANDS, 'en-US');
const here = { world: STUB_WORLD, bot: STUB_BOT };

function optionsOf(line: string): unknown {
  const read = readLine(leaves, line);
  return read && draftOptions(read.draft, here);
}

function sub(name: string, ...options: unknown[]) {
  return [{ name, type: 1, options }];
}

describe('a typed line', () => {
  test('becomes a command once its name is complete', () => {
    expect(readLine(leaves, '/ost recommend')).toBeUndefined();
    expect(readLine(leaves, '/ost recommend ')?.draft.leaf.name).toBe('ost recommend');
    expect(readLine(leaves, 'ost recommend ')).toBeUndefined();
  });

  test('gives each value up to the next option’s name, blanks included', () => {
    expect(optionsOf('/ost recommend artist:Joe Hisaishi: live mood:hopeful')).toEqual(
      sub(
        'recommend',
        { name: 'artist', type: 3, value: 'Joe Hisaishi: live' },
        { name: 'mood', type: 3, value: 'hopeful' },
      ),
    );
  });

  test('names members, channels and roles by their names', () => {
    expect(optionsOf('/ost-daily add channel:#try-things time:18:30 ping:Curator')).toEqual(
      sub(
        'add',
        { name: 'channel', type: 7, value: '1000000000000000202' },
        { name: 'time', type: 3, value: '18:30' },
        { name: 'ping', type: 8, value: '1000000000000000009' },
      ),
    );
  });

  test.each([
    ['/ost search ', 'query'],
    ['/ost recommend decade:soon', 'decade'],
    ['/ost recommend decade:2090', 'decade'],
    ['/ost recommend private:perhaps', 'private'],
    ['/ost recommend mood:Grumpy', 'mood'],
    ['/ost-daily add channel:nowhere time:18:30', 'channel'],
    ['/ost recommend mood:', undefined],
  ])('%s is held back by %s', (line, name) => {
    const read = readLine(leaves, line);
    expect(read && firstProblem(read.draft, here)).toBe(name);
  });

  test('is understood in the member’s language as well', () => {
    const korean = commandLeaves(STUB_COMMANDS, JIWOO.locale);
    const read = readLine(korean, '/ost 추천 분위기:달콤쌉싸름한');
    expect(read && draftOptions(read.draft, here)).toEqual(
      sub('recommend', { name: 'mood', type: 3, value: 'bittersweet' }),
    );
  });
});

test('commands that begin with the typed text come before those that only mention it', () => {
  expect(
    matchCommands(leaves, '/s')
      .map(({ name }) => name)
      .slice(0, 3),
  ).toEqual(['ost search', 'ost suggest', 'ost silent']);
  expect(matchCommands(leaves, '/ost s').map(({ name }) => name)).toEqual([
    'ost search',
    'ost suggest',
    'ost silent',
  ]);
});

test('a command that needs a permission is for those who have it, through roles or as administrators', () => {
  const names = (member: typeof MINA) =>
    allowedCommands(STUB_COMMANDS, member, STUB_WORLD).map(({ name }) => name);
  expect(names(MINA)).toEqual(['ost', 'Find the soundtrack']);
  expect(names(ROBIN)).toEqual(['ost', 'ost-daily', 'Find the soundtrack']);
});
