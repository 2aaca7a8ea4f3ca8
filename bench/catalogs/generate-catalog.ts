import { type Catalog, createCatalog } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import type { Title } from '#src/catalog/model/title.ts';
import type { Track } from '#src/catalog/model/track.ts';
import { seededChance } from '#src/catalog/recommend/seeded.ts';

const TRACKS_PER_TITLE = 10;
/** The largest catalogs have fewer tracks to a title, to fit into memory. */
const MANY_TITLES = 10_000;
const FEW_TRACKS = 3;
const TITLES_PER_PERSON = 0.5;

type Draw = <T>(list: readonly T[]) => T;

/** Draws one after the other, the same ones in each run. */
const createDraw = (seed: string): Draw => {
  const chance = seededChance(seed);
  let turn = 0;
  return (list) => {
    turn += 1;
    const drawn = list[Math.floor(chance(Math.imul(turn, 0x9e3779b1)) * list.length)];
    if (drawn === undefined) throw new Error('nothing to draw from');
    return drawn;
  };
};

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\s+/u)).filter(Boolean);

/** A name as long as a real one, of words of real ones. */
const nameLike = (model: string, words: readonly string[], draw: Draw): string =>
  model
    .split(/\s+/u)
    .map(() => draw(words))
    .join(' ')
    .slice(0, 100);

/** Words of the real catalog, to make names and texts of. */
const collectWords = ({ titles, people }: Catalog) => ({
  names: wordsOf(titles.flatMap(({ names, tracks }) => [names.en, ...tracks.map(({ title }) => title.en)])),
  native: wordsOf(
    titles.flatMap(({ names, tracks }) => [
      names.native ?? '',
      ...tracks.map(({ title }) => title.native ?? ''),
    ]),
  ),
  people: wordsOf(people.map(({ name }) => name)),
  prose: wordsOf(titles.flatMap(({ premise, why }) => [premise, why])),
});

/**
 * A catalog of any size that looks like the real one: each title is a real one under another name, with texts and
 * tracks of drawn words. The same in each run.
 */
export const generateCatalog = (real: Catalog, count: number): Catalog => {
  const draw = createDraw(`${count} titles`);
  const words = collectWords(real);
  const people: Person[] = Array.from({ length: Math.ceil(count / TITLES_PER_PERSON) }, (_, at) => ({
    id: `person-${at}`,
    name: `${draw(words.people)} ${draw(words.people)}`,
    kind: 'person',
    ...(at % 3 === 0 && { native: draw(words.native) }),
  }));
  const ids = people.map(({ id }) => id);
  const models = real.titles.flatMap(({ tracks }) => tracks);

  const track = (_: unknown, at: number): Track => {
    const { startHere: _startHere, ...model } = draw(models);
    return {
      ...model,
      id: `track-${at}`,
      title: {
        en: nameLike(model.title.en, words.names, draw),
        ...(model.title.native !== undefined && { native: nameLike(model.title.native, words.native, draw) }),
      },
      performers: model.performers.map(() => draw(ids)),
      writers: [],
      moment: nameLike(model.moment, words.prose, draw),
      ...(at === 0 && { startHere: true as const }),
    };
  };

  const titles = Array.from({ length: count }, (_, at): Title => {
    const model = draw(real.titles);
    const { native } = model.names;
    return {
      ...model,
      id: `title-${at}`,
      names: {
        en: nameLike(model.names.en, words.names, draw),
        ...(native !== undefined && { native: nameLike(native, words.native, draw) }),
      },
      premise: nameLike(model.premise, words.prose, draw),
      why: wordsOf([model.why])
        .map(() => draw(words.prose))
        .join(' '),
      composers: model.composers.map(() => draw(ids)),
      musicDirectors: model.musicDirectors.map(() => draw(ids)),
      tracks: Array.from({ length: count > MANY_TITLES ? FEW_TRACKS : TRACKS_PER_TITLE }, track),
      similar: [],
      corrections: [],
    };
  });
  return createCatalog(titles, people, real.vocabulary);
};
