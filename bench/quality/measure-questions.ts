import type { Catalog } from '#src/catalog/catalog.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Grade, GradedQuestion } from './graded.ts';
import { type Half, halfOf } from './split.ts';

/** Titles for a question, the best first. */
export type Answerer = (question: Question) => readonly string[];

/** The kind of question, by the options it fills in. */
export type Form = 'none' | 'filters' | 'artist' | 'like' | 'free text' | 'several';

export const formOf = ({
  text,
  artist,
  like,
  without: _without,
  gems: _gems,
  ...filters
}: Question): Form => {
  const given = [text, artist, like].filter((part) => part !== undefined).length;
  const hasFilter = Object.keys(filters).length > 0;
  if (given > 1 || (given === 1 && hasFilter)) return 'several';
  if (text !== undefined) return 'free text';
  if (artist !== undefined) return 'artist';
  if (like !== undefined) return 'like';
  return hasFilter ? 'filters' : 'none';
};

const LISTED = [
  ['best', 3],
  ['good', 2],
  ['fair', 1],
] as const;

const idsOf = (list: string | undefined): string[] => list?.split(' ').filter((id) => id !== '') ?? [];

/** Grades of the catalog's titles for a question, and the listed ids that the catalog lacks. */
const gradesFor = (catalog: Catalog, graded: GradedQuestion) => {
  const grades = new Map<string, Grade>();
  for (const title of catalog.titles) {
    const grade = graded.facts?.(title) ?? 0;
    if (grade > 0) grades.set(title.id, grade);
  }
  const lacking: string[] = [];
  for (const [list, grade] of LISTED)
    for (const id of idsOf(graded[list])) {
      if (catalog.title(id) === undefined) lacking.push(id);
      else if (!grades.has(id)) grades.set(id, grade);
    }
  return { grades, lacking };
};

const PLACES = 10;
const HIT_PLACES = 3;
/** From this grade on a pick counts as hit. */
const HIT_GRADE = 2;

const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);

/** Normalised discounted cumulative gain of the first ten, 0 to 1. */
const ndcg = (picks: readonly string[], grades: ReadonlyMap<string, Grade>): number => {
  const got = picks.slice(0, PLACES).reduce((sum, id, place) => sum + gain(grades.get(id) ?? 0, place), 0);
  const ideal = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, PLACES)
    .reduce<number>((sum, grade, place) => sum + gain(grade, place), 0);
  return got / ideal;
};

/** How one question was answered. */
export interface QuestionResult {
  readonly ask: Question;
  readonly form: Form;
  readonly half: Half;
  readonly ndcg: number;
  /** Whether one of the first three is right. */
  readonly isHit: boolean;
  readonly picks: readonly { readonly id: string; readonly grade: number }[];
}

/** Answers of one peer to all questions that the catalog can answer. */
export interface QuestionResults {
  readonly results: readonly QuestionResult[];
  /** Questions none of whose right answers is in the catalog. */
  readonly skipped: number;
  /** Listed ids that the catalog lacks. */
  readonly lacking: ReadonlySet<string>;
}

/** Asks every question and compares the answers with the grades. */
export const measureQuestions = (
  catalog: Catalog,
  questions: readonly GradedQuestion[],
  answer: Answerer,
): QuestionResults => {
  const results: QuestionResult[] = [];
  const lacking = new Set<string>();
  let skipped = 0;
  for (const graded of questions) {
    const { grades, lacking: missing } = gradesFor(catalog, graded);
    for (const id of missing) lacking.add(id);
    if (![...grades.values()].some((grade) => grade >= HIT_GRADE)) {
      skipped += 1;
      continue;
    }
    const picks = answer(graded.ask);
    const gradeOf = (id: string): Grade => grades.get(id) ?? 0;
    results.push({
      ask: graded.ask,
      form: formOf(graded.ask),
      half: halfOf(JSON.stringify(graded.ask)),
      ndcg: ndcg(picks, grades),
      isHit: picks.slice(0, HIT_PLACES).some((id) => gradeOf(id) >= HIT_GRADE),
      picks: picks.slice(0, PLACES).map((id) => ({ id, grade: gradeOf(id) })),
    });
  }
  return { results, skipped, lacking };
};
