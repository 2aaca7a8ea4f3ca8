import type { Candidate } from '../candidate.ts';
import type { Pool } from '../filter-titles.ts';
import { strength } from '../strength.ts';
import { indexProse } from './prose-index.ts';
import { synonymsOf } from './synonyms.ts';
import type { TermKind } from './terms-in-words.ts';
import type { Understood, Wish } from './understand.ts';

/** How much a text says of a title by naming its mood, style, genre or country, a word, or the time it sounds of. */
const WEIGHTS = {
  mood: 4.2,
  music: 4.5,
  genre: 4,
  country: 5,
  word: 0.9,
  period: 3.5,
  unwanted: 8,
};
/** A word that stands for the one said. */
const SYNONYM = 0.45;
/** How much it matters that a title answers all of a text rather than a part of it very well; 0: not at all. */
const TOGETHER = 0.5;

const listOf = (title: Candidate, kind: TermKind): readonly string[] =>
  kind === 'mood'
    ? title.moods
    : kind === 'music'
      ? title.music
      : kind === 'genre'
        ? title.genres
        : title.countries;

/** How well a title answers one part of a text, 0 to about 1, and how much that part matters. */
interface Part {
  readonly weight: number;
  answer(title: Candidate): number;
}

/** Whether a text names facts that narrow the choice by themselves. */
const saysFacts = ({
  people,
  countries,
  released,
  like,
  kinds,
  wishes,
  words,
  period,
}: Understood): boolean =>
  people.length + countries.length > 0 ||
  released !== undefined ||
  like !== undefined ||
  (kinds.wanted.size > 0 && wishes.length + words.size === 0 && period === undefined);

/** Only what a text says something about; of a mere refusal, whatever is left. */
const spokenOf = (heard: Map<Candidate, number>, said: Understood): Map<Candidate, number> => {
  const spoken = new Map([...heard].filter(([, relevance]) => relevance > 0));
  const isRefusal =
    said.unwanted.length + said.unwantedPeople.length + said.unwantedWords.length + said.kinds.refused.size >
    0;
  return spoken.size === 0 && isRefusal ? heard : spoken;
};

/** Tells which titles a text speaks of. */
export interface Hearing {
  /** Of these titles, what a text speaks of and how well; nothing it does not want. */
  hear(titles: readonly Candidate[], said: Understood): Map<Candidate, number>;
  /** Whether a title's own texts and names have a word, in the form in which words are compared. */
  hasWord(title: Candidate, stem: string): boolean;
  /** Whether a word is an everyday one rather than a name. */
  isEveryday(stem: string): boolean;
}

/** Prepares which titles have which words and terms, so that a text costs only what it speaks of. */
export const createHearing = ({ catalog, candidates }: Pool): Hearing => {
  const prose = indexProse(catalog, candidates);

  const wishPart = ({ terms }: Wish): Part => ({
    weight: Math.max(...terms.map(({ kind }) => WEIGHTS[kind])),
    answer: (title) => Math.max(...terms.map(({ term, kind }) => strength(listOf(title, kind), term.id))),
  });

  const wordPart = (stem: string, share: number): Part => {
    const own = prose.having(stem);
    const others = synonymsOf(stem).map((other) => prose.having(other));
    return {
      weight: WEIGHTS.word * share * prose.rarity(stem),
      answer: (title) =>
        Math.max(
          own?.get(title) ?? 0,
          SYNONYM * Math.max(0, ...others.map((weights) => weights?.get(title) ?? 0)),
        ),
    };
  };

  const periodPart = ([first, last]: readonly [number, number]): Part => {
    const decade = prose.having(`${Math.floor(first / 10) * 10}s`);
    return {
      weight: WEIGHTS.period,
      answer: (title) =>
        title.year >= first && title.year <= last
          ? 1
          : Math.max(
              decade?.has(title) ? 0.9 : 0,
              last < 2000 ? 0.7 * strength(title.music, 'retro-hits') : 0,
            ),
    };
  };

  const partsOf = ({ wishes, words, period }: Understood): Part[] => [
    ...wishes.map(wishPart),
    ...[...words].map(([stem, { share }]) => wordPart(stem, share)),
    ...(period === undefined ? [] : [periodPart(period)]),
  ];

  const isRefused = (title: Candidate, { unwanted, kinds, unwantedPeople }: Understood): boolean =>
    kinds.refused.has(title.kind) ||
    unwantedPeople.some((id) => title.people.includes(id)) ||
    unwanted.some(
      ({ id }) =>
        title.moods.includes(id) ||
        title.music.includes(id) ||
        title.genres.includes(id) ||
        title.countries.includes(id),
    );

  return {
    hear(titles, said) {
      const parts = partsOf(said).filter(({ weight }) => weight > 0);
      const most = parts.reduce((sum, { weight }) => sum + weight, 0);
      const heard = new Map<Candidate, number>();
      for (const title of titles) {
        if (isRefused(title, said)) continue;
        let sum = 0;
        let answered = 0;
        for (const { weight, answer } of parts) {
          const fit = answer(title);
          sum += weight * fit;
          answered += weight * Math.min(1, fit);
        }
        const together = most === 0 ? 1 : 1 - TOGETHER + (TOGETHER * answered) / most;
        const unwanted = said.unwantedWords.filter((stem) => prose.having(stem)?.has(title)).length;
        heard.set(title, sum * together - WEIGHTS.unwanted * unwanted);
      }
      return saysFacts(said) ? heard : spokenOf(heard, said);
    },
    hasWord: (title, stem) =>
      [stem, ...synonymsOf(stem)].some((one) => prose.having(one)?.has(title) ?? false),
    isEveryday: prose.isEveryday,
  };
};
