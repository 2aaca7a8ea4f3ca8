import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { commandsFor } from '#src/core/command/define-command.ts';
import { changingRows, privately, publicly, updating } from '#src/core/reply/message.ts';
import { createRouter, type Router } from '#src/core/router/create-router.ts';
import { UserError } from '#src/core/user-error.ts';
import { createTexts } from '#src/text/texts.ts';
import { commandInteraction } from '#tests/support/ask-router.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';

const defineCommand = commandsFor<null>();

/** A command with one option of each kind, and a button. */
export const sing = defineCommand({
  declaration: {
    name: 'sing',
    description: 'Sing',
    options: [
      { type: Type.String, name: 'song', description: 'Song', required: true, autocomplete: true },
      { type: Type.String, name: 'style', description: 'Style', choices: [{ name: 'Rock', value: 'rock' }] },
      { type: Type.Integer, name: 'times', description: 'Times', min_value: 1, max_value: 3 },
      { type: Type.Channel, name: 'where', description: 'Where', channel_types: [0] },
    ],
  },
  suggest: { song: (typed) => [{ name: `${typed} song`, value: typed }] },
  run: ({ song, style, times, where }) => publicly({ content: [song, style, times, where?.name].join(' ') }),
  slowComponents: { tune: () => updating({ content: 'tuned' }) },
  components: {
    encore: ({ fields, userId }) => privately({ content: `${fields.join('+')} for ${userId}` }),
    words: ({ inputs }) => privately({ content: JSON.stringify(inputs) }),
    again: ({ rows }) => changingRows(rows.filter((row) => row.type === 1)),
  },
});
const show = defineCommand({
  declaration: { name: 'show', description: 'Show' },
  run: () => publicly({ embeds: [{ title: 'Goblin', description: 'A story.' }] }),
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

/** `/stage band <name>` as Discord sends it. */
export const command = (name: string, options: object[] = [], more: object = {}) =>
  commandInteraction(
    { name: 'stage', options: [{ type: 2, name: 'band', options: [{ type: 1, name, options }] }] },
    more,
  );

/** A router with the commands of a small stage, and the lines of its log. */
export const createStage = (now: () => number = () => 0): { router: Router; lines: LogLine[] } => {
  const { lines, log } = keepLog();
  const router = createRouter({
    roots: [
      {
        name: 'stage',
        description: 'Stage',
        place: {},
        commands: [{ name: 'band', description: 'Band', commands: [sing, show, slow, fails] }],
      },
    ],
    services: () => null,
    texts: createTexts(),
    log,
    now,
    newReference: () => 'ref-1',
    commandMention: (name) => `/${name}`,
  });
  return { router, lines };
};

/** Content and flags of the first answer. */
export const contentOf = (asked: { responses: readonly object[] }) =>
  (asked.responses[0] as { data?: { content?: string; flags?: number } } | undefined)?.data;
