import type { Token } from './tokens.ts';

const REFUSING = new Set(
  'no not without except never nothing non minus avoid hate skip dont doesnt isnt arent excluding'.split(' '),
);
const WANTING_AGAIN = new Set('but just only rather instead with'.split(' '));

/** For each word whether it is refused: "no ballads or pop", "not korean", "nothing heavy". It ends with the clause. */
export const refusedWords = (tokens: readonly Token[]): boolean[] => {
  let clause = -1;
  let isRefusing = false;
  return tokens.map((token) => {
    if (token.clause !== clause || WANTING_AGAIN.has(token.word)) isRefusing = false;
    clause = token.clause;
    if (!REFUSING.has(token.word)) return isRefusing;
    isRefusing = true;
    return false;
  });
};

/** Whether a word refuses others. */
export const isRefusing = (word: string): boolean => REFUSING.has(word);
