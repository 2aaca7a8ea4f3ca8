import {
  InteractionResponseType,
  MessageFlags,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsFor } from '#src/core/command/define-command.ts';
import { privately, publicly } from '#src/core/reply/message.ts';
import { createRouter, type Router } from '#src/core/router/create-router.ts';
import { AnswerFailed } from '#src/core/router/responder.ts';
import { UserError } from '#src/core/user-error.ts';
import { createTexts } from '#src/text/texts.ts';
import { askRouter, commandInteraction, componentInteraction } from '#tests/support/ask-router.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';

const defineCommand = commandsFor<null>();

const sing = defineCommand({
  declaration: {
    name: 'sing',
    description: 'Sing',
    options: [
      { type: Type.String, name: 'song', description: 'Song', required: true },
      { type: Type.String, name: 'style', description: 'Style', choices: [{ name: 'Rock', value: 'rock' }] },
      { type: Type.Integer, name: 'times', description: 'Times', min_value: 1, max_value: 3 },
      { type: Type.Channel, name: 'where', description: 'Where', channel_types: [0] },
    ],
  },
  run: ({ song, style, times, where }) => publicly({ content: [song, style, times, where?.name].join(' ') }),
  components: { encore: ({ fields, userId }) => privately({ content: `${fields.join('+')} for ${userId}` }) },
});
const slow = defineCommand({
  declaration: { name: 'slow', description: 'Slow' },
  run: async () => privately({ content: 'done' }),
  slow: 'hidden',
});
const fails = defineCommand({
  declaration: {
    name: 'fails',
    description: 'Fails',
    options: [{ type: Type.Boolean, name: 'kindly', description: 'How' }],
  },
  run({ kindly }) {
    throw kindly
      ? new UserError('error.optionMissing', { option: 'song' })
      : new Error('secret inner detail');
  },
});

const command = (name: string, options: object[] = [], more: object = {}) =>
  commandInteraction(
    { name: 'stage', options: [{ type: 2, name: 'band', options: [{ type: 1, name, options }] }] },
    more,
  );

let router: Router;
let lines: LogLine[];

beforeEach(() => {
  const kept = keepLog();
  lines = kept.lines;
  router = createRouter({
    roots: [
      {
        name: 'stage',
        description: 'Stage',
        place: {},
        commands: [{ name: 'band', description: 'Band', commands: [sing, slow, fails] }],
      },
    ],
    services: () => null,
    texts: createTexts(),
    log: kept.log,
    now: () => 0,
    newReference: () => 'ref-1',
    commandMention: (name) => `/${name}`,
  });
});

const contentOf = (asked: { responses: readonly object[] }) =>
  (asked.responses[0] as { data?: { content?: string; flags?: number } } | undefined)?.data;

