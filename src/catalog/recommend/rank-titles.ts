import type { Candidate } from './candidate.ts';
import type { Reason } from './explain-pick.ts';
import { fitTitles, type Pool } from './filter-titles.ts';
import { narrowByWords } from './narrow-by-words.ts';
import { type Ordered, orderTitles } from './ordered.ts';
import type { Question, Relaxable } from './question.ts';
import { scoreTitle } from './score-title.ts';
import type { Hearing } from './words/hear.ts';
import type { Understood } from './words/understand.ts';

/** The titles that answer a question, whoever asks. */
export interface Ranking {
  /** The question, with the title that its words name as a likeness. */
  readonly question: Question;
  /** Best first; chance, which differs from person to person, is not in the scores. */
  readonly ordered: Ordered;
  readonly dropped: readonly (Relaxable | 'text')[];
  /** What the words were understood to say; absent without words, and when they say nothing about any title. */
  readonly said: Understood | undefined;
  /** Why titles were picked from this ranking lately, since the same ones come up for many people. */
  readonly explained: Map<Candidate, readonly Reason[]>;
}

/** Rankings kept; most people ask for what others just asked for. */
const KEPT_MAX = 200;

const NOBODY: ReadonlySet<string> = new Set();

interface RankingParts {
  readonly pool: Pool;
  readonly understand: (text: string) => Understood;
  readonly hear: Hearing['hear'];
  /** How near each title is to one in sound, 0 to 1, by place. */
  readonly nearnessTo: (like: Candidate) => Float64Array;
}

/**
 * Makes what ranks titles for a question. A ranking without barred titles depends on the question alone and is
 * kept; where everything that fits is barred, filters are given up anew.
 */
export const createRanking = ({ pool, understand, hear, nearnessTo }: RankingParts) => {
  const byId = new Map(pool.candidates.map((candidate) => [candidate.id, candidate]));

  const rank = (asked: Question, barred: ReadonlySet<string>): Ranking => {
    const said = asked.text === undefined ? undefined : understand(asked.text);
    const question = said?.like === undefined ? asked : { like: said.like, ...asked };
    const { titles, dropped } = fitTitles(pool, question, barred);
    const narrowed = said && narrowByWords(titles, said);
    const heard = said && narrowed && hear(narrowed.titles, said);
    const isLost = heard !== undefined && heard.titles.length === 0;
    const fitting = heard === undefined || isLost ? titles : heard.titles;
    const like = question.like === undefined ? undefined : byId.get(question.like);
    const nearness = like && nearnessTo(like);
    const scoreOf = (title: Candidate): number =>
      scoreTitle(title, question, nearness?.[title.place] ?? 0) + (heard?.relevance[title.place] ?? 0);
    return {
      question,
      ordered: orderTitles(fitting, scoreOf, pool.candidates),
      dropped: isLost ? [...dropped, 'text'] : [...dropped, ...(narrowed?.dropped ?? [])],
      said: isLost ? undefined : said,
      explained: new Map(),
    };
  };

  const kept = new Map<string, Ranking>();
  const rankForAll = (question: Question): Ranking => {
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const ranking = rank(question, NOBODY);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(key, ranking);
    return ranking;
  };

  return (question: Question, barred: ReadonlySet<string>): Ranking => {
    const ranking = rankForAll(question);
    if (barred.size === 0) return ranking;
    return ranking.ordered.pairs().every(({ title }) => barred.has(title.id))
      ? rank(question, barred)
      : ranking;
  };
};
