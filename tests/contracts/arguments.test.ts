import {
  type APIInteractionDataResolvedChannel,
  type APIRole,
  ChannelType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { describe, expectTypeOf, it } from 'vitest';
import { commandsFor } from '#src/core/command/define-command.ts';
import type { ArgumentsOf } from '#src/core/command/option.ts';
import { privately } from '#src/core/reply/message.ts';

const defineCommand = commandsFor<{ readonly shelf: string }>();
const STYLES = [
  { name: 'Ballad', value: 'ballad' },
  { name: 'Rock', value: 'rock' },
] as const;

describe('arguments derived from a literal declaration', () => {
  it('has required options always and optional ones perhaps', () => {
    const declaration = {
      name: 'find',
      description: 'Find',
      options: [
        { type: Type.String, name: 'query', description: 'What', required: true },
        { type: Type.Boolean, name: 'private', description: 'Who sees it' },
      ],
    } as const;
    expectTypeOf<ArgumentsOf<typeof declaration>>().toEqualTypeOf<{
      readonly query: string;
      readonly private?: boolean;
    }>();
  });

  it('makes choices a union, also those that stand in an array of their own', () => {
    const declaration = {
      name: 'pick',
      description: 'Pick',
      options: [
        { type: Type.String, name: 'music', description: 'Style', choices: STYLES },
        {
          type: Type.Integer,
          name: 'decade',
          description: 'When',
          required: true,
          choices: [
            { name: '1990s', value: 1990 },
            { name: '2000s', value: 2000 },
          ],
        },
      ],
    } as const;
    expectTypeOf<ArgumentsOf<typeof declaration>>().toEqualTypeOf<{
      readonly decade: 1990 | 2000;
      readonly music?: 'ballad' | 'rock';
    }>();
  });

  it('resolves channels and roles, and makes integers numbers', () => {
    const declaration = {
      name: 'add',
      description: 'Add',
      options: [
        {
          type: Type.Channel,
          name: 'channel',
          description: 'Where',
          required: true,
          channel_types: [ChannelType.GuildText],
        },
        { type: Type.Role, name: 'role', description: 'Whom' },
        { type: Type.Integer, name: 'late', description: 'Minutes', min_value: 0, max_value: 600 },
      ],
    } as const;
    expectTypeOf<ArgumentsOf<typeof declaration>>().toEqualTypeOf<{
      readonly channel: APIInteractionDataResolvedChannel;
      readonly role?: APIRole;
      readonly late?: number;
    }>();
  });

  it('has no arguments without options', () => {
    expectTypeOf<ArgumentsOf<{ readonly name: 'help'; readonly description: 'Help' }>>().toEqualTypeOf<
      Record<never, never>
    >();
  });

  it('hands them to run, inside groups of groups too, and asks for suggestions of exactly the options that need them', () => {
    const add = defineCommand({
      declaration: {
        name: 'add',
        description: 'Add',
        options: [
          { type: Type.String, name: 'title', description: 'Title', required: true, autocomplete: true },
          { type: Type.String, name: 'note', description: 'Note' },
        ],
      },
      suggest: { title: (typed) => [{ name: typed, value: typed }] },
      run(args, context) {
        expectTypeOf(args).toEqualTypeOf<{ readonly title: string; readonly note?: string }>();
        expectTypeOf(context.services.shelf).toEqualTypeOf<string>();
        return privately({ content: args.title });
      },
    });
    const group = {
      name: 'daily',
      description: 'D',
      commands: [{ name: 'queue', description: 'Q', commands: [add] }],
    };
    expectTypeOf(group.commands[0]?.commands[0]).toEqualTypeOf<typeof add | undefined>();
    defineCommand({
      declaration: {
        name: 'x',
        description: 'X',
        options: [{ type: Type.String, name: 'plain', description: 'P' }],
      },
      // @ts-expect-error: "plain" has no autocomplete
      suggest: { plain: () => [] },
      run: () => privately({ content: '' }),
    });
  });
});