describe('routing', () => {
  it('finds a command inside groups and hands it checked arguments', async () => {
    const resolved = { channels: { '7': { id: '7', name: 'lounge', type: 0 } } };
    const interaction = commandInteraction({
      name: 'stage',
      resolved,
      options: [
        {
          type: 2,
          name: 'band',
          options: [
            {
              type: 1,
              name: 'sing',
              options: [
                { type: 3, name: 'song', value: '  City of\u0000 Stars ' },
                { type: 4, name: 'times', value: 2 },
                { type: 7, name: 'where', value: '7' },
              ],
            },
          ],
        },
      ],
    });
    const asked = await askRouter(router, interaction);
    expect(asked.outcome).toBe('answered');
    expect(contentOf(asked)?.content).toBe('City of Stars  2 lounge');
  });

  it.each([
    ['an option that is missing', [], /`song` is missing/],
    ['a text that is only blanks', [{ type: 3, name: 'song', value: ' \u200B ' }], /`song` is missing/],
    ['an option of another type', [{ type: 4, name: 'song', value: 5 }], /`song` arrived in a form/],
    [
      'a value that is no text',
      [{ type: 3, name: 'song', value: { toString: 1 } }],
      /`song` arrived in a form/,
    ],
    [
      'a value that is not among the choices',
      [
        { type: 3, name: 'song', value: 'x' },
        { type: 3, name: 'style', value: 'polka' },
      ],
      /`polka` is not among/,
    ],
    [
      'a number out of range',
      [
        { type: 3, name: 'song', value: 'x' },
        { type: 4, name: 'times', value: 9 },
      ],
      /between 1 and 3/,
    ],
    [
      'a number that is not whole',
      [
        { type: 3, name: 'song', value: 'x' },
        { type: 4, name: 'times', value: 1.5 },
      ],
      /whole number/,
    ],
    [
      'a channel that has vanished',
      [
        { type: 3, name: 'song', value: 'x' },
        { type: 7, name: 'where', value: '7' },
      ],
      /no longer exists/,
    ],
  ])('refuses %s privately, in a sentence that names it', async (_what, options, sentence) => {
    const asked = await askRouter(router, command('sing', options));
    expect(asked.outcome).toBe('user-error');
    expect(contentOf(asked)?.content).toMatch(sentence);
    expect(contentOf(asked)?.flags).toBe(MessageFlags.Ephemeral);
  });

  it.each([
    ['a command that is gone', command('dance')],
    ['a command without data', commandInteraction({ name: 'stage' })],
    ['a kind of interaction it does not know', commandInteraction({ name: 'x', type: 3 })],
  ])('answers %s kindly', async (_what, interaction) => {
    const asked = await askRouter(router, interaction);
    expect(contentOf(asked)?.content).toMatch(/don't know this command/);
    expect(contentOf(asked)?.flags).toBe(MessageFlags.Ephemeral);
  });

  it('routes a component by the action in its custom_id', async () => {
    const asked = await askRouter(router, componentInteraction({ custom_id: '1:encore:a:b' }));
    expect(contentOf(asked)?.content).toBe('a+b for 1000000000000000005');
  });

  it.each(['1:unknown:a', '2:encore', 'anything', '', '1:encore'.repeat(20)])(
    'answers a forged, damaged or outdated custom_id %j kindly',
    async (custom_id) => {
      const asked = await askRouter(router, componentInteraction({ custom_id }));
      expect(asked.outcome).toBe('user-error');
      expect(contentOf(asked)?.content).toMatch(/older version of me/);
    },
  );

  it('defers a slow command and fills the answer in', async () => {
    const asked = await askRouter(router, command('slow'));
    expect(asked.responses).toEqual([
      {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      },
    ]);
    expect(asked.edits[0]?.content).toBe('done');
  });
});

describe('failure', () => {
  it('turns a mistake of the person into its sentence and no line of trouble in the log', async () => {
    const asked = await askRouter(router, command('fails', [{ type: 5, name: 'kindly', value: true }]));
    expect(contentOf(asked)?.content).toMatch(/`song` is missing/);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers a bug with a reference that stands in the log, and never with its inner text', async () => {
    const asked = await askRouter(router, command('fails'));
    expect(asked.outcome).toBe('bug');
    expect(contentOf(asked)?.content).toMatch(/ref-1/);
    expect(contentOf(asked)?.content).not.toMatch(/secret/);
    expect(lines.find(({ level }) => level === 'error')?.fields).toMatchObject({ reference: 'ref-1' });
  });

  it('answers with an apology when Discord refuses the body', async () => {
    const refused = new AnswerFailed('refused', '50035');
    const asked = await askRouter(router, command('sing', [{ type: 3, name: 'song', value: 'x' }]), {
      first: (count) => (count === 1 ? refused : undefined),
    });
    expect(asked.outcome).toBe('bug');
    expect(contentOf(asked)?.content).toMatch(/ref-1/);
  });

  it.each([
    ['late', 'late'],
    ['answered', 'answered'],
    ['unreachable', 'unreachable'],
    ['refused', 'bug'],
  ] as const)('survives an answer that is %s', async (trouble, outcome) => {
    const asked = await askRouter(router, command('sing', [{ type: 3, name: 'song', value: 'x' }]), {
      first: () => new AnswerFailed(trouble, 'no'),
    });
    expect(asked.outcome).toBe(outcome);
  });
});

it('writes one line an interaction: command, outcome, milliseconds, and nothing personal', async () => {
  await askRouter(router, command('sing', [{ type: 3, name: 'song', value: 'my secret wish' }]));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.fields).toEqual({
    command: 'stage band sing',
    outcome: 'answered',
    ms: expect.any(Number),
  });
});

it('does not start when two commands claim one action', () => {
  const make = () =>
    createRouter({
      roots: [
        {
          name: 'a',
          description: 'A',
          place: {},
          commands: [sing, { ...sing, declaration: { name: 'b', description: 'B' } }],
        },
      ],
      services: () => null,
      texts: createTexts(),
      log: keepLog().log,
      now: () => 0,
      newReference: () => '',
      commandMention: String,
    });
  expect(make).toThrow(/"encore"/);
});
