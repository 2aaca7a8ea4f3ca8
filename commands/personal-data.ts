import type { Members } from '#src/state/members/contract.ts';
import type { Remembered } from '#src/state/remembered.ts';
import type { Votes } from '#src/state/votes.ts';
import type { TextKey } from '#src/text/texts.ts';

/** What one feature keeps about people. A feature that keeps something new adds itself to {@link personalData}. */
export interface PersonalData extends Remembered {
  /** Its key in the exported file. */
  readonly name: string;
  /** Key of the sentence that says how many (`count`) were deleted. */
  readonly deleted: TextKey;
}

interface Stores {
  readonly members: Members;
  readonly votes: Votes;
}

/** Everything that is kept about people. */
export const personalData = ({ members, votes }: Stores): readonly PersonalData[] => [
  { name: 'titles', deleted: 'data.titles', ...members.titles },
  { name: 'saved', deleted: 'data.savedTitles', ...members.savedList },
  { name: 'votes', deleted: 'data.votes', ...votes },
];
