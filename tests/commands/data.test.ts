import { beforeEach, describe, expect, it } from 'vitest';
import { deleteData } from '#commands/ost/data/delete.ts';
import { exportData } from '#commands/ost/data/export.ts';
import type { Services } from '#commands/services.ts';
import type { Context } from '#src/core/command/context.ts';
import { UserError } from '#src/core/user-error.ts';
import { StoreUnavailable } from '#src/state/store.ts';
import { createContext } from '#tests/support/create-context.ts';
import { createOst, EPHEMERAL, idOf, OTHER, UPDATE } from '#tests/support/create-ost.ts';

const OTHER_ID = '1000000000000000099';
const ATTACH_FILES = 1n << 15n;

let ost: Awaited<ReturnType<typeof createOst>>;

beforeEach(async () => {
  ost = await createOst();
});

/** What the member who asks would get as a file; `undefined` when there is nothing. */
const exported = async (
  context: Context<Services> = ost.context,
): Promise<Record<string, unknown> | undefined> => {
  const answer = await exportData.run({}, { ...context, appPermissions: ATTACH_FILES });
  if (answer.kind !== 'message') throw new Error('an answer was expected');
  expect(answer.hidden).toBe(true);
  const [file] = answer.message.files ?? [];
  return file && JSON.parse(`${Buffer.from(file.data)}`);
};

const remember = async (userId: string): Promise<void> => {
  const { members } = ost.context.services;
  await members.pick({ userId, channelId: '1' }, () => ({ titleId: 'goblin', leaving: [] }));
  await members.recordVerdict(userId, 'heard', 'signal');
  await members.recordVerdict(userId, 'rejected', 'dark');
  await members.save(userId, 'la-la-land', Date.UTC(2026, 0, 2));
};

describe('/ost data', () => {
  it('export gives everything that is kept, privately, as one JSON file', async () => {
    const { userId } = ost.context;
    expect(await exported()).toBeUndefined();
    await remember(userId);
    await remember(OTHER_ID);
    expect(await exported()).toEqual({
      userId,
      exportedAt: new Date(ost.context.now).toISOString(),
      titles: { shown: ['goblin'], heard: ['signal'], rejected: ['dark'] },
      saved: [{ id: 'la-la-land', savedAt: '2026-01-02T00:00:00.000Z' }],
    });
  });

  it('export says where to go where files cannot be attached', async () => {
    await expect(exportData.run({}, { ...ost.context, appPermissions: 0n })).rejects.toMatchObject({
      key: 'data.noFiles',
    });
  });

  it('delete asks first, and the other button deletes nothing', async () => {
    await remember(ost.context.userId);
    const asked = await ost.askBelow('data', 'delete');
    expect(asked.data.flags).toBe(EPHEMERAL);
    const kept = await ost.press(idOf(asked, 'Keep it'), { flags: EPHEMERAL });
    expect(kept).toMatchObject({ type: UPDATE, data: { content: 'Nothing was deleted.', components: [] } });
    expect(await exported()).toMatchObject({ titles: { heard: ['signal'] } });
  });

  it("delete takes everything of the member's away and nothing of others', and says what it was", async () => {
    await remember(ost.context.userId);
    await remember(OTHER_ID);
    const asked = await ost.askBelow('data', 'delete');
    const done = await ost.press(idOf(asked, 'Delete everything'), { flags: EPHEMERAL });
    expect(done.type).toBe(UPDATE);
    expect(done.data.content).toMatch(/3 titles you were shown.* and 1 saved title/);
    expect(await exported()).toBeUndefined();
    expect(await exported({ ...ost.context, userId: OTHER_ID })).toMatchObject({
      titles: { shown: ['goblin'] },
      saved: [{ id: 'la-la-land' }],
    });
    const again = await ost.press(idOf(asked, 'Delete everything'), { flags: EPHEMERAL });
    expect(again.data.content).toBe('I keep nothing about you.');
  });

  it('deletes only what belongs to whoever presses, on whosever message the button is', async () => {
    await remember(ost.context.userId);
    await remember(OTHER_ID);
    const done = await ost.press(`1:data-delete:${OTHER_ID}`, OTHER);
    expect(done.data.flags).toBe(EPHEMERAL);
    expect(await exported()).toBeUndefined();
    expect(await exported({ ...ost.context, userId: OTHER_ID })).toBeDefined();
  });

  it('says what could not be reached, and claims nothing that did not happen', async () => {
    const context = await createContext();
    const fails = {
      exportFor: async () => undefined,
      deleteFor: async () => Promise.reject(new StoreUnavailable('full', 'x')),
    };
    const works = { exportFor: async () => undefined, deleteFor: async () => 2 };
    const press = (personal: Services['personal']) => ({
      ...context,
      services: { ...context.services, personal },
      fields: [],
      values: [],
      inputs: {},
      rows: [],
      ownerId: undefined,
      isHidden: true,
    });
    const titles = { name: 'titles', deleted: 'data.titles', ...works } as const;
    const saved = { name: 'saved', deleted: 'data.savedTitles', ...fails } as const;
    const run = deleteData.components['data-delete'];
    await expect(run?.(press([titles, saved]))).rejects.toEqual(
      new UserError('data.partly', { done: "2 titles you were shown, know or don't want" }),
    );
    await expect(run?.(press([saved]))).rejects.toEqual(new UserError('error.storage'));
  });
});
