import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import { seededTextChance } from '#src/catalog/recommend/seeded.ts';
import type { Answerer } from '../measure-questions.ts';

const has = ({ moods, genres, music }: Title, id: string): boolean =>
  moods.includes(id) || genres.includes(id) || music.includes(id);

const fits = (catalog: Catalog, title: Title, question: Question): boolean => {
  const { mood, genre, from, kind, decade, music, artist, like, without, gems } = question;
  return (
    (mood === undefined || title.moods.includes(mood)) &&
    (genre === undefined || title.genres.includes(genre)) &&
    (from === undefined || title.countries.includes(from)) &&
    (kind === undefined || title.kind === kind) &&
    (decade === undefined || Math.floor(title.year / 10) * 10 === decade) &&
    (music === undefined || title.music.includes(music)) &&
    (artist === undefined || catalog.creditsOf(artist).some((credit) => credit.title === title)) &&
    (without === undefined || !has(title, without)) &&
    (gems !== true || title.fame <= 3) &&
    title.id !== like
  );
};

/** What many bots do: filter, then shuffle. Free words and likeness mean nothing to it. */
export const shuffleAnswers = (catalog: Catalog): Answerer => {
  return (question) => {
    const chance = seededTextChance(JSON.stringify(question));
    return catalog.titles
      .filter((title) => fits(catalog, title, question))
      .sort((a, b) => chance(a.id) - chance(b.id))
      .slice(0, 10)
      .map(({ id }) => id);
  };
};
