import { describe, expect, it } from 'vitest';
import { migrate } from '#src/cli/database/migrate.ts';
import { openState } from '#src/state/open-state.ts';
import { contentOf, fillDatabase, keepWords, NOW, openBeside, places } from './two-engines.ts';

type Changes = Partial<Parameters<typeof migrate>[0]>;

const move = async (from: string, to: string, changes: Changes = {}): Promise<string[]> => {
  const { lines, ...words } = keepWords();
  await migrate({ from, to, replace: false, now: NOW, ...words, ...changes });
  return lines;
};

/** Breaks a copy off after so many items, as Ctrl+C does. */
const brokenOff = (after: number): Changes => ({
  progress: {
    show(done) {
      if (done > after) throw new Error('broken off');
    },
    end() {},
  },
});

const directions = [
  ['SQLite', 'Postgres'],
  ['Postgres', 'SQLite'],
  ['SQLite', 'SQLite'],
  ['Postgres', 'Postgres'],
] as const;

describe.each(directions)('migrate from %s to %s', (source, target) => {
  it('moves every row and every claim as it is, and says what nobody can read', async () => {
    const [from, to] = await Promise.all([places[source](), places[target]()]);
    await fillDatabase(from);
    const said = await move(from, to);
    const moved = await contentOf(to);
    expect(moved).toHaveLength(1_500 + 9 + 1 + 1 + 2);
    expect(moved).toEqual(await contentOf(from));
    expect(said.join('\n')).toMatch(/1511 rows and 2 claims are there and were compared/);
    expect(said.join('\n')).toMatch(/1 rows cannot be read by any program.*plan "broken"/);
    expect(said.join('\n')).not.toContain('sesame');
    const again = await openBeside(to);
    expect(await again.claim('post 2026-03-01')).toBe(false);
  });

  it('goes on where it was broken off, and the bot does not start on half a copy meanwhile', async () => {
    const [from, to] = await Promise.all([places[source](), places[target]()]);
    await fillDatabase(from);
    await expect(move(from, to, brokenOff(1_200))).rejects.toThrow('broken off');
    const half = (await contentOf(to)).length;
    expect(half).toBeGreaterThan(0);
    await expect(openState({ url: to, now: () => NOW, deadline: 10_000 })).rejects.toThrow(
      /holds a part of .*run the same copy again/,
    );
    const said = await move(from, to);
    expect(said.join('\n')).toContain(`${1_513 - half} written, ${half} there before`);
    expect(await contentOf(to)).toEqual(await contentOf(from));
    await (await openState({ url: to, now: () => NOW, deadline: 10_000 })).close();
  });

  it('refuses a target that holds something else, unless it may be replaced', async () => {
    const [from, to] = await Promise.all([places[source](), places[target]()]);
    await fillDatabase(from, 10);
    const other = await openBeside(to);
    await other
      .rows({ namespace: 'member', durable: true })
      .set('other', { value: '{"version":1,"value":0}' });
    await other.claim('other');
    const before = await contentOf(to);
    await expect(move(from, to)).rejects.toThrow(/already holds 2 entries: .*--replace/);
    expect(await contentOf(to)).toEqual(before);
    expect((await move(from, to, { replace: true })).join('\n')).toContain('2 deleted');
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });
});

describe('migrate', () => {
  it('says so when somebody writes to the target meanwhile', async () => {
    const [from, to] = await Promise.all([places.SQLite(), places.Postgres()]);
    // Many more steps than the other writer needs for its one.
    await fillDatabase(from, 3_000);
    const other = await openBeside(to);
    // Connected by now, so that nothing but the write itself is to be done.
    await other.rows({ namespace: 'member', durable: true }).get('none');
    const writing = {
      how: 'put',
      item: { kind: 'claim', namespace: '', key: 'zz', text: '', expires: undefined },
    } as const;
    let done = 0;
    let wrote = Promise.resolve();
    const show = () => {
      done += 1;
      if (done === 1) wrote = other.apply([writing]);
    };
    await expect(move(from, to, { progress: { show, end() {} } })).rejects.toThrow(
      /is not equal to .*end whatever writes/,
    );
    await wrote;
  });

  it('refuses a source that is not there, makes none, and refuses one named twice', async () => {
    const [from, to] = await Promise.all([places.SQLite(), places.Postgres()]);
    await expect(move(from, to)).rejects.toThrow(/There is no database .*leitmotif\.db/);
    await expect(move(from, to)).rejects.toThrow(/There is no database/);
    await expect(move(to, from)).rejects.toThrow(/has no tables of Leitmotif/);
    await expect(move(from, from)).rejects.toThrow(/named twice/);
  });

  it('refuses to go on with the copy of another database', async () => {
    const [one, other, to] = await Promise.all([places.SQLite(), places.SQLite(), places.SQLite()]);
    await Promise.all([fillDatabase(one), fillDatabase(other)]);
    await expect(move(one, to, brokenOff(600))).rejects.toThrow('broken off');
    await expect(move(other, to)).rejects.toThrow(/holds a part of .*run that copy again/);
  });
});
