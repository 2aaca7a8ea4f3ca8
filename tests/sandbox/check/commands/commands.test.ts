import { describe, expect, test } from 'vitest';
import { checkCommand } from '#src/sandbox/check/commands/commands.ts';
import { many, x } from '../../support/message-parts.ts';

const command = (part: object = {}) => ({ name: 'ost', description: 'Soundtracks', ...part });
const option = (part: object = {}) => ({ type: 3, name: 'mood', description: 'A mood', ...part });
const withOption = (part: object) => command({ options: [option(part)] });
const sub = (part: object = {}) => ({ type: 1, name: 'recommend', description: 'One pick', ...part });
const choice = (index: number) => ({ name: `n${index}`, value: `v${index}` });
/** A command of exactly `size` characters that count; its last ones are a translation. */
const sized = (size: number) => {
  const choices = many(24, (i) => ({ name: `${i}`.padEnd(20, 'n'), value: `${i}`.padEnd(60, 'v') }));
  const options = many(4, (i) => option({ name: `o${i}`, description: i < 3 ? x(100) : 'd', choices }));
  const used = 2 + 4 * (2 + 24 * 80) + 300;
  const last = { ...options[3], description_localizations: { ko: x(size - used) } };
  return command({ name: 'c', description: 'd', options: [...options.slice(0, 3), last] });
};

