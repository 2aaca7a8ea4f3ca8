import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Router } from '#src/core/router/create-router.ts';
import {
  askRouter,
  commandInteraction,
  componentInteraction,
  modalInteraction,
} from '#tests/support/ask-router.ts';
import { command, contentOf, createStage } from './stage.ts';

let router: Router;

beforeEach(() => {
  ({ router } = createStage());
});

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

  it('routes a dialog that was sent likewise, with what was typed by its inputs', async () => {
    const typed = modalInteraction('1:words', [
      { type: 18, component: { type: 4, custom_id: 'title', value: ' City of\u0000 Stars ' } },
      { type: 18, component: { type: 3, custom_id: 'mood', values: ['eerie'] } },
      { type: 1, components: [{ type: 4, custom_id: 'date', value: '' }] },
      { type: 10 },
      { type: 18, component: { type: 22, custom_id: 'none', values: [] } },
    ]);
    const asked = await askRouter(router, typed);
    expect(JSON.parse(contentOf(asked)?.content ?? '')).toEqual({
      title: 'City of Stars',
      mood: 'eerie',
      date: '',
    });
  });

  it('defers a slow button and changes its message when it is done', async () => {
    const asked = await askRouter(router, componentInteraction({ custom_id: '1:tune' }));
    expect(asked.responses).toEqual([{ type: InteractionResponseType.DeferredMessageUpdate }]);
    expect(asked.edits[0]?.content).toBe('tuned');
  });

  it('can change the buttons of a message and nothing else of it', async () => {
    const components = [
      { type: 1, components: [{ type: 2, style: 2, custom_id: '1:again', label: '1' }] },
      { type: 10, content: 'no row' },
    ];
    const asked = await askRouter(router, componentInteraction({ custom_id: '1:again' }, { components }));
    expect(asked.responses).toEqual([
      { type: InteractionResponseType.UpdateMessage, data: { components: components.slice(0, 1) } },
    ]);
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

describe('where the bot may not embed', () => {
  const shown = async (app_permissions: string | undefined) => {
    const asked = await askRouter(router, command('show', [], { app_permissions }));
    return (asked.responses[0] as { data: { content: string; embeds: object[] } }).data;
  };

  it('sends the text of embeds instead of them', async () => {
    expect(await shown(`${1 << 11}`)).toMatchObject({ content: '**Goblin**\nA story.', embeds: [] });
  });

  it('sends embeds where it may, as an administrator too, and where Discord does not say', async () => {
    for (const permissions of [`${1 << 14}`, `${1 << 3}`, undefined])
      expect(await shown(permissions)).toMatchObject({ content: '', embeds: [{ title: 'Goblin' }] });
  });
});
