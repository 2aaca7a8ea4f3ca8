import { isLatin } from '../catalog/load/is-latin.ts';
import { foldText } from '../catalog/search/fold-text.ts';

const ID_MAX = 60;

/** The id that a name suggests: `Reply 1988` gives `reply-1988`; none for a name in another script. */
export const proposeId = (name: string): string | undefined => {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (!isLatin(name) || words === '') return undefined;
  return words.slice(0, ID_MAX).trim().replaceAll(' ', '-');
};

/** An id that is not taken: the proposal itself, or with the first free number behind it. */
export const freeId = (proposal: string, isTaken: (id: string) => boolean): string => {
  let id = proposal;
  for (let count = 2; isTaken(id); count += 1) id = `${proposal.slice(0, ID_MAX - 4)}-${count}`;
  return id;
};
