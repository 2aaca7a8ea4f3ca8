import { beforeEach, describe, expect, it } from 'vitest';
import { createRouter, type Router } from '#src/core/router/create-router.ts';
import { AnswerFailed } from '#src/core/router/responder.ts';
import { createTexts } from '#src/text/texts.ts';
import { askRouter } from '#tests/support/ask-router.ts';
import { keepLog, type LogLine } from '#tests/support/keep-log.ts';
import { command, contentOf, createStage, sing } from './stage.ts';

let router: Router;
let lines: LogLine[];

beforeEach(() => {
  ({ router, lines } = createStage());
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
