import type { Catalog } from '../../catalog.ts';
import { foldText } from '../../search/fold-text.ts';
import { partsOfName } from '../../search/names-of.ts';
import { isMeaningful, type Token } from './tokens.ts';

/** No name is longer. */
const WORDS_MAX = 9;

/** A name found in a text. */
export interface NameSaid {
  readonly id: string;
  /** Place of its first word, and of the word after it. */
  readonly from: number;
  readonly to: number;
  /** Set where the word may be a name or not: "dali" in "robbers with dali masks". */
  readonly isDoubtful?: true;
}

const LIKE = new Set(
  'like similar reminds remind resembles resembling style vibe vibes fan fans loved enjoyed liked'.split(' '),
);
const AFTER_TITLE = new Set('vibe vibes style feel esque ish type'.split(' '));
/** Words that may stand between "like" and the title. */
const BETWEEN = new Set(
  'to of the a music soundtrack ost in from score for me drama film movie series show anime sound'.split(' '),
);
/** After these a name written small is no title: "like a good doctor", "like a punch". */
const BEFORE_NOUN = new Set('a an my your his her our their this that these those some any'.split(' '));
const BEFORE_PERSON = new Set('by with from feat ft of featuring composer singer singing'.split(' '));
const MADE_BY = new Set('by feat ft featuring composer singer'.split(' '));
/** So few words leave no room for another meaning. */
const FEW_WORDS = 2;
const AFTER_PERSON = new Set(
  'sings sing sang ost osts song songs score scores soundtrack soundtracks composed composes music voice'.split(
    ' ',
  ),
);

type Index = ReadonlyMap<string, string>;

const indexNames = (
  named: readonly (readonly [id: string, names: readonly (string | undefined)[]])[],
): Index => {
  const index = new Map<string, string>();
  for (const [id, names] of named)
    for (const name of names) {
      const folded = name === undefined ? '' : foldText(name);
      if (folded !== '' && !index.has(folded)) index.set(folded, id);
    }
  return index;
};

/** The longest name that begins at a place. */
const nameAt = (index: Index, tokens: readonly Token[], from: number): NameSaid | undefined => {
  for (let to = Math.min(tokens.length, from + WORDS_MAX); to > from; to -= 1) {
    const id = index.get(
      tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join(' '),
    );
    if (id !== undefined) return { id, from, to };
  }
  return undefined;
};

/** What of names a text says. */
export interface NamesSaid {
  readonly people: readonly NameSaid[];
  /** A title that shall sound alike. */
  readonly like: NameSaid | undefined;
}

/** Makes what finds the names of people, and of a title that is named as a likeness, in a text. */
export const createNameReading = ({ titles, people }: Catalog, isEveryday: (stem: string) => boolean) => {
  const byFame = [...titles].sort((a, b) => b.fame - a.fame);
  const titleNames = indexNames(
    byFame.map(({ id, names }) => {
      const known = [names.en, names.native, names.romanised, ...(names.aliases ?? [])];
      return [id, [...known, ...known.flatMap((name) => (name === undefined ? [] : partsOfName(name)))]];
    }),
  );
  const personNames = indexNames(
    people.map(({ id, name, native, aliases = [] }) => [id, [name, native, ...aliases]]),
  );

  /** A name made of everyday words counts where it is written as one, or ends what is said: "like goblin". */
  const isTitle = ({ from, to }: NameSaid, tokens: readonly Token[]): boolean => {
    const named = tokens.slice(from, to);
    if (BEFORE_NOUN.has(tokens[from - 1]?.word ?? '') && !named.some(({ isCapital }) => isCapital))
      return false;
    const isEnd = tokens[to]?.clause !== named[0]?.clause;
    return named.some(({ stem, isCapital }) => isCapital || !isEveryday(stem)) || to - from > 1 || isEnd;
  };

  const likeIn = (tokens: readonly Token[]): NameSaid | undefined => {
    for (const [at, { word }] of tokens.entries()) {
      if (!LIKE.has(word)) continue;
      for (let from = at + 1; from < tokens.length; from += 1) {
        const named = nameAt(titleNames, tokens, from);
        if (named !== undefined && isTitle(named, tokens)) return named;
        if (!BETWEEN.has(tokens[from]?.word ?? '')) break;
      }
    }
    for (let from = 0; from < tokens.length; from += 1) {
      const named = nameAt(titleNames, tokens, from);
      if (named !== undefined && AFTER_TITLE.has(tokens[named.to]?.word ?? '') && isTitle(named, tokens))
        return named;
    }
    return undefined;
  };

  /** A name made of everyday words counts where the text treats it as somebody. */
  const isSomebody = ({ from, to }: NameSaid, tokens: readonly Token[]): boolean => {
    const named = tokens.slice(from, to);
    const isCapital = named.every((token) => token.isCapital);
    const isCued =
      BEFORE_PERSON.has(tokens[from - 1]?.word ?? '') || AFTER_PERSON.has(tokens[to]?.word ?? '');
    const isStart = from === 0 || tokens[from - 1]?.clause !== named[0]?.clause;
    if (named.some(({ word, stem }) => isMeaningful(word) && !isEveryday(stem))) return true;
    return isCapital && (isCued || (!isStart && named.some(({ word }) => isMeaningful(word))));
  };

  /** One word written small is a name beyond doubt only where music is made of it, or where little else is said. */
  const isBeyondDoubt = ({ from, to }: NameSaid, tokens: readonly Token[]): boolean =>
    to - from > 1 ||
    tokens[from]?.isCapital === true ||
    AFTER_PERSON.has(tokens[to]?.word ?? '') ||
    MADE_BY.has(tokens[from - 1]?.word ?? '') ||
    tokens.filter(({ word }) => isMeaningful(word)).length <= FEW_WORDS;

  return (tokens: readonly Token[]): NamesSaid => {
    const like = likeIn(tokens);
    const said: NameSaid[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      if (like !== undefined && from >= like.from && from < like.to) continue;
      const named = nameAt(personNames, tokens, from);
      if (named === undefined || !isSomebody(named, tokens)) continue;
      said.push(isBeyondDoubt(named, tokens) ? named : { ...named, isDoubtful: true });
      from = named.to - 1;
    }
    return { people: said, like };
  };
};
