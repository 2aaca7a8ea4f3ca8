import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCommands } from '#src/sandbox/check/commands/commands.ts';
import type { Outcome } from '#src/sandbox/interactions/outcome.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram({ isNoon: true });
});
afterAll(() => program.close());

const admin = () => program.sandbox.driver.asMember('admin');
const channelNamed = (name: string): string => {
  const channel = [...program.sandbox.world.channels.values()].find((one) => one.name === name);
  if (channel === undefined) throw new Error(`no channel ${name}`);
  return channel.id;
};

const buttonsOf = (message: APIMessage | undefined) =>
  (message?.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.filter((one) => one.type === ComponentType.Button)
      : [],
  );
const idOf = (outcome: Outcome, label: string): string => {
  const button = buttonsOf(outcome.message).find((one) => 'label' in one && one.label === label);
  if (button === undefined || !('custom_id' in button)) throw new Error(`no button ${label}`);
  return button.custom_id;
};
const press = (outcome: Outcome, label: string) =>
  admin().press({ messageId: outcome.message?.id ?? '', customId: idOf(outcome, label) });

const posts = () =>
  program.sandbox.driver
    .messages({ channelId: channelNamed('daily-soundtrack'), as: 'admin' })
    .filter(({ content }) => content.includes("Today's soundtrack"));

it("every command is within Discord's limits, as they were registered", () => {
  const bodies = program.sandbox.journal.calls({ method: 'PUT' }).map(({ body }) => body);
  expect(bodies).toHaveLength(1);
  expect(checkCommands(bodies[0])).toEqual([]);
});

it('an admin sets a daily post up, posts one by hand, and members vote on it', async () => {
  const added = await admin().command({
    name: 'ost-daily add',
    options: { channel: channelNamed('daily-soundtrack'), time: '9', zone: 'Asia/Seoul', publish: true },
  });
  expect(added).toMatchObject({ ok: true, private: true });
  expect(added.message?.content).toMatch(/Saved as \*\*#1\*\*/);
  expect(added.message?.embeds[0]?.title).toBeDefined();

  const asked = await press(added, 'Post now');
  expect(asked.kind).toBe('update');
  expect(posts()).toEqual([]);
  const posted = await press(asked, 'Post it');
  expect(posted.message?.content).toMatch(/✅ \[/);
  expect(posts()).toHaveLength(1);

  const [post] = posts();
  const vote = async (way: string, as: string) => {
    const button = buttonsOf(posts()[0]).find((one) => 'custom_id' in one && one.custom_id.endsWith(way));
    const customId = button !== undefined && 'custom_id' in button ? button.custom_id : '';
    return program.sandbox.driver.press({ messageId: post?.id ?? '', customId, as });
  };
  await vote(':up', 'member');
  await vote(':up', 'korean');
  await vote(':down', 'admin');
  await vote(':up', 'korean');
  const labels = buttonsOf(posts()[0]).map((one) => ('label' in one ? one.label : ''));
  expect(labels).toEqual(['1', '1', 'Save', 'Tracks', 'More like this']);
  expect(posts()[0]?.embeds).toEqual(post?.embeds);
  expect(posts()[0]?.content).toBe(post?.content);

  const history = await admin().command({ name: 'ost-daily history' });
  expect(history.message?.embeds[0]?.description).toMatch(/discord.com\/channels\/[\s\S]*by <@\d+>/);
});

it('members are not offered the command, and its check names every permission', async () => {
  const refused = await program.sandbox.driver.command({ name: 'ost-daily list' });
  expect(refused.ok).toBe(false);
  const checked = await admin().command({ name: 'ost-daily check' });
  expect(checked.message?.embeds[0]?.description).toMatch(
    /✅ \*\*View Channel\*\*[\s\S]*✅ \*\*Send Messages\*\*[\s\S]*Everything is there/,
  );
  expect(program.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
