import type { Title } from '#src/catalog/model/title.ts';
import { FACTS, type Grade, type GradedQuestion, JUDGED } from '../graded.ts';

const acclaimed = ({ fame, awards = [], ingredients }: Title): Grade => {
  const isLasting = ingredients.longevity.score === 5;
  if (fame === 5 && isLasting && awards.length > 0) return 3;
  return fame === 5 && isLasting ? 2 : fame >= 4 && isLasting ? 1 : 0;
};

/** Several wishes at once, and none at all. */
export const SEVERAL: readonly GradedQuestion[] = [
  {
    ask: {},
    source: 'awards in the data, fame 5 and longevity 5: what nobody minds being shown first',
    facts: acclaimed,
  },
  {
    ask: { gems: true },
    source: 'fame 3 and below with a mean of the ingredients of 4 and above, in the data',
    facts: ({ fame, ingredients }) => {
      const mean = Object.values(ingredients).reduce((sum, { score }) => sum + score, 0) / 6;
      return fame > 3 ? 0 : mean >= 4 ? 3 : mean >= 3.6 ? 2 : 1;
    },
  },
  {
    ask: { from: 'KR', text: 'lawyers and revenge' },
    source: JUDGED,
    best: 'vincenzo',
    good: 'the-glory extraordinary-attorney-woo itaewon-class city-hunter-2011 the-innocent-man the-penthouse-war-in-life suspicious-partner punch-2014 one-ordinary-day i-hear-your-voice wonderful-world secret-2013',
    fair: 'healer touch-your-heart beyond-evil flower-of-evil the-world-of-the-married the-law-cafe stranger-2017 the-k2 oh-my-venus glamorous-temptation',
  },
  {
    ask: { kind: 'film', text: 'sad piano love story' },
    source: JUDGED,
    best: 'the-piano titanic la-la-land in-the-mood-for-love brokeback-mountain the-classic her',
    good: 'call-me-by-your-name once cinema-paradiso a-star-is-born the-shape-of-water lost-in-translation architecture-101 betty-blue the-umbrellas-of-cherbourg cold-war the-legend-of-1900 decision-to-leave',
    fair: 'romeo-juliet-1996 the-bodyguard amelie merry-christmas-mr-lawrence minari drive-my-car doctor-zhivago devdas-2002 breakfast-at-tiffanys three-colours-blue the-hours edward-scissorhands vertigo',
  },
  {
    ask: { like: 'crash-landing-on-you', without: 'comedy' },
    source: JUDGED,
    best: 'descendants-of-the-sun mr-sunshine snowdrop winter-sonata that-winter-the-wind-blows',
    good: 'autumn-in-my-heart the-king-eternal-monarch do-you-like-brahms my-liberation-notes moon-embracing-the-sun dr-romantic-2 alchemy-of-souls record-of-youth navillera spring-waltz nevertheless itaewon-class encounter doom-at-your-service the-kings-affection doctor-stranger brilliant-legacy',
    fair: 'start-up the-red-sleeve my-mister the-innocent-man empress-ki my-dearest phoenix-2004 iris im-sorry-i-love-you our-blues when-life-gives-you-tangerines youth-of-may while-you-were-sleeping-2017 lovers-of-the-red-sky just-between-lovers secret-2013 the-interest-of-love cinderellas-sister shine-or-go-crazy the-midnight-romance-in-hagwon good-doctor-2013 dr-romantic angels-last-mission-love w-two-worlds first-love-2022 more-than-friends',
  },
  {
    ask: { kind: 'anime', text: 'swords and rock openings' },
    source: JUDGED,
    best: 'demon-slayer attack-on-titan naruto bleach',
    good: 'samurai-champloo inuyasha jujutsu-kaisen chainsaw-man fullmetal-alchemist-brotherhood frieren tokyo-ghoul dragon-ball-z death-note',
    fair: 'neon-genesis-evangelion cowboy-bebop nana one-piece the-vision-of-escaflowne',
  },
  {
    ask: { decade: 2010, genre: 'fantasy', text: 'korean ballads' },
    source: FACTS,
    facts: (title) =>
      title.countries.includes('KR') &&
      title.genres.includes('fantasy') &&
      title.year >= 2010 &&
      title.year < 2020 &&
      title.music.includes('ballad')
        ? 3
        : 0,
  },
  {
    ask: { mood: 'tense', from: 'US', text: 'synth' },
    source: FACTS,
    facts: ({ moods, countries, music }) =>
      moods.includes('tense') && countries.includes('US') && music.includes('electronic')
        ? music[0] === 'electronic' || moods[0] === 'tense'
          ? 3
          : 2
        : 0,
  },
  {
    ask: { artist: 'nam-hye-seung', text: 'ghosts, fantasy' },
    source: FACTS,
    best: 'goblin alchemy-of-souls',
    good: 'its-okay-to-not-be-okay',
    fair: 'crash-landing-on-you mr-sunshine',
  },
  {
    ask: { like: 'stranger-things', from: 'GB' },
    source: JUDGED,
    best: 'its-a-sin misfits utopia-2013',
    good: 'sex-education skins-2007 broadchurch the-end-of-the-f-ing-world black-mirror',
    fair: 'killing-eve i-may-destroy-you sherlock slumdog-millionaire the-crown life-on-mars doctor-who-2005 derry-girls',
  },
  {
    ask: { music: 'piano', text: 'quiet and slow, everyday life' },
    source: JUDGED,
    best: 'my-liberation-notes navillera alone-in-love hometown-cha-cha-cha my-mister minari',
    good: 'do-you-like-brahms our-beloved-summer when-the-camellia-blooms my-brilliant-friend extraordinary-attorney-woo spring-waltz romance-is-a-bonus-book lost-in-translation drive-my-car kikujiro clannad-after-story departures',
    fair: 'its-okay-thats-love spirited-away that-winter-the-wind-blows dr-romantic-2 touch-your-heart crash-landing-on-you record-of-youth forecasting-love-and-weather once amelie violet-evergarden encounter something-in-the-rain her while-you-were-sleeping-2017 long-vacation silent-2022 good-bye-lenin',
  },
  {
    ask: { genre: 'romance', decade: 2020, text: 'bts' },
    source: FACTS,
    best: 'our-beloved-summer itaewon-class our-blues',
  },
  {
    ask: { from: 'JP', text: 'school friends start a band' },
    source: JUDGED,
    best: 'k-on bocchi-the-rock kids-on-the-slope',
    good: 'nana your-lie-in-april nodame-cantabile',
    fair: 'your-name',
  },
  {
    ask: { kind: 'series', without: 'ballad', text: 'melancholic small town mystery' },
    source: JUDGED,
    best: 'twin-peaks broadchurch dark the-returned-les-revenants stranger-things true-detective',
    good: 'the-killing-forbrydelsen trapped the-leftovers big-little-lies the-x-files wallander midnight-mass',
    fair: 'signal desperate-housewives the-oc severance fargo true-blood wednesday the-walking-dead nobody-knows-2020 stranger-2017 amachan',
  },
];
