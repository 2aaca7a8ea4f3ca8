import { DiscordAPIError, type REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#src/sandbox/start-sandbox.ts';
import { restFor } from '../support/bot.ts';

let sandbox: Sandbox;
let rest: REST;
let base: `/${string}`;
beforeEach(async () => {
  sandbox = await startSandbox({ limits: 'off' });
  rest = restFor(sandbox);
  base = `/applications/${sandbox.world.applicationId}/commands`;
});
afterEach(() => sandbox.close());

const command = (part: object = {}) => ({ name: 'ost', description: 'Soundtracks', ...part });
const list = async (query = '') => Object(await rest.get(`${base}${query}`));

describe('application commands', () => {
  test('an overwrite replaces all and keeps the ids of known names', async () => {
    const [first] = Object(await rest.put(base, { body: [command()] }));
    const [again, menu] = Object(
      await rest.put(base, { body: [command({ description: 'New' }), { type: 3, name: 'Find' }] }),
    );
    expect(again).toMatchObject({
      id: first.id,
      description: 'New',
      integration_types: [0],
      contexts: [0, 1, 2],
    });
    expect(again.version).not.toBe(first.version);
    await rest.put(base, { body: [{ type: 3, name: 'Find' }] });
    expect(await list()).toMatchObject([{ id: menu.id }]);
  });
  test('POST creates or replaces by name; PATCH and DELETE work by id', async () => {
    const { id } = Object(await rest.post(base, { body: command() }));
    expect(Object(await rest.post(base, { body: command({ description: 'b' }) })).id).toBe(id);
    expect(await rest.patch(`${base}/${id}`, { body: { description: 'c' } })).toMatchObject({
      id,
      name: 'ost',
      description: 'c',
    });
    await rest.delete(`${base}/${id}`);
    expect(await list()).toEqual([]);
  });
  test('translations are listed on request only', async () => {
    await rest.put(base, { body: [command({ name_localizations: { ko: '음악' } })] });
    expect((await list())[0]).not.toHaveProperty('name_localizations');
    expect((await list('?with_localizations=true'))[0].name_localizations).toEqual({ ko: '음악' });
  });
  test('a guild has its own list', async () => {
    const guild: `/${string}` = `/applications/${sandbox.world.applicationId}/guilds/${sandbox.world.home.id}/commands`;
    await rest.put(guild, { body: [command()] });
    expect(await rest.get(guild)).toMatchObject([{ guild_id: sandbox.world.home.id }]);
    expect(await list()).toEqual([]);
  });
  test('a breach names the command and the field', async () => {
    const error = await rest
      .put(base, { body: [command({ name: 'Bad Name' })] })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 50035,
      rawError: { errors: { 0: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] } } } },
    });
  });
  test('200 really new commands a day, replaced ones do not count', async () => {
    const names = (prefix: string) =>
      Array.from({ length: 100 }, (_, index) => command({ name: `${prefix}${index}` }));
    await rest.put(base, { body: names('a') });
    await rest.put(base, { body: names('a') });
    await rest.put(base, { body: names('b') });
    const error = await rest.put(base, { body: [command()] }).catch((reason: unknown) => reason);
    expect(error instanceof DiscordAPIError && error.code).toBe(30034);
  });
  test('permissions come back as text', async () => {
    const made = Object(await rest.post(base, { body: command({ default_member_permissions: 32 }) }));
    expect(made.default_member_permissions).toBe('32');
  });
});
