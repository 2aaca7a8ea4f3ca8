import { MessageFlags } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Router } from '#src/core/router/create-router.ts';
import { askRouter, commandInteraction, componentInteraction } from '#tests/support/ask-router.ts';
import { command, contentOf, createStage } from './stage.ts';

const START = Date.UTC(2026, 10, 22);

let router: Router;
let now: number;

beforeEach(() => {
  now = START;
  ({ router } = createStage(() => now));
});

const sing = (more: object = {}) =>
  askRouter(router, command('sing', [{ type: 3, name: 'song', value: 'x' }], more));
const encore = () => askRouter(router, componentInteraction({ custom_id: '1:encore:a' }));
const OTHER = {
  member: { user: { id: '1000000000000000099', username: 'jun' }, permissions: '0', roles: [] },
};

describe('a member who asks very fast', () => {
  it('is told so privately after twenty answers, by commands and buttons alike, and answered again soon', async () => {
    for (let times = 0; times < 10; times += 1) {
      expect((await sing()).outcome).toBe('answered');
      expect((await encore()).outcome).toBe('answered');
    }
    for (const asked of [await sing(), await encore(), await askRouter(router, command('slow'))]) {
      expect(asked.outcome).toBe('user-error');
      expect(contentOf(asked)).toMatchObject({
        content: expect.stringContaining('a few seconds'),
        flags: MessageFlags.Ephemeral,
      });
    }
    now += 1_000;
    expect((await sing()).outcome).toBe('answered');
  });

  it('does not hold others back', async () => {
    for (let times = 0; times < 30; times += 1) await sing();
    expect((await sing(OTHER)).outcome).toBe('answered');
  });

  it('gets no suggestions any more, which cost no answers', async () => {
    const suggestion = commandInteraction(
      {
        name: 'stage',
        options: [
          {
            type: 2,
            name: 'band',
            options: [
              { type: 1, name: 'sing', options: [{ type: 3, name: 'song', value: 'a', focused: true }] },
            ],
          },
        ],
      },
      { type: 4 },
    );
    const choices = async () =>
      ((await askRouter(router, suggestion)).responses[0] as { data: { choices: object[] } }).data.choices;
    for (let times = 0; times < 60; times += 1) expect(await choices()).toHaveLength(1);
    expect(await choices()).toEqual([]);
    expect((await sing()).outcome).toBe('answered');
  });
});
