import type { Log } from '../log.ts';
import type { Outcome } from './answer.ts';
import { AnswerFailed } from './responder.ts';

/** How an interaction ended whose answer did not get through; a bug of ours stands in the log with its cause. */
export const outcomeOf = (error: unknown, name: string, log: Log): Outcome => {
  if (error instanceof AnswerFailed && error.trouble !== 'refused') {
    if (error.trouble === 'unreachable')
      log.warn({ err: error, command: name }, 'an answer did not get through');
    return error.trouble === 'answered' ? 'answered' : error.trouble;
  }
  log.error({ err: error, command: name }, 'an interaction could not be answered');
  return 'bug';
};
