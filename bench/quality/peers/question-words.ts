import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Question } from '#src/catalog/recommend/question.ts';

const termNames = (catalog: Catalog, ids: readonly string[]): string =>
  ids.map((id) => catalog.term(id)?.name ?? '').join(' ');

/** What a title sounds like, in words: its styles, moods and makers. */
const soundWords = (catalog: Catalog, title: Title): string =>
  [
    termNames(catalog, [...title.music, ...title.moods]),
    ...[...title.composers, ...title.musicDirectors].map((id) => catalog.person(id)?.name ?? ''),
  ].join(' ');

/** A question as the words that a text engine would be given. What is not wanted cannot be said to one. */
export const questionWords = (catalog: Catalog, question: Question): string => {
  const { mood, genre, from, kind, decade, music, artist, like, text } = question;
  const liked = like === undefined ? undefined : catalog.title(like);
  return [
    termNames(
      catalog,
      [mood, genre, from, music].filter((id) => id !== undefined),
    ),
    kind ?? '',
    decade === undefined ? '' : `${decade}s`,
    artist === undefined ? '' : (catalog.person(artist)?.name ?? ''),
    liked === undefined ? '' : soundWords(catalog, liked),
    text ?? '',
  ]
    .join(' ')
    .trim();
};
