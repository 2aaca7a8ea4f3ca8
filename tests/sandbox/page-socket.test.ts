import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { type Bot, connectBot, registerCommands } from './support/bot.ts';
import { openSocket, type RawSocket } from './support/raw-socket.ts';

let sandbox: Sandbox;
let bot: Bot;
let answer: object;
const pages: RawSocket[] = [];
beforeEach(async () => {
  answer = { type: 4, data: { content: 'Signal' } };
  sandbox = await startSandbox();
  await registerCommands(sandbox);
  bot = await connectBot(sandbox, {
    onInteraction: (self, interaction) => void self.answer(interaction, answer).catch(() => {}),
  });
});
afterEach(async () => {
  await bot.destroy();
  await sandbox.close();
});

const socketUrl = () => `${sandbox.url.replace('http', 'ws')}/sandbox/socket`;
const lounge = (): string => [...sandbox.world.home.channelIds][0] ?? '';
const idOf = (who: string): string => sandbox.world.member(who)?.user.id ?? '';
const ofType = (type: string) => (frame: { readonly [key: string]: unknown }) => frame.type === type;

async function openPage(who: string): Promise<RawSocket> {
  const page = openSocket(socketUrl());
  pages.push(page);
  await page.next(ofType('hello'));
  page.send({ type: 'open', channelId: lounge(), as: idOf(who) });
  await page.next(ofType('history'));
  return page;
}
const command = (who: string) => ({
  type: 'command',
  nonce: 'n1',
  as: idOf(who),
  channelId: lounge(),
  commandId: sandbox.world.commands.list(null)[0]?.id,
  options: [{ name: 'recommend', type: 1, options: [] }],
});

describe('an open page', () => {
  test('is told the world, the commands and that the bot is there', async () => {
    const page = openSocket(socketUrl());
    expect(await page.next()).toMatchObject({
      type: 'hello',
      world: {
        guild: { name: 'The Listening Room' },
        members: [{ role: 'member' }, { role: 'admin' }, { role: 'korean', locale: 'ko' }, {}],
      },
      bot: { online: true },
      commands: [{ name: 'ost' }],
    });
  });
  test('runs a command; every page sees the answer', async () => {
    const [mine, other] = await Promise.all([openPage('member'), openPage('admin')]);
    mine.send(command('member'));
    expect(await mine.next(ofType('outcome'))).toEqual({ type: 'outcome', nonce: 'n1', ok: true });
    expect(await other.next(ofType('message'))).toMatchObject({
      change: 'create',
      message: { message: { content: 'Signal' } },
    });
  });
  test('sees private answers of its own member only, until dismissed', async () => {
    answer = { type: 4, data: { content: 'Secret', flags: 64 } };
    const [mine, other] = await Promise.all([openPage('member'), openPage('admin')]);
    mine.send(command('member'));
    const shown = await mine.next(ofType('message'));
    expect(shown).toMatchObject({ message: { onlyFor: idOf('member') } });
    other.send({ type: 'say', nonce: 'n2', as: idOf('admin'), channelId: lounge(), content: 'hello' });
    expect(await other.next(ofType('message'))).toMatchObject({ message: { message: { content: 'hello' } } });
    const messageId = Object(shown.message).message.id;
    mine.send({ type: 'dismiss', as: idOf('member'), channelId: lounge(), messageId });
    expect(await mine.next(ofType('message-delete'))).toMatchObject({ messageId });
  });
  test('shows that the bot thinks', async () => {
    answer = { type: 5 };
    const page = await openPage('member');
    page.send(command('member'));
    expect(await page.next(ofType('message'))).toMatchObject({ message: { thinking: true } });
    expect(await page.next(ofType('outcome'))).toMatchObject({ ok: true });
  });
  test('gets choices and modals back with its nonce', async () => {
    answer = { type: 8, data: { choices: [{ name: 'Sad', value: 'sad' }] } };
    const page = await openPage('member');
    const mood = { name: 'mood', type: 3, value: 's', focused: true };
    page.send({
      ...command('member'),
      type: 'autocomplete',
      options: [{ name: 'recommend', type: 1, options: [mood] }],
    });
    expect(await page.next(ofType('choices'))).toMatchObject({ nonce: 'n1', choices: [{ value: 'sad' }] });
    answer = {
      type: 9,
      data: {
        custom_id: 'm',
        title: 'T',
        components: [{ type: 18, label: 'L', component: { type: 4, custom_id: 'i', style: 1 } }],
      },
    };
    page.send(command('member'));
    expect(await page.next(ofType('modal'))).toMatchObject({ nonce: 'n1', modal: { custom_id: 'm' } });
  });
  test('hears that the bot went offline, and that nobody answers then', async () => {
    const page = await openPage('member');
    await bot.destroy();
    expect(await page.next(ofType('bot'))).toMatchObject({ bot: { online: false } });
    await vi.waitFor(() => expect(sandbox.gateway.sessions()).toHaveLength(0));
    page.send(command('member'));
    expect(await page.next(ofType('outcome'))).toMatchObject({
      ok: false,
      sentence: 'The application did not respond',
    });
  });
});

describe('strangers', () => {
  test.each(['/sandbox/socket', '/gateway?v=10'])('a page from elsewhere cannot open %s', async (path) => {
    const socket = openSocket(`${sandbox.url.replace('http', 'ws')}${path}`, {
      origin: 'https://example.org',
    });
    expect(await socket.closed()).toBe(1006);
  });
  test('a page from elsewhere cannot order faults', async () => {
    const response = await fetch(`${sandbox.url}/sandbox/faults`, {
      headers: { origin: 'https://example.org' },
    });
    expect(response.status).toBe(403);
  });
  test('what is not of the protocol closes the socket', async () => {
    const page = await openPage('member');
    page.send({ type: 'nonsense' });
    expect(await page.closed()).toBe(1007);
  });
});
