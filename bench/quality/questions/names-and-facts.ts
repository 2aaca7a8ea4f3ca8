import type { Title } from '#src/catalog/model/title.ts';
import { FACTS, type Grade, type GradedQuestion, JUDGED } from '../graded.ts';

const made =
  (person: string, holds: (title: Title) => boolean = () => true) =>
  (title: Title): Grade =>
    holds(title) &&
    ([...title.composers, ...title.musicDirectors].includes(person) ||
      title.tracks.some(({ performers, writers = [] }) => [...performers, ...writers].includes(person)))
      ? 3
      : 0;

const when =
  (holds: (title: Title) => boolean, isBest: (title: Title) => boolean = () => true) =>
  (title: Title): Grade =>
    !holds(title) ? 0 : isBest(title) ? 3 : 2;

const inYears = ({ year }: Title, from: number, to: number): boolean => year >= from && year <= to;
const NORDIC = ['DK', 'NO', 'SE', 'IS', 'FI'];

/** Names, countries, decades, kinds and refusals inside sentences. */
export const NAMES_AND_FACTS: readonly GradedQuestion[] = [
  {
    ask: { text: 'something like Goblin' },
    source: 'https://headtopics.com/us/13-best-k-drama-soundtracks-ranked-46203919 and the titles’ styles',
    best: 'hotel-del-luna descendants-of-the-sun crash-landing-on-you my-love-from-the-star the-king-eternal-monarch mr-sunshine legend-of-the-blue-sea moon-lovers-scarlet-heart-ryeo doom-at-your-service',
    good: 'queen-of-tears tale-of-the-nine-tailed secret-garden alchemy-of-souls its-okay-to-not-be-okay that-winter-the-wind-blows winter-sonata snowdrop moon-embracing-the-sun while-you-were-sleeping lovers-of-the-red-sky while-you-were-sleeping-2017 a-korean-odyssey w-two-worlds angels-last-mission-love memories-of-the-alhambra encounter fated-to-love-you-2014 the-scholar-who-walks-the-night',
    fair: 'masters-sun gu-family-book the-heirs its-okay-thats-love dr-romantic-2 touch-your-heart the-innocent-man the-kings-affection 100-days-my-prince when-the-phone-rings ruler-master-of-the-mask abyss the-beauty-inside my-demon dr-romantic hi-bye-mama moonshine oh-my-venus another-oh-hae-young shine-or-go-crazy devilish-joy',
  },
  {
    ask: { text: 'sounds like Blade Runner' },
    source:
      'https://www.sonuscore.com/5-iconic-movie-scores-that-defined-synth-music-in-cinema/ and the titles’ styles',
    best: 'drive-2011 stranger-things chariots-of-fire dune-2021 the-x-files twin-peaks',
    good: 'merry-christmas-mr-lawrence dark the-social-network the-virgin-suicides utopia-2013 akira ghost-in-the-shell inception severance westworld chernobyl miami-vice halloween-1978 under-the-skin arrival her',
    fair: 'lost-in-translation euphoria misfits shogun-2024 mr-robot the-leftovers the-last-of-us the-killing-forbrydelsen star-trek-voyager the-mandalorian black-mirror watchmen requiem-for-a-dream gravity terror-in-resonance steins-gate betty-blue the-handmaids-tale orphan-black',
  },
  {
    ask: { text: 'similar to Reply 1988 but not korean' },
    source: JUDGED,
    best: 'someday-or-one-day freaks-and-geeks its-a-sin almost-famous our-times derry-girls under-the-same-roof',
    good: 'gilmore-girls friends cinema-paradiso my-so-called-life the-perks-of-being-a-wallflower meteor-garden stranger-things midnight-diner first-love-2022 amachan tokyo-love-story forrest-gump grease',
    fair: 'minari juno dirty-dancing sing-street sex-education skam my-brilliant-friend daisy-jones-and-the-six guardians-of-the-galaxy mad-men pachinko scrubs life-on-mars good-bye-lenin anohana lilyhammer deutschland-83 remember-the-titans beach-boys clannad-after-story long-vacation the-umbrella-academy',
  },
  { ask: { text: 'dramas with songs by IU' }, source: FACTS, facts: made('iu') },
  { ask: { text: 'hans zimmer scores' }, source: FACTS, facts: made('hans-zimmer') },
  {
    ask: { text: 'joe hisaishi, but a film' },
    source: FACTS,
    facts: made('joe-hisaishi', ({ kind }) => kind === 'film' || kind === 'anime-film'),
  },
  { ask: { text: 'anything composed by Ennio Morricone' }, source: FACTS, facts: made('ennio-morricone') },
  { ask: { text: 'taeyeon ost' }, source: FACTS, facts: made('taeyeon') },
  {
    ask: { text: 'a korean drama where Gummy sings' },
    source: FACTS,
    facts: made('gummy', ({ countries }) => countries.includes('KR')),
  },
  {
    ask: { text: 'turkish series' },
    source: FACTS,
    facts: when(({ countries }) => countries.includes('TR')),
  },
  {
    ask: { text: 'nordic noir, cold and dark' },
    source: `${FACTS}: Nordic countries, crime first`,
    facts: when(
      ({ countries }) => countries.some((id) => NORDIC.includes(id)),
      ({ genres }) => genres.includes('crime'),
    ),
    good: 'broadchurch',
  },
  {
    ask: { text: 'anime from the nineties' },
    source: FACTS,
    facts: when((title) => title.kind.startsWith('anime') && inYears(title, 1990, 1999)),
  },
  {
    ask: { text: 'japanese film with an orchestral score' },
    source: FACTS,
    facts: when(
      ({ countries, kind, music }) =>
        countries.includes('JP') && kind.endsWith('film') && music.includes('orchestral'),
    ),
    good: 'merry-christmas-mr-lawrence',
  },
  {
    ask: { text: '80s movies with a great score' },
    source: FACTS,
    facts: when((title) => title.kind.endsWith('film') && inYears(title, 1980, 1989)),
  },
  {
    ask: { text: 'korean series, no romance' },
    source: FACTS,
    facts: when(
      ({ countries, kind, genres, moods }) =>
        countries.includes('KR') &&
        kind === 'series' &&
        !genres.includes('romance') &&
        !moods.includes('romantic'),
    ),
  },
  {
    ask: { text: 'historical romance, not korean, not chinese' },
    source: FACTS,
    facts: when(
      ({ countries, genres }) =>
        genres.includes('historical') &&
        genres.includes('romance') &&
        !countries.includes('KR') &&
        !countries.includes('CN'),
    ),
  },
  {
    ask: { text: 'sad piano, no ballads' },
    source: FACTS,
    facts: when(
      ({ moods, music }) =>
        moods.includes('melancholic') && music.includes('piano') && !music.includes('ballad'),
    ),
  },
  {
    ask: { text: 'chinese wuxia or xianxia' },
    source: 'https://en.wikipedia.org/wiki/Xianxia (the genre) and the titles’ countries',
    best: 'the-untamed word-of-honor eternal-love ashes-of-love love-and-redemption chinese-paladin love-between-fairy-and-devil the-journey-of-flower the-legend-of-the-condor-heroes eternal-love-2017 the-legend-of-the-condor-heroes-1983 hero-2002 house-of-flying-daggers',
    good: 'nirvana-in-fire crouching-tiger-hidden-dragon joy-of-life journey-to-the-west-1986 good-bye-my-princess',
    fair: 'empresses-in-the-palace alchemy-of-souls journey-to-the-west story-of-yanxi-palace the-princess-royal my-fair-princess',
  },
  {
    ask: { text: 'taiwanese dramas' },
    source: FACTS,
    facts: when(({ countries }) => countries.includes('TW')),
  },
  {
    ask: { text: 'french movie or series' },
    source: FACTS,
    facts: when(
      ({ countries }) => countries.includes('FR'),
      ({ countries }) => countries[0] === 'FR',
    ),
  },
  {
    ask: { text: 'italian crime series' },
    source: FACTS,
    facts: when(
      ({ countries, kind, genres }) =>
        countries.includes('IT') && kind === 'series' && genres.includes('crime'),
    ),
    fair: 'my-brilliant-friend the-young-pope the-godfather',
  },
  {
    ask: { text: 'k-drama from the early 2000s with a famous ballad' },
    source: FACTS,
    facts: when(
      (title) =>
        title.countries.includes('KR') && inYears(title, 2000, 2009) && title.music.includes('ballad'),
      (title) => inYears(title, 2000, 2005),
    ),
  },
  {
    ask: { text: 'won an oscar for best original song' },
    source: FACTS,
    facts: when(({ awards = [] }) =>
      awards.some(({ name, category }) => /Academy Award/.test(name) && /song/i.test(category)),
    ),
  },
  {
    ask: { text: 'k-dramas about bands and singers' },
    source:
      'https://hubpages.com/entertainment/The-Best-Korean-Musical-Dramas-That-You-Must-Watch, https://www.pinkvilla.com/entertainment/want-watch-some-unique-kdramas-give-these-5-musical-kdramas-try-707166',
    best: 'youre-beautiful dream-high twinkling-watermelon lovely-runner my-lovely-girl castaway-diva',
    good: 'hospital-playlist beethoven-virus do-you-like-brahms kpop-demon-hunters her-private-life the-greatest-love 200-pounds-beauty soundtrack-1',
    fair: 'reply-1997 be-melodramatic touch-your-heart the-midnight-romance-in-hagwon',
  },
];
