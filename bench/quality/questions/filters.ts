import type { Title } from '#src/catalog/model/title.ts';
import { FACTS, type Grade, type GradedQuestion } from '../graded.ts';

/** 3 where all hold and the wanted term leads, 2 where all hold, 0 otherwise. */
const leading = (list: readonly string[], id: string, holds: boolean): Grade =>
  !holds || !list.includes(id) ? 0 : list[0] === id ? 3 : 2;

const within = ({ year }: Title, decade: number): boolean => year >= decade && year < decade + 10;

/** Options of the command alone. */
export const FILTERS: readonly GradedQuestion[] = [
  { ask: { mood: 'romantic' }, source: FACTS, facts: (title) => leading(title.moods, 'romantic', true) },
  { ask: { mood: 'eerie' }, source: FACTS, facts: (title) => leading(title.moods, 'eerie', true) },
  { ask: { mood: 'serene' }, source: FACTS, facts: (title) => leading(title.moods, 'serene', true) },
  { ask: { mood: 'hopeful' }, source: FACTS, facts: (title) => leading(title.moods, 'hopeful', true) },
  { ask: { music: 'choral' }, source: FACTS, facts: (title) => leading(title.music, 'choral', true) },
  { ask: { music: 'hip-hop' }, source: FACTS, facts: (title) => leading(title.music, 'hip-hop', true) },
  { ask: { music: 'jazz-blues' }, source: FACTS, facts: (title) => leading(title.music, 'jazz-blues', true) },
  { ask: { music: 'latin' }, source: FACTS, facts: (title) => leading(title.music, 'latin', true) },
  { ask: { genre: 'sports' }, source: FACTS, facts: (title) => leading(title.genres, 'sports', true) },
  { ask: { genre: 'horror' }, source: FACTS, facts: (title) => leading(title.genres, 'horror', true) },
  { ask: { genre: 'workplace' }, source: FACTS, facts: (title) => leading(title.genres, 'workplace', true) },
  { ask: { from: 'JP' }, source: FACTS, facts: ({ countries }) => leading(countries, 'JP', true) },
  { ask: { from: 'DK' }, source: FACTS, facts: ({ countries }) => leading(countries, 'DK', true) },
  { ask: { from: 'IN' }, source: FACTS, facts: ({ countries }) => leading(countries, 'IN', true) },
  { ask: { kind: 'anime-film' }, source: FACTS, facts: ({ kind }) => (kind === 'anime-film' ? 3 : 0) },
  { ask: { decade: 1980 }, source: FACTS, facts: (title) => (within(title, 1980) ? 3 : 0) },
  { ask: { decade: 1990 }, source: FACTS, facts: (title) => (within(title, 1990) ? 3 : 0) },
  {
    ask: { from: 'KR', mood: 'melancholic', music: 'ballad' },
    source: FACTS,
    facts: (title) =>
      leading(title.moods, 'melancholic', title.countries.includes('KR') && title.music.includes('ballad')),
  },
  {
    ask: { kind: 'film', music: 'electronic' },
    source: FACTS,
    facts: (title) => leading(title.music, 'electronic', title.kind === 'film'),
  },
  {
    ask: { kind: 'anime', genre: 'music' },
    source: FACTS,
    facts: (title) => leading(title.genres, 'music', title.kind === 'anime'),
  },
  {
    ask: { from: 'GB', genre: 'crime' },
    source: FACTS,
    facts: (title) => leading(title.genres, 'crime', title.countries.includes('GB')),
  },
  {
    ask: { from: 'US', kind: 'series', decade: 2000, music: 'indie-folk' },
    source: FACTS,
    facts: (title) =>
      leading(
        title.music,
        'indie-folk',
        title.countries.includes('US') && title.kind === 'series' && within(title, 2000),
      ),
  },
  {
    ask: { from: 'KR', genre: 'historical', mood: 'epic' },
    source: FACTS,
    facts: (title) =>
      leading(title.moods, 'epic', title.countries.includes('KR') && title.genres.includes('historical')),
  },
  {
    ask: { genre: 'science-fiction', music: 'orchestral', kind: 'film' },
    source: FACTS,
    facts: (title) =>
      leading(title.music, 'orchestral', title.kind === 'film' && title.genres.includes('science-fiction')),
  },
  {
    ask: { mood: 'playful', without: 'romance' },
    source: FACTS,
    facts: (title) => leading(title.moods, 'playful', !title.genres.includes('romance')),
  },
  {
    ask: { music: 'rock', without: 'comedy', decade: 2000 },
    source: FACTS,
    facts: (title) => leading(title.music, 'rock', within(title, 2000) && !title.genres.includes('comedy')),
  },
  {
    ask: { mood: 'dark', gems: true },
    source: `${FACTS}; lesser known is fame 3 and below`,
    facts: (title) => leading(title.moods, 'dark', title.fame <= 3),
  },
  {
    ask: { from: 'KR', genre: 'romance', gems: true },
    source: `${FACTS}; lesser known is fame 3 and below`,
    facts: (title) => leading(title.genres, 'romance', title.countries.includes('KR') && title.fame <= 3),
  },
];
