import type { Report } from '../report/create-report.ts';
import type { LookUpResult } from './measure-look-ups.ts';
import type { QuestionResult } from './measure-questions.ts';
import type { Half } from './split.ts';
import { mean, share } from './tables.ts';

const NDCG_BAR = { at: 'least', limit: 1.5, unit: ' times MiniSearch' } as const;
const HIT_BAR = { at: 'least', limit: 85, unit: ' %' } as const;
const STRICT_BAR = { at: 'least', limit: 93, unit: ' %' } as const;
const LENIENT_BAR = { at: 'least', limit: 98, unit: ' %' } as const;
const SURE_BAR = { at: 'most', limit: 0 } as const;

const onlyRun = <R extends { readonly half: Half }>(results: readonly R[]): readonly R[] =>
  results.filter(({ half }) => half === 'run only');

type Judged = 'Leitmotif' | 'MiniSearch' | 'MiniSearch + words';

/** Compares the half that is only run with its bars. */
export const judgeBars = (
  questions: Readonly<Record<Judged, readonly QuestionResult[]>>,
  lookUps: Readonly<Record<'Leitmotif', readonly LookUpResult[]>>,
  report: Report,
): void => {
  const ndcg = (name: Judged): number => mean(onlyRun(questions[name]).map((one) => one.ndcg));
  const texts = onlyRun(questions.Leitmotif).filter(({ form }) => form === 'free text');
  const all = onlyRun(lookUps.Leitmotif);
  const there = all.filter(({ isThere }) => isThere);
  const percent = <R>(results: readonly R[], holds: (result: R) => boolean): number =>
    100 * share(results, results.filter(holds));
  const measured = [
    ['nDCG@10, times MiniSearch', ndcg('Leitmotif') / ndcg('MiniSearch'), NDCG_BAR],
    ['nDCG@10, times MiniSearch + words', ndcg('Leitmotif') / ndcg('MiniSearch + words'), undefined],
    ['free text, hit@3 in %', percent(texts, ({ isHit }) => isHit), HIT_BAR],
    ['look-ups, first is right in %', percent(there, ({ isStrict }) => isStrict), STRICT_BAR],
    ['look-ups, among five in %', percent(there, ({ isLenient }) => isLenient), LENIENT_BAR],
    ['look-ups, wrong as if sure', all.filter(({ isWronglySure }) => isWronglySure).length, SURE_BAR],
  ] as const;
  report.table(
    'Bars, on the half that is only run',
    ['', 'measured', ''],
    measured.map(([what, value, bar]) => [
      what,
      value.toFixed(2),
      bar === undefined ? 'no bar: it is given our words too' : report.judge(what, value, bar),
    ]),
  );
};
