import type { Catalog } from '#src/catalog/catalog.ts';

/** Enough to be of all kinds; more would only be the same again. */
const TITLES = 400;

/** What people type to find something: whole names in both scripts, parts, words turned round, a performer with a track, slips. */
export const likelyLookUps = (catalog: Catalog): string[] => {
  const { titles, people } = catalog;
  const step = Math.max(1, Math.floor(titles.length / TITLES));
  return [
    ...titles
      .filter((_, at) => at % step === 0)
      .flatMap(({ names: { en, native }, tracks: [track] }) => [
        en,
        native ?? en,
        en.slice(2, 9),
        `${en.slice(0, 3)}${en.slice(4)}x`,
        en.split(' ').reverse().join(' '),
        `${track?.title.en} ${catalog.person(track?.performers[0] ?? '')?.name ?? 'ost'}`,
      ]),
    ...people.slice(0, TITLES).flatMap(({ name, native }) => [name, native ?? name, name.toLowerCase()]),
    'ㅅㄹㅇㅂㅅㅊ',
    'nothing is called like this',
  ];
};
