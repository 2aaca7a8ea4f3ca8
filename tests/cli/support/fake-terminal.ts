import { InputEnded, type Prompt } from '#src/cli/terminal/prompt.ts';
import type { Terminal } from '#src/cli/terminal/terminal.ts';

/** What is answered to a question: the lines in turn, to every question that matches; nothing more, Enter. */
export type Script = readonly (readonly [question: RegExp, ...answers: string[]])[];

/** A terminal that keeps what it is told. */
export const fakeTerminal = (): Terminal & { readonly said: string[]; readonly complained: string[] } => {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  };
};

/** A stuck conversation is a failure, not a hang. */
const QUESTIONS_MAX = 400;

/**
 * A person at the prompt, who answers by a script and otherwise presses Enter.
 *
 * @param leavesAt - at a question like this one they are gone
 */
export const fakePerson = (
  script: Script,
  leavesAt?: RegExp,
): Prompt & { readonly asked: string[]; readonly answered: string[]; readonly told: string[] } => {
  const left = script.map(([question, ...answers]) => ({ question, answers }));
  const asked: string[] = [];
  const answered: string[] = [];
  const told: string[] = [];
  return {
    asked,
    answered,
    told,
    say: (line) => void told.push(line),
    async ask(question) {
      asked.push(question);
      if (asked.length > QUESTIONS_MAX) throw new Error(`asked for ever:\n${asked.slice(-5).join('\n')}`);
      if (leavesAt?.test(question)) throw new InputEnded();
      const entry = left.find((one) => one.question.test(question) && one.answers.length > 0);
      const answer = entry?.answers.shift() ?? '';
      answered.push(answer);
      return answer;
    },
  };
};
