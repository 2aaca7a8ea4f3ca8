import { stemmer } from 'stemmer';
import { foldText } from '../../search/fold-text.ts';

/** Words that carry no meaning of their own in a wish, in any form. */
const STOP = new Set(
  `a about after all also am an and any anything are around as at be because been being best better both but by can could day did do does
   during each else every everything favourite favorite few find for from get give go going good got great had has have having he her
   here him his how i if im in into is it its just kind let like little looking lot made make makes many maybe me more most movie much
   music my need new nice of off on one ones only or other our out over own people please put really recommend recommendation see
   series set she show so some somebody someone something song songs soundtrack soundtracks sort sound sounds ost osts such take than
   that the their them then there these they thing things think this those through to too track tracks under up us very want wanted
   was watch way we well were what when where which while who whose why will with would you your about film films movies shows score
   scores played plays play feel feels feeling famous style vibe vibes type title titles drama dramas tv`.split(
    /\s+/,
  ),
);

const LATIN = /^[a-z]{3,}$/;

/** The form in which words are compared: "drummer", "drums" and "drumming" are one. Other scripts stay as they are. */
export const stemOf = (word: string): string => (LATIN.test(word) ? stemmer(word) : word);

/** Whether a folded word says something about what is wished. */
export const isMeaningful = (word: string): boolean => word.length > 1 && !STOP.has(word);

/** One word of a text. */
export interface Token {
  /** Folded. */
  readonly word: string;
  readonly stem: string;
  /** Written with a capital, as names are. */
  readonly isCapital: boolean;
  /** Which part of the text between commas and stops it stands in. */
  readonly clause: number;
}

const CLAUSE_END = /[,.;:!?()\n]+/u;
const CAPITAL = /^\p{Lu}/u;

/** The words of a text, in order. */
export const tokensOf = (text: string): Token[] =>
  text.split(CLAUSE_END).flatMap((part, clause) =>
    part.split(/\s+/u).flatMap((written) =>
      foldText(written)
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ word, stem: stemOf(word), isCapital: CAPITAL.test(written), clause })),
    ),
  );
