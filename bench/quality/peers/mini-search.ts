import MiniSearch from 'minisearch';
import type { Catalog } from '#src/catalog/catalog.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import type { LookUp } from '../measure-look-ups.ts';
import type { Answerer } from '../measure-questions.ts';
import { named } from './named.ts';
import { questionWords } from './question-words.ts';
import { titleTexts } from './title-texts.ts';

/** MiniSearch at its best: BM25+, prefixes, one wrong letter in five, accents folded as ours does. */
const OPTIONS = {
  processTerm: (term: string) => foldText(term),
  searchOptions: { prefix: true, fuzzy: 0.2 },
} as const;

/**
 * MiniSearch over the same texts of titles. The liked title itself is taken out of its answers.
 *
 * @param hasWords - whether it also gets the everyday words by which ours understands a question
 */
export const miniSearchAnswers = (catalog: Catalog, hasWords: boolean): Answerer => {
  const engine = new MiniSearch({
    ...OPTIONS,
    fields: ['names', 'people', 'terms', 'premise', 'why', 'moments', 'reasons'],
  });
  engine.addAll(catalog.titles.map((title) => titleTexts(catalog, title, hasWords)));
  return (question) =>
    engine
      .search(questionWords(catalog, question), { boost: { names: 2, people: 2, terms: 1.5 } })
      .map(({ id }) => String(id))
      .filter((id) => id !== question.like)
      .slice(0, 10);
};

/** MiniSearch over the same names. It has no notion of being sure: what it puts first, it shows. */
export const miniSearchLookUp = (catalog: Catalog): LookUp => {
  const entries = named(catalog);
  const engine = new MiniSearch({ ...OPTIONS, idField: 'at', fields: ['names', 'others'] });
  engine.addAll(
    entries.map(({ names, others }, at) => ({ at, names: names.join(' '), others: others.join(' ') })),
  );
  return (typed) => {
    const ids = engine.search(typed, { boost: { names: 2 } }).map(({ id }) => entries[Number(id)]?.id ?? '');
    return { ids: ids.slice(0, 10), isSure: ids.length > 0 };
  };
};
