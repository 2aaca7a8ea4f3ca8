import type { Script } from './fake-terminal.ts';

const REASONS = [
  'One hymn in eight arrangements',
  'The missing voice is heard as a gap in the chord',
  'A real parish choir',
  'One original hymn',
  'The characters rehearse the music that gives the answer away',
  "Sung at the island's summer concert since",
];

/** Right answers to every question about an invented title; each may be preceded by wrong ones. */
export const LIGHTHOUSE: Script = [
  [/^English name/, 'The Lighthouse Choir'],
  [/^Language/, 'da'],
  [/^Name in its own script or language/, 'Fyrets Kor'],
  [/^Other names/, 'TLC'],
  [/^Kind \(series/, 'series'],
  [/^Year of the premiere/, '2021'],
  [/^Day of the premiere/, '2021-03-07'],
  [/^Countries/, 'dk'],
  [/^First broadcaster/, 'DR1'],
  [/^Genres/, 'mystery, family'],
  [/^Moods of the music/, 'eerie melancholic'],
  [/^Music styles/, 'choral chamber'],
  [/^Fame/, '2'],
  [/^Premise/, 'A choir on a small island loses a singer a year, always on one night.'],
  [/^Why/, 'Every episode adds one voice to a hymn. The strings stay out until someone lies.'],
  [/^Score for/, '5', '4', '3', '3', '5', '2'],
  [/^The fact it stands on/, ...REASONS],
  [/^Composers/, 'Aase Holmgaard'],
  [/n for a new entry/, 'n', 'n'],
  [/^ {2}Kind/, 'person', 'group'],
  [/^Track: /, 'Eight Voices', 'The Empty Place', 'Low Water'],
  [/^Role/, 'main-theme', 'score', 'score'],
  [/^Does somebody sing/, 'yes', 'no', 'n'],
  [/^Who is heard/, 'Fanoe Parish Choir'],
  [/^Written for this title/, 'y', 'y', 'y'],
  [/^Moods of the track/, 'eerie', 'melancholic', 'serene'],
  [/^Where it is heard/, 'Opens every episode', 'A chord with a gap', 'The tide at night'],
  [/^Number of the track/, '1'],
  [/^Similar title/, 'The Killing', 'arrival'],
  [/^What is alike/, 'Few strings, long silences', 'A choir that says what nobody on screen may'],
  [/^Address of a page/, 'https://example.org/the-lighthouse-choir-soundtrack'],
  [/^What it covers/, 'title tracks credits'],
];

/** The script with other answers to some questions. */
export const lighthouseWith = (changes: Script): Script => [...changes, ...LIGHTHOUSE];
