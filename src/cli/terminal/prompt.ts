/** The person at the terminal has gone: end of input, or Ctrl+C. */
export class InputEnded extends Error {
  override readonly name = 'InputEnded';
}

/** A conversation in lines. */
export interface Prompt {
  /**
   * Asks one question.
   *
   * @returns the answer, without blanks at its ends and in composed form (NFC)
   * @throws InputEnded when there is nobody to answer any more
   */
  ask(question: string): Promise<string>;
  say(line: string): void;
}
