/** One line of what the doctor found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly part: string;
  /** `warn`: it runs, but not as it could; `fail`: it does not run, or not rightly. */
  readonly state: 'ok' | 'warn' | 'fail';
  readonly says: string;
  /** What to do; absent where all is well. */
  readonly remedy?: string;
}

export const fine = (part: string, says: string): Finding => ({ part, state: 'ok', says });

export const warning = (part: string, says: string, remedy: string): Finding => ({
  part,
  state: 'warn',
  says,
  remedy,
});

export const failure = (part: string, says: string, remedy: string): Finding => ({
  part,
  state: 'fail',
  says,
  remedy,
});

/** For a question that Discord did not answer as it should. @param status - 0 where no answer came at all */
export const unanswered = (part: string, status: number): Finding =>
  failure(
    part,
    status === 0 ? 'Discord did not answer' : `Discord answers ${status}`,
    'Try again in a minute.',
  );

const PART_WIDTH = 12;

/** A finding as it is printed: the remedy on a line of its own. */
export const linesOf = ({ part, state, says, remedy }: Finding): string[] => [
  `${state.padEnd(5)}${part.padEnd(PART_WIDTH)} ${says}`,
  ...(remedy === undefined ? [] : [`${' '.repeat(5 + PART_WIDTH)} -> ${remedy}`]),
];
