import { describe, expect, test, vi } from 'vitest';
import type { Arrived } from '../support/bot.ts';
import { codeOf, recommend, useStage } from '../support/stage.ts';

const stage = useStage();

describe('an answer', () => {
  test('is a message in the channel', async () => {
    stage().always({ type: 4, data: { content: 'Signal' } });
    const answer = await stage().sandbox.driver.command(recommend);
    expect(answer).toMatchObject({
      kind: 'message',
      ok: true,
      private: false,
      message: { content: 'Signal', type: 20 },
    });
    expect(answer.message?.interaction_metadata).toMatchObject({ id: answer.interactionId, type: 2 });
    expect(stage().sandbox.driver.asMember('admin').messages()).toHaveLength(1);
  });
  test('may be private: nobody else sees it, and bot routes do not find it', async () => {
    stage().always({ type: 4, data: { content: 'Signal', flags: 64 } });
    const { message, private: hidden, channelId } = await stage().sandbox.driver.command(recommend);
    expect(hidden).toBe(true);
    expect(stage().sandbox.driver.messages()).toHaveLength(1);
    expect(stage().sandbox.driver.asMember('admin').messages()).toHaveLength(0);
    expect(await codeOf(stage().bot.rest.get(`/channels/${channelId}/messages/${message?.id}`))).toBe(10008);
  });
  test('may be deferred; its visibility stays as the deferral set it', async () => {
    stage().onInteraction = (self, interaction) =>
      void self.answer(interaction, { type: 5, data: { flags: 64 } }).then(() =>
        self.rest.patch(stage().webhook(interaction, '/messages/@original'), {
          auth: false,
          body: { content: 'Late' },
        }),
      );
    const answer = await stage().sandbox.driver.command(recommend);
    expect(answer).toMatchObject({
      kind: 'message',
      deferred: true,
      private: true,
      message: { content: 'Late', flags: 64 },
    });
    expect(answer.message?.edited_timestamp).toBe(null);
  });
  test('comes back in full with with_response', async () => {
    const bodies: unknown[] = [];
    stage().onInteraction = (self, { id, token }) =>
      void self.rest
        .post(`/interactions/${id}/${token}/callback`, {
          auth: false,
          query: new URLSearchParams({ with_response: 'true' }),
          body: { type: 4, data: { content: 'a' } },
        })
        .then((body) => bodies.push(body));
    const { message } = await stage().sandbox.driver.command(recommend);
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies).toMatchObject([
      {
        interaction: { response_message_id: message?.id },
        resource: { type: 4, message: { id: message?.id } },
      },
    ]);
  });
  test('offers choices', async () => {
    stage().always({ type: 8, data: { choices: [{ name: 'Sad', value: 'sad' }] } });
    const answer = await stage().sandbox.driver.autocomplete({
      ...recommend,
      focused: 'mood',
      options: { mood: 's' },
    });
    expect(answer).toMatchObject({ kind: 'choices', choices: [{ value: 'sad' }] });
    expect(stage().bot.interactions).toMatchObject([
      { type: 4, data: { options: [{ options: [{ name: 'mood', value: 's', focused: true }] }] } },
    ]);
  });
  test('is refused with the path of the field when it breaks a limit', async () => {
    const codes: unknown[] = [];
    stage().onInteraction = (self, interaction) =>
      void codeOf(self.answer(interaction, { type: 4, data: { content: 'x'.repeat(2001) } }))
        .then((code) => codes.push(code))
        .then(() => self.answer(interaction, { type: 4, data: { content: 'short' } }));
    expect((await stage().sandbox.driver.command(recommend)).message?.content).toBe('short');
    expect(codes).toEqual([50035]);
  });
});

describe('time', () => {
  const pending = async (): Promise<Arrived> => {
    void stage().sandbox.driver.command(recommend);
    await vi.waitFor(() => expect(stage().bot.interactions).toHaveLength(1));
    return stage().bot.interactions[0] ?? expect.fail();
  };
  test('after three seconds the interaction is unknown', async () => {
    const interaction = await pending();
    stage().clock += 3001;
    expect(await codeOf(stage().bot.answer(interaction, { type: 4, data: { content: 'a' } }))).toBe(10062);
  });
  test('a second answer is already acknowledged', async () => {
    const interaction = await pending();
    await stage().bot.answer(interaction, { type: 4, data: { content: 'a' } });
    expect(await codeOf(stage().bot.answer(interaction, { type: 4, data: { content: 'a' } }))).toBe(40060);
  });
  test('after fifteen minutes the token is void', async () => {
    const interaction = await pending();
    await stage().bot.answer(interaction, { type: 4, data: { content: 'a' } });
    stage().clock += 15 * 60_000 + 1;
    const edit = stage().bot.rest.patch(stage().webhook(interaction, '/messages/@original'), {
      auth: false,
      body: { content: 'b' },
    });
    expect(await codeOf(edit)).toBe(50027);
  });
  test('without an answer the client says so after three seconds', async () => {
    const answer = await stage().sandbox.driver.command(recommend);
    expect(answer).toMatchObject({ kind: 'failed', ok: false, sentence: 'The application did not respond' });
    expect(answer.tookMs).toBeGreaterThan(2900);
  });
});

describe('follow-ups', () => {
  test('are new messages that can be read, edited and deleted', async () => {
    stage().always({ type: 4, data: { content: 'a' } });
    await stage().sandbox.driver.command(recommend);
    const [interaction] = stage().bot.interactions;
    if (!interaction) return expect.fail();
    const made = Object(
      await stage().bot.rest.post(stage().webhook(interaction), { auth: false, body: { content: 'b' } }),
    );
    const path = stage().webhook(interaction, `/messages/${made.id}`);
    await stage().bot.rest.patch(path, { auth: false, body: { content: 'c' } });
    expect(await stage().bot.rest.get(path, { auth: false })).toMatchObject({ content: 'c' });
    await stage().bot.rest.delete(path, { auth: false });
    expect(await codeOf(stage().bot.rest.get(path, { auth: false }))).toBe(10008);
  });
  test('are five when only the user installed the app', async () => {
    stage().always({ type: 4, data: { content: 'a' } });
    await stage().sandbox.driver.command({ ...recommend, installed: 'user' });
    const [interaction] = stage().bot.interactions;
    if (!interaction) return expect.fail();
    for (let sent = 0; sent < 5; sent += 1) {
      await stage().bot.rest.post(stage().webhook(interaction), { auth: false, body: { content: 'b' } });
    }
    expect(
      await codeOf(
        stage().bot.rest.post(stage().webhook(interaction), { auth: false, body: { content: 'b' } }),
      ),
    ).toBe(40094);
  });
});