const RULES: readonly { rule: string; good: object; bad: object; path: string; code: string }[] = [
  {
    rule: 'a name holds 32',
    good: command({ name: x(32) }),
    bad: command({ name: x(33) }),
    path: 'name',
    code: 'APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a name is lower case',
    good: command({ name: 'öst-한' }),
    bad: command({ name: 'Ost' }),
    path: 'name',
    code: 'APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a name has no blank',
    good: command({ name: 'o_s-t' }),
    bad: command({ name: 'o st' }),
    path: 'name',
    code: 'APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'a slash command has a description',
    good: command(),
    bad: { name: 'ost' },
    path: 'description',
    code: 'BASE_TYPE_REQUIRED',
  },
  {
    rule: 'a description holds 100',
    good: command({ description: x(100) }),
    bad: command({ description: x(101) }),
    path: 'description',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a menu name may have blanks',
    good: { type: 3, name: 'Find the soundtrack' },
    bad: { type: 3, name: x(33) },
    path: 'name',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a menu has no description',
    good: { type: 2, name: 'Taste' },
    bad: { type: 2, name: 'Taste', description: 'a' },
    path: 'description',
    code: 'BASE_TYPE_CHOICES',
  },
  {
    rule: '25 options fit',
    good: command({ options: many(25, (i) => option({ name: `o${i}` })) }),
    bad: command({ options: many(26, (i) => option({ name: `o${i}` })) }),
    path: 'options',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: '25 choices fit',
    good: withOption({ choices: many(25, choice) }),
    bad: withOption({ choices: many(26, choice) }),
    path: 'options.0.choices',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'a choice name holds 100',
    good: withOption({ choices: [{ name: x(100), value: 'a' }] }),
    bad: withOption({ choices: [{ name: x(101), value: 'a' }] }),
    path: 'options.0.choices.0.name',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'a choice value holds 100',
    good: withOption({ choices: [{ name: 'a', value: x(100) }] }),
    bad: withOption({ choices: [{ name: 'a', value: x(101) }] }),
    path: 'options.0.choices.0.value',
    code: 'BASE_TYPE_BAD_LENGTH',
  },
  {
    rule: 'choices and autocomplete exclude each other',
    good: withOption({ autocomplete: true }),
    bad: withOption({ autocomplete: true, choices: [choice(1)] }),
    path: 'options.0.autocomplete',
    code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
  },
  {
    rule: 'required options come first',
    good: command({ options: [option({ required: true }), option({ name: 'b' })] }),
    bad: command({ options: [option(), option({ name: 'b', required: true })] }),
    path: 'options.1',
    code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  },
  {
    rule: 'option names are unique',
    good: command({ options: [option(), option({ name: 'b' })] }),
    bad: command({ options: [option(), option()] }),
    path: 'options.1.name',
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  },
  {
    rule: 'a translated name differs from other default names',
    good: command({ options: [option({ name_localizations: { de: 'mood' } }), option({ name: 'b' })] }),
    bad: command({ options: [option(), option({ name: 'b', name_localizations: { de: 'mood' } })] }),
    path: 'options.1.name_localizations.de',
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  },
  {
    rule: 'translated names differ within a locale',
    good: command({
      options: [
        option({ name_localizations: { ko: '기분' } }),
        option({ name: 'b', name_localizations: { ja: '기분' } }),
      ],
    }),
    bad: command({
      options: [
        option({ name_localizations: { ko: '기분' } }),
        option({ name: 'b', name_localizations: { ko: '기분' } }),
      ],
    }),
    path: 'options.1.name_localizations.ko',
    code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  },
  {
    rule: 'subcommands and plain options do not mix',
    good: command({ options: [sub()] }),
    bad: command({ options: [sub(), option()] }),
    path: 'options',
    code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  },
  {
    rule: 'a group holds subcommands only',
    good: command({ options: [{ ...sub(), type: 2, name: 'g', options: [sub()] }] }),
    bad: command({ options: [{ ...sub(), type: 2, name: 'g', options: [{ ...sub(), type: 2 }] }] }),
    path: 'options.0.options.0.type',
    code: 'UNION_TYPE_CHOICES',
  },
  {
    rule: 'a subcommand holds plain options only',
    good: command({ options: [sub({ options: [option()] })] }),
    bad: command({ options: [sub({ options: [sub()] })] }),
    path: 'options.0.options.0.type',
    code: 'UNION_TYPE_CHOICES',
  },
  {
    rule: 'min_length is at most 6000',
    good: withOption({ min_length: 6000 }),
    bad: withOption({ min_length: 6001 }),
    path: 'options.0.min_length',
    code: 'NUMBER_TYPE_MAX',
  },
  {
    rule: 'min_value is not above max_value',
    good: withOption({ type: 4, min_value: 1, max_value: 1 }),
    bad: withOption({ type: 4, min_value: 2, max_value: 1 }),
    path: 'options.0.min_value',
    code: 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID',
  },
  {
    rule: 'locales are those of Discord',
    good: command({ name_localizations: { ko: '음악' } }),
    bad: command({ name_localizations: { xx: 'a' } }),
    path: 'name_localizations.xx',
    code: 'BASE_TYPE_CHOICES',
  },
  {
    rule: 'translations obey the same rules',
    good: command({ name_localizations: { de: 'klang' } }),
    bad: command({ name_localizations: { de: 'Klang' } }),
    path: 'name_localizations.de',
    code: 'APPLICATION_COMMAND_INVALID_NAME',
  },
  {
    rule: 'ten file types fit',
    good: withOption({ type: 11, file_types: many(10, String) }),
    bad: withOption({ type: 11, file_types: many(11, String) }),
    path: 'options.0.file_types',
    code: 'BASE_TYPE_MAX_LENGTH',
  },
  {
    rule: 'contexts are 0, 1 and 2',
    good: command({ contexts: [0, 1, 2] }),
    bad: command({ contexts: [3] }),
    path: 'contexts.0',
    code: 'UNION_TYPE_CHOICES',
  },
  {
    rule: 'a misspelt key is refused',
    good: command({ nsfw: false }),
    bad: command({ nsfv: false }),
    path: 'nsfv',
    code: 'UNKNOWN_KEY',
  },
  {
    rule: 'a whole command holds 8000, the longest translation counting',
    good: sized(8000),
    bad: sized(8001),
    path: '',
    code: 'APPLICATION_COMMAND_TOO_LARGE',
  },
];

describe('a command definition', () => {
  test.each(RULES)('$rule', ({ good, bad, path, code }) => {
    expect(checkCommand(good)).toEqual([]);
    expect(checkCommand(bad)).toContainEqual(expect.objectContaining({ path, code }));
  });
});
