import type { Catalog } from '../catalog.ts';
import type { Title } from '../model/title.ts';

/** One figure of the coverage: what is counted, and how often each value occurs, most first. */
export interface Tally {
  readonly of: string;
  readonly counts: readonly (readonly [value: string, count: number])[];
}

const tally = (of: string, titles: readonly Title[], values: (title: Title) => readonly string[]): Tally => {
  const counts = new Map<string, number>();
  for (const value of titles.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { of, counts: [...counts].sort(([, a], [, b]) => b - a) };
};

/** What the catalog covers, in figures. */
export interface Coverage {
  readonly titles: number;
  readonly tracks: number;
  readonly people: number;
  readonly tracksPerTitle: number;
  /** Titles whose name is written in another script or language and given in it, 0 to 1. */
  readonly withNativeName: number;
  readonly tallies: readonly Tally[];
}

/** Counts titles by country, kind, decade and leading mood, tracks a title, and the share with native names. */
export const coverageOf = ({ titles, people }: Catalog): Coverage => {
  const tracks = titles.reduce((sum, title) => sum + title.tracks.length, 0);
  const foreign = titles.filter(({ language }) => language !== 'en');
  return {
    titles: titles.length,
    tracks,
    people: people.length,
    tracksPerTitle: tracks / Math.max(1, titles.length),
    withNativeName:
      foreign.filter(({ names }) => names.native !== undefined).length / Math.max(1, foreign.length),
    tallies: [
      tally('country', titles, ({ countries }) => countries.slice(0, 1)),
      tally('kind', titles, ({ kind }) => [kind]),
      tally('decade', titles, ({ year }) => [`${Math.floor(year / 10) * 10}s`]),
      tally('mood', titles, ({ moods }) => moods),
      tally('genre', titles, ({ genres }) => genres),
      tally('music', titles, ({ music }) => music),
    ],
  };
};
