import type { LookUpResult } from './measure-look-ups.ts';
import type { QuestionResult } from './measure-questions.ts';

/** What went worst in the development half; the other half is never shown. */
export const sayFailures = (
  questions: readonly QuestionResult[],
  lookUps: readonly LookUpResult[],
  say: (line: string) => void,
): void => {
  say('\nLook-ups of the development half that went wrong:');
  for (const { typed, spelling, half, isThere, isStrict, isWronglySure, want, found } of lookUps)
    if (half === 'development' && (isThere ? !isStrict || isWronglySure : isWronglySure))
      say(
        `  ${typed} (${spelling}) wanted ${want.join(' ') || 'nothing'}, got ${found.isSure ? 'surely ' : ''}${found.ids.slice(0, 4).join(' ')}`,
      );
  say('\nQuestions of the development half, the worst first:');
  for (const { ask, ndcg, isHit, picks } of questions
    .filter(({ half }) => half === 'development')
    .sort((a, b) => a.ndcg - b.ndcg))
    say(
      `  ${ndcg.toFixed(2)} ${isHit ? ' ' : 'x'} ${JSON.stringify(ask)}: ${picks.map(({ id, grade }) => `${id}:${grade}`).join(' ')}`,
    );
};
