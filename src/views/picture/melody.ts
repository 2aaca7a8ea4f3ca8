import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { seededTextChance } from '#src/catalog/recommend/seeded.ts';
import { lifted } from './colours.ts';
import { colourOfMood } from './palette.ts';

/** One track as a note on the staff. */
export interface Note {
  /** Lines and spaces of the staff from below, 0 to 8. */
  readonly pitch: number;
  /** `#RRGGBB`: the track's leading mood. */
  readonly colour: string;
  /** A piece without a voice is a hollow note. */
  readonly isHollow: boolean;
  /** The track to start from. */
  readonly isFirst: boolean;
}

const PITCHES = 9;
/** More notes than this would touch each other. */
const NOTES_MAX = 12;
/** From one note to the next the melody goes up or down by so many steps at most. */
const LEAP = 3;
const NOTE_CONTRAST = 4.5;

/** The first tracks, always with the one to start from, in their order. */
const tracksShown = ({ tracks }: Title): Title['tracks'] => {
  const start = tracks.findIndex((track) => track.startHere);
  return start < NOTES_MAX
    ? tracks.slice(0, NOTES_MAX)
    : [...tracks.slice(0, NOTES_MAX - 1), ...tracks.slice(start, start + 1)];
};

/** A walk that turns back at the ends of the staff. */
const step = (pitch: number, chance: number): number => {
  const size = 1 + (Math.floor(chance * 2 * LEAP) % LEAP);
  const wanted = chance < 0.5 ? pitch - size : pitch + size;
  return wanted < 0 || wanted >= PITCHES ? 2 * pitch - wanted : wanted;
};

/** The tracks of a title as a melody; its line is the title's own, since its id and theirs decide it. */
export const melodyOf = (catalog: Catalog, title: Title, ground: string): Note[] => {
  const chance = seededTextChance(title.id);
  let pitch = Math.floor(chance('first note') * PITCHES);
  return tracksShown(title).map((track) => {
    pitch = step(pitch, chance(track.id));
    return {
      pitch,
      colour: lifted(colourOfMood(catalog, track.moods[0]), ground, NOTE_CONTRAST),
      isHollow: !track.vocal,
      isFirst: track.startHere === true,
    };
  });
};
