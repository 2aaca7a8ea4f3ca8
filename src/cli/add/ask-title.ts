import { askField } from './ask-field.ts';
import { askList } from './ask-list.ts';
import type { Session } from './session.ts';
import { titleSteps } from './steps/title-steps.ts';

/** Asks for everything about a title that its draft does not have yet. @throws InputEnded */
export const askTitle = async (session: Session): Promise<void> => {
  for (const step of titleSteps) {
    if (typeof step === 'function') await step(session);
    else if ('list' in step) await askList(session, step);
    else await askField(session, step);
  }
};
