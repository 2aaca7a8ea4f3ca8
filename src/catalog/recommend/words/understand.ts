import type { Catalog, Term } from '../../catalog.ts';
import { isKindNoun, type KindsSaid, kindsIn } from './kinds-in-words.ts';
import { createNameReading } from './names-in-words.ts';
import { isRefusing, refusedWords } from './refusals.ts';
import { createTermReading, isTermWord, type TermKind, type TermsSaid } from './terms-in-words.ts';
import { isMeaningful, type Token, tokensOf } from './tokens.ts';
import { type Years, yearsIn } from './years-in-words.ts';

/** Terms that one phrase of a text means; a title has to have one of them. */
export interface Wish {
  readonly terms: readonly { readonly term: Term; readonly kind: TermKind }[];
}

/** A word of a text that carries meaning. */
export interface WordSaid {
  /** As it was said. */
  readonly word: string;
  /** What of it is not said by a term already, 0 to 1. */
  readonly share: number;
}

/** What a free text was understood to say. */
export interface Understood {
  /** Moods, genres and styles it names, and countries that need not be those of the title. */
  readonly wishes: readonly Wish[];
  /** Terms that it refuses. */
  readonly unwanted: readonly Term[];
  /** Its words that carry meaning, by the form in which they are compared. */
  readonly words: ReadonlyMap<string, WordSaid>;
  readonly unwantedWords: readonly string[];
  readonly kinds: KindsSaid;
  /** Countries that a title has to come from: one of them. */
  readonly countries: readonly Term[];
  readonly released: Years | undefined;
  readonly period: Years | undefined;
  /** Ids of people whose music it shall be. */
  readonly people: readonly string[];
  readonly unwantedPeople: readonly string[];
  /** Id of a title that it shall sound like. */
  readonly like: string | undefined;
}

/** Nobody says more in a wish; what follows is not looked at. */
const TEXT_MAX = 600;

/** What of a word is left to say beside the term it names: a style is told by the data, a story by the texts. */
const SHARES: Readonly<Record<TermKind, number>> = { mood: 0.55, music: 0.25, genre: 0.7, country: 0.5 };

/** "korean series", "italian crime series", "japanese film": a country this near before a kind is the title's own. */
const REACH = 3;

/** "… but japanese", "… from japan": so is one that nothing follows, where something stands before it. */
const endsClause = ({ from, to }: TermsSaid, tokens: readonly Token[]): boolean =>
  from > 0 && tokens[to]?.clause !== tokens[from]?.clause;

const isBeforeKind = ({ from, to }: TermsSaid, tokens: readonly Token[]): boolean =>
  tokens.slice(from, to).some(({ word }) => isKindNoun(word)) ||
  tokens
    .slice(to, to + REACH)
    .some(({ word, clause }) => isKindNoun(word) && clause === tokens[from]?.clause);

const isOwnCountry = (said: TermsSaid, tokens: readonly Token[]): boolean =>
  endsClause(said, tokens) || isBeforeKind(said, tokens);

const within = (place: number, spans: readonly { readonly from: number; readonly to: number }[]): boolean =>
  spans.some(({ from, to }) => place >= from && place < to);

const isCountry = ({ terms }: TermsSaid): boolean => terms.every(({ kind }) => kind === 'country');

/** Makes what reads a wish in free words. @param isEveryday - whether a word is one rather than a name */
export const createUnderstanding = (catalog: Catalog, isEveryday: (stem: string) => boolean) => {
  const termsIn = createTermReading(catalog.vocabulary);
  const isTerm = isTermWord(catalog.vocabulary);
  const namesIn = createNameReading(catalog, (stem) => isEveryday(stem) || isTerm(stem));

  return (text: string): Understood => {
    const tokens = tokensOf(text.slice(0, TEXT_MAX));
    const refused = refusedWords(tokens);
    const { people, like } = namesIn(tokens);
    const sure = people.filter(({ isDoubtful }) => !isDoubtful);
    const names = like === undefined ? sure : [...sure, like];
    // "drama" names a kind of title here rather than a kind of story.
    const isKind = ({ from, to }: TermsSaid): boolean =>
      to - from === 1 && isKindNoun(tokens[from]?.word ?? '');
    const said = termsIn(tokens).filter(
      (one) => !within(one.from, names) && (isCountry(one) || !isKind(one)),
    );
    const years = yearsIn(tokens, refused);
    const wanted = said.filter(({ from }) => !refused[from]);
    const own = wanted.filter((one) => isCountry(one) && isOwnCountry(one, tokens));

    const words = new Map<string, WordSaid>();
    const unwantedWords: string[] = [];
    for (const [at, { word, stem }] of tokens.entries()) {
      if (!isMeaningful(word) || isRefusing(word) || isKindNoun(word)) continue;
      if (within(at, names) || within(at, own) || years.places.has(at)) continue;
      const term = said.find(({ from, to }) => at >= from && at < to);
      if (refused[at] === true) {
        if (term === undefined) unwantedWords.push(stem);
        continue;
      }
      const share = Math.min(1, ...(term?.terms ?? []).map(({ kind }) => SHARES[kind]));
      words.set(stem, { word, share: Math.max(share, words.get(stem)?.share ?? 0) });
    }
    return {
      wishes: wanted.filter((one) => !own.includes(one)),
      unwanted: said
        .filter(({ from }) => refused[from])
        .flatMap(({ terms }) => terms.map(({ term }) => term)),
      words,
      unwantedWords,
      kinds: kindsIn(tokens, refused),
      countries: own.flatMap(({ terms }) => terms.map(({ term }) => term)),
      released: years.released,
      period: years.period,
      people: people.filter(({ from, isDoubtful }) => !refused[from] && !isDoubtful).map(({ id }) => id),
      unwantedPeople: people.filter(({ from }) => refused[from]).map(({ id }) => id),
      like: like !== undefined && !refused[like.from] ? like.id : undefined,
    };
  };
};
