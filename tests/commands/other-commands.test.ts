import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommands } from '#src/sandbox/check/commands/commands.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

const search = (query: string) => program.sandbox.driver.command({ name: 'ost search', options: { query } });

describe('/ost search', () => {
  it.each([
    ['도깨비', /^Goblin/],
    ['cloy', /^Crash Landing on You/],
    ['give you my heart', /^Give You My Heart · 마음을 드려요/],
    ['Yoonmirae', /^Yoon Mi-rae · 윤미래/],
  ])('answers %s with its card', async (query, title) => {
    const outcome = await search(query);
    expect(outcome.message?.embeds[0]?.title).toMatch(title);
  });

  it('sets a wrong credit of the founding article right', async () => {
    const outcome = await search('flower iu');
    expect(outcome.message?.content).toMatch(/"Flower" is sung by Yoon Mi-rae/);
  });

  it('offers the nearest privately instead of a confident wrong card', async () => {
    const outcome = await search('Stranger Thigns');
    expect(outcome.private).toBe(true);
    expect(outcome.message?.embeds).toEqual([]);
    expect(outcome.message?.content).toMatch(/nearest/);
  });

  it('says kindly that it knows nothing of the name, with what to try', async () => {
    const outcome = await search('qqqxxzz @everyone');
    expect(outcome.private).toBe(true);
    expect(outcome.message?.content).toMatch(/don't know “qqqxxzz \\@everyone”[\s\S]*<\/ost recommend:\d+>/);
  });
});

describe('/ost about and /ost help', () => {
  it('tell how picks are made, the six ingredients and what is remembered', async () => {
    const embed = (await program.sandbox.driver.command({ name: 'ost about' })).message?.embeds[0];
    expect(embed?.fields?.map(({ name }) => name)).toEqual([
      'How picks are made',
      'The six ingredients of a great soundtrack',
      'The catalog',
      'What I remember',
    ]);
  });

  it('mention only commands that exist', async () => {
    const outcome = await program.sandbox.driver.command({ name: 'ost help' });
    const names = [...JSON.stringify(outcome.message).matchAll(/<\/ost ([a-z]+)[a-z ]*:/g)].map(
      ([, name]) => name,
    );
    const [registered] = program.sandbox.world.commands.visible(null);
    const known =
      registered !== undefined && 'options' in registered ? registered.options?.map(({ name }) => name) : [];
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !known?.includes(name ?? ''))).toEqual([]);
  });
});

it("the commands are within Discord's limits, 8000 characters in all included", () => {
  const bodies = program.sandbox.journal.calls({ method: 'PUT' }).map(({ body }) => body);
  expect(bodies).toHaveLength(1);
  expect(checkCommands(bodies[0])).toEqual([]);
});
