import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openPrompt } from '#src/cli/terminal/open-prompt.ts';
import { InputEnded } from '#src/cli/terminal/prompt.ts';

test('lines that a pipe brought before it ended are still answers; then the input has ended', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const prompt = openPrompt(input, output);
  let shown = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
  });
  input.end('first\nsecond\n');
  await once(input, 'close');
  expect(await prompt.ask('One? ')).toBe('first');
  expect(await prompt.ask('Two? ')).toBe('second');
  await expect(prompt.ask('Three? ')).rejects.toBeInstanceOf(InputEnded);
  await expect.poll(() => shown).toBe('One? Two? Three? ');
});

test('an answer comes without blanks around it and in composed form', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const prompt = openPrompt(input, output);
  input.write('  Ame\u0301lie \n');
  expect(await prompt.ask('Name? ')).toBe('Am\u00e9lie');
  prompt.close();
});

test('whoever waits for an answer learns that the prompt was closed', async () => {
  const prompt = openPrompt(new PassThrough(), new PassThrough());
  const answer = prompt.ask('Name? ');
  prompt.close();
  await expect(answer).rejects.toBeInstanceOf(InputEnded);
});
