import type { Catalog } from '../../catalog.ts';
import { foldText } from '../../search/fold-text.ts';
import type { Steps } from '../../stepwise.ts';
import type { Candidate } from '../candidate.ts';
import { isMeaningful, stemOf } from './tokens.ts';

/** How much a word says about a title by where it stands. */
const FIELDS = {
  premise: 2.4,
  why: 0.9,
  moment: 1.2,
  reason: 0.7,
  name: 1.6,
  track: 0.6,
  person: 0.8,
  award: 1,
};

/** One text of a title, as the stems of its meaningful words with repeats. */
export interface ProseField {
  readonly stems: readonly string[];
  readonly weight: number;
  /** Whether it describes the music. */
  readonly isSound: boolean;
}

/** What is written about titles, made ready once for everything that compares texts. */
export interface Prose {
  /** The texts of each title, in the order of the candidates. */
  readonly fields: readonly (readonly ProseField[])[];
  /** Stems of words that are written small somewhere, as names are not. */
  readonly everyday: ReadonlySet<string>;
}

const YEAR = /\b(19|20)(\d)\d\b/g;
const BETWEEN_WORDS = /[\s/—–-]+/u;
const SMALL = /^\P{Lu}/u;
const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined);

/** The decades of the years that a text names, as people say them: `1983` is also `1980s`. */
const decadesIn = (text: string): string =>
  [...text.matchAll(YEAR)].map(([, century, ten]) => `${century}${ten}0s`).join(' ');

/** Reads the texts of all titles, one in each step. */
export function* readProse(catalog: Catalog, candidates: readonly Candidate[]): Steps<Prose> {
  const everyday = new Set<string>();
  // The same words come again and again; folding and stemming each once makes the difference of a fast start.
  const known = new Map<string, readonly string[]>();
  const stemsOfWritten = (written: string): readonly string[] => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const stems = foldText(written).split(' ').filter(isMeaningful).map(stemOf);
    known.set(written, stems);
    return stems;
  };
  const stemsOf = (text: string, isProse: boolean): string[] => {
    const stems: string[] = [];
    for (const written of text.split(BETWEEN_WORDS)) {
      const isSmall = isProse && SMALL.test(written);
      for (const stem of stemsOfWritten(written)) {
        stems.push(stem);
        if (isSmall) everyday.add(stem);
      }
    }
    return stems;
  };

  const fieldsOf = ({ title, people }: Candidate): ProseField[] => {
    const { names, premise, why, tracks, ingredients, awards = [] } = title;
    const prose = (text: string, weight: number, isSound: boolean): ProseField => ({
      stems: stemsOf(text, true),
      weight,
      isSound,
    });
    const named = (text: string, weight: number): ProseField => ({
      stems: stemsOf(text, false),
      weight,
      isSound: false,
    });
    const moments = tracks.map(({ moment }) => moment);
    const spellings = people.flatMap((id) => {
      const person = catalog.person(id);
      return person === undefined ? [] : present([person.name, person.native]);
    });
    return [
      prose(`${premise} ${decadesIn(premise)}`, FIELDS.premise, false),
      prose(why, FIELDS.why, true),
      ...moments.map((moment) => prose(moment, FIELDS.moment, true)),
      ...Object.values(ingredients).map(({ reason }) => prose(reason, FIELDS.reason, true)),
      named(
        present([names.en, names.native, names.romanised, ...(names.aliases ?? [])]).join(' '),
        FIELDS.name,
      ),
      ...tracks.map((track) => named(present([track.title.en, track.title.native]).join(' '), FIELDS.track)),
      named(spellings.join(' '), FIELDS.person),
      ...awards.map(({ name, category }) => named(`${name} ${category} won award`, FIELDS.award)),
    ];
  };
  const fields: ProseField[][] = [];
  for (const candidate of candidates) {
    fields.push(fieldsOf(candidate));
    yield;
  }
  return { fields, everyday };
}
