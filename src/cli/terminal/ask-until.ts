import type { Prompt } from './prompt.ts';

/** What an answer comes to: a value, or what is wrong with it. */
export type Reading<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

/** Asks until the answer can be read; each wrong one is answered with what is expected. */
export const askUntil = async <T>(
  prompt: Prompt,
  question: string,
  read: (typed: string) => Reading<T>,
): Promise<T> => {
  for (;;) {
    const reading = read(await prompt.ask(question));
    if (reading.problems === undefined) return reading.value;
    for (const problem of reading.problems) prompt.say(`  ! ${problem}`);
  }
};

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, y: true, no: false, n: false };

/** What `yes`, `no` and their first letters mean; `undefined` for anything else. */
export const yesOrNo = (typed: string): boolean | undefined => YES_NO[typed.toLowerCase()];

/** Asks for yes or no. */
export const askYesNo = (prompt: Prompt, question: string): Promise<boolean> =>
  askUntil(prompt, `${question} (yes/no): `, (typed) => {
    const value = yesOrNo(typed);
    return value === undefined ? { problems: ['Answer yes or no.'] } : { value };
  });
