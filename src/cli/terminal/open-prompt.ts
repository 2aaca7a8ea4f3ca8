import { createInterface } from 'node:readline/promises';
import { InputEnded, type Prompt } from './prompt.ts';

/** A prompt over streams, to be closed when the conversation is over. */
export interface OpenPrompt extends Prompt {
  close(): void;
}

/**
 * Opens a prompt on a terminal or a pipe. Lines are taken from the interface's iterator, since `question` loses
 * those that a pipe, or a paste, delivers before it is called.
 */
export const openPrompt = (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): OpenPrompt => {
  const lines = createInterface({ input, output });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(question) {
      lines.setPrompt(question);
      try {
        lines.prompt();
      } catch {
        // The pipe has ended, but lines that it brought may still wait to be taken.
        output.write(question);
      }
      const { done, value } = await typed.next();
      if (done) throw new InputEnded();
      return value.trim().normalize('NFC');
    },
    say: (line) => void output.write(`${line}\n`),
    close: () => lines.close(),
  };
};
