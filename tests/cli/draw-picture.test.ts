import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPictureFile } from '#src/cli/draw-picture.ts';
import { DATA_FOLDER } from '#tests/support/real-catalog.ts';

const file = join(mkdtempSync(join(tmpdir(), 'picture-')), 'out.webp');

const run = async (id: string) => {
  const said: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  return { isGood: await drawPictureFile(DATA_FOLDER, id, file, terminal), said, complaints };
};

describe('npm run catalog -- picture', () => {
  it('writes the picture of a title into a file and says where', async () => {
    const { isGood, said } = await run('goblin');
    expect(isGood).toBe(true);
    expect(said.join()).toContain(file);
    expect(readFileSync(file).toString('latin1', 0, 4)).toBe('RIFF');
  });

  it('says what an id is when there is no such title', async () => {
    const { isGood, complaints } = await run('no-such-title');
    expect(isGood).toBe(false);
    expect(complaints.join()).toMatch(/no title with the id no-such-title/);
  });
});
