import type { Report } from '../report/create-report.ts';
import type { LookUpResult } from './measure-look-ups.ts';
import type { Form, QuestionResult } from './measure-questions.ts';
import { HALVES, type Half } from './split.ts';

const FORMS: readonly Form[] = ['none', 'filters', 'artist', 'like', 'free text', 'several'];

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const share = (results: readonly unknown[], hits: readonly unknown[]): number =>
  hits.length / results.length;

const figure = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(3));

const percent = (part: number): string => (Number.isNaN(part) ? '' : `${(100 * part).toFixed(1)} %`);

type Answers<R> = Readonly<Record<string, readonly R[]>>;

const ofHalf = <R extends { readonly half: Half }>(results: readonly R[], half: Half): readonly R[] =>
  results.filter((result) => result.half === half);

/** nDCG@10 and hit@3, by half and kind of question. */
export const questionTables = (answers: Answers<QuestionResult>, report: Report): void => {
  for (const half of HALVES) {
    const rows = [undefined, ...FORMS].map((form) => {
      const cells = Object.values(answers).map((results) =>
        ofHalf(results, half).filter((result) => form === undefined || result.form === form),
      );
      return [
        form ?? 'all',
        // Ours are asked as several people, the engines once.
        String(cells.at(-1)?.length ?? 0),
        ...cells.map((results) => figure(mean(results.map(({ ndcg }) => ndcg)))),
        ...cells.map((results) =>
          percent(
            share(
              results,
              results.filter(({ isHit }) => isHit),
            ),
          ),
        ),
        '',
      ];
    });
    const names = Object.keys(answers);
    report.table(
      `Questions, ${half} half`,
      ['', 'count', ...names.map((name) => `nDCG@10 ${name}`), ...names.map((name) => `hit@3 ${name}`), ''],
      rows,
    );
  }
};

/** Strict and lenient success of names that are there, and wrong confident hits of all, by half. */
export const lookUpTable = (answers: Answers<LookUpResult>, report: Report): void => {
  report.table(
    'Look-ups',
    ['', 'half', 'count', 'first is right', 'among five', 'wrong, as if sure', ''],
    HALVES.flatMap((half) =>
      Object.entries(answers).map(([name, all]) => {
        const results = ofHalf(all, half);
        const there = results.filter(({ isThere }) => isThere);
        return [
          name,
          half,
          String(results.length),
          percent(
            share(
              there,
              there.filter(({ isStrict }) => isStrict),
            ),
          ),
          percent(
            share(
              there,
              there.filter(({ isLenient }) => isLenient),
            ),
          ),
          String(results.filter(({ isWronglySure }) => isWronglySure).length),
          '',
        ];
      }),
    ),
  );
};
