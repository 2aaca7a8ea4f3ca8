import type { Title } from '#src/catalog/model/title.ts';
import { FACTS, type Grade, type GradedQuestion } from '../graded.ts';

const makes = (title: Title, person: string): boolean =>
  [...title.composers, ...title.musicDirectors].includes(person);

/** Whose music it is weighs more than who sings one of its songs. */
const by =
  (person: string, holds: (title: Title) => boolean = () => true) =>
  (title: Title): Grade => {
    if (!holds(title)) return 0;
    if (makes(title, person)) return 3;
    return title.tracks.some(({ performers, writers = [] }) => [...performers, ...writers].includes(person))
      ? 3
      : 0;
  };

const ask = (artist: string): GradedQuestion => ({ ask: { artist }, source: FACTS, facts: by(artist) });

/** Somebody whose music it has to be: every pick has them. */
export const ARTISTS: readonly GradedQuestion[] = [
  ask('iu'),
  ask('nam-hye-seung'),
  ask('hans-zimmer'),
  ask('joe-hisaishi'),
  ask('ennio-morricone'),
  ask('park-seong-il'),
  ask('gummy'),
  ask('punch'),
  ask('heize'),
  ask('ramin-djawadi'),
  ask('ludwig-goransson'),
  ask('hildur-gudnadottir'),
  ask('max-richter'),
  ask('baek-ji-young'),
  ask('john-williams'),
  ask('yoko-kanno'),
  {
    ask: { artist: 'gaemi', mood: 'melancholic' },
    source: FACTS,
    facts: by('gaemi', ({ moods }) => moods.includes('melancholic')),
  },
  {
    ask: { artist: 'vangelis', genre: 'science-fiction' },
    source: FACTS,
    facts: by('vangelis', ({ genres }) => genres.includes('science-fiction')),
  },
  {
    ask: { artist: 'taeyeon', without: 'historical' },
    source: FACTS,
    facts: by('taeyeon', ({ genres }) => !genres.includes('historical')),
  },
];
