import type { Steps } from '../../stepwise.ts';
import type { Candidate } from '../candidate.ts';
import { type Posting, PostingsBuilder } from '../likeness/postings.ts';
import { strength } from '../strength.ts';
import { indexProse } from './prose-index.ts';
import type { Prose } from './read-prose.ts';
import { isRefusal, isRefused, saysFacts } from './said.ts';
import { synonymsOf } from './synonyms.ts';
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
/** What a title made later is of a period when its texts name it, and when its music is of old hits. */
const PERIOD = { named: 0.9, hits: 0.7 };
/** From here on nobody calls hits old. */
const RECENT_YEAR = 2000;

/** One part of a text: how much it matters, and what answers it, by how well, 0 to about 1; the best of them counts. */
interface Part {
  readonly weight: number;
  readonly answers: readonly { readonly posting: Posting; readonly factor: number }[];
}

/** What a text speaks of. */
export interface Heard {
  readonly titles: readonly Candidate[];
  /** How well each title answers the text, by place. */
  readonly relevance: Float64Array;
}

/** Tells which titles a text speaks of. */
export interface Hearing {
  /** Of these titles, what a text speaks of and how well; nothing it does not want. */
  hear(titles: readonly Candidate[], said: Understood): Heard;
  /** Whether a title's own texts and names have a word, or one that stands for it. */
  hasWord(title: Candidate, stem: string): boolean;
}

const indexTerms = (candidates: readonly Candidate[]) => {
  const postings = new PostingsBuilder();
  for (const { place, moods, music, genres, countries } of candidates)
    for (const list of [moods, music, genres, countries])
      for (const id of list) postings.add(id, place, strength(list, id));
  return postings.build();
};

/** The same weight at each of some places. */
const evenly = (places: Iterable<number>): Posting => {
  const list = Uint32Array.from(places);
  return { places: list, weights: new Float32Array(list.length).fill(1) };
};

/** Prepares which titles have which words and terms, so that a text costs only what it speaks of. */
export function* createHearing(candidates: readonly Candidate[], texts: Prose): Steps<Hearing> {
  const prose = yield* indexProse(texts);
  const terms = indexTerms(candidates);
  yield;

  const wishPart = (wish: Wish): Part => ({
    weight: Math.max(...wish.terms.map(({ kind }) => WEIGHTS[kind])),
    answers: wish.terms.map(({ term }) => ({ posting: terms.having(term.id), factor: 1 })),
  });

  const wordPart = (stem: string, share: number): Part => ({
    weight: WEIGHTS.word * share * prose.rarity(stem),
    answers: [
      { posting: prose.having(stem), factor: 1 },
      ...synonymsOf(stem).map((other) => ({ posting: prose.having(other), factor: SYNONYM })),
    ],
  });

  const periodPart = ([first, last]: readonly [number, number]): Part => {
    const within = candidates.filter(({ year }) => year >= first && year <= last).map(({ place }) => place);
    const named = prose.having(`${Math.floor(first / 10) * 10}s`).places;
    return {
      weight: WEIGHTS.period,
      answers: [
        { posting: evenly(within), factor: 1 },
        { posting: evenly(named), factor: PERIOD.named },
        ...(last < RECENT_YEAR ? [{ posting: terms.having('retro-hits'), factor: PERIOD.hits }] : []),
      ],
    };
  };

  const partsOf = ({ wishes, words, period }: Understood): Part[] => [
    ...wishes.map(wishPart),
    ...[...words].map(([stem, { share }]) => wordPart(stem, share)),
    ...(period === undefined ? [] : [periodPart(period)]),
  ];

  /** How well each title answers the parts, by place. */
  const relevanceOf = (parts: readonly Part[]): Float64Array => {
    const sum = new Float64Array(candidates.length);
    const answered = new Float64Array(candidates.length);
    const most = parts.reduce((all, { weight }) => all + weight, 0);
    for (const { weight, answers } of parts) {
      const best = new Float64Array(candidates.length);
      for (const { posting, factor } of answers)
        for (let at = 0; at < posting.places.length; at += 1) {
          const place = posting.places[at] ?? 0;
          const fit = factor * (posting.weights[at] ?? 0);
          if (fit > (best[place] ?? 0)) best[place] = fit;
        }
      for (let place = 0; place < best.length; place += 1) {
        const fit = best[place] ?? 0;
        if (fit === 0) continue;
        sum[place] = (sum[place] ?? 0) + weight * fit;
        answered[place] = (answered[place] ?? 0) + weight * Math.min(1, fit);
      }
    }
    return sum.map((all, place) =>
      most === 0 ? 0 : all * (1 - TOGETHER + (TOGETHER * (answered[place] ?? 0)) / most),
    );
  };

  return {
    hear(titles, said) {
      const relevance = relevanceOf(partsOf(said));
      for (const stem of said.unwantedWords)
        for (const place of prose.having(stem).places)
          relevance[place] = (relevance[place] ?? 0) - WEIGHTS.unwanted;
      const wanted = isRefusal(said) ? titles.filter((title) => !isRefused(title, said)) : titles;
      if (saysFacts(said)) return { titles: wanted, relevance };
      const spoken = wanted.filter(({ place }) => (relevance[place] ?? 0) > 0);
      // Of a mere refusal, whatever is left fits.
      return { titles: spoken.length === 0 && isRefusal(said) ? wanted : spoken, relevance };
    },
    hasWord: ({ place }, stem) =>
      [stem, ...synonymsOf(stem)].some((one) => prose.having(one).places.includes(place)),
  };
}
