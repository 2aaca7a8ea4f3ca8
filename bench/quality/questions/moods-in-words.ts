import { type GradedQuestion, JUDGED } from '../graded.ts';

const SAD =
  'https://kultscene.com/5-tear-inducing-k-drama-osts-pt-3/, https://www.vingle.net/posts/883817 and the moods';
const HEALING =
  'https://startlemon.com/6-best-healing-k-dramas-to-lift-your-spirits/, http://www.mycalifornialiving.com/2022/02/11/top-5-korean-healing-dramas-and-shows/';
const ROMANTIC =
  'https://rollingstoneindia.com/enjoy-love-ballads-with-the-top-10-romantic-osts-from-k-dramas/, https://www.latestly.com/entertainment/tv/from-chanyeol-and-punchs-stay-with-me-in-goblin-to-lee-chang-mins-love-is-the-moment-in-heirs-5-kdrama-original-songs-we-can-hear-on-loop-3364743.html';
const HORROR = 'https://letstalkterror.com/best-score and the titles’ moods';

/** Feelings and occasions in everyday words. */
export const MOODS_IN_WORDS: readonly GradedQuestion[] = [
  {
    ask: { text: 'saddest kdrama ballads that make you cry' },
    source: SAD,
    best: 'im-sorry-i-love-you winter-sonata autumn-in-my-heart goblin moon-embracing-the-sun mr-sunshine snowdrop stairway-to-heaven moon-lovers-scarlet-heart-ryeo that-winter-the-wind-blows',
    good: 'the-innocent-man the-red-sleeve my-dearest hotel-del-luna secret-garden the-world-of-the-married its-okay-to-not-be-okay queen-of-tears the-princess-man empress-ki uncontrollably-fond alchemy-of-souls phoenix-2004 boys-over-flowers-2009',
    fair: 'my-love-from-the-star my-mister the-glory flower-of-evil iris gu-family-book faith-2012 crash-landing-on-you the-heirs alone-in-love my-liberation-notes',
  },
  {
    ask: { text: 'cosy healing drama to feel better after work' },
    source: HEALING,
    best: 'hospital-playlist hometown-cha-cha-cha navillera midnight-diner move-to-heaven our-blues reply-1988 my-mister',
    good: 'my-liberation-notes welcome-to-samdal-ri when-the-camellia-blooms its-okay-thats-love extraordinary-attorney-woo when-life-gives-you-tangerines because-this-is-my-first-life dr-romantic-2 resident-playbook misaeng-incomplete-life romance-is-a-bonus-book dear-my-friends',
    fair: 'its-okay-to-not-be-okay our-beloved-summer ted-lasso gilmore-girls minari reply-1994 coffee-prince be-melodramatic alone-in-love do-you-like-brahms k-on greys-anatomy',
  },
  {
    ask: { text: 'rainy night, slow piano' },
    source: JUDGED,
    best: 'blade-runner do-you-like-brahms my-mister spring-waltz winter-sonata the-piano alone-in-love my-liberation-notes',
    good: 'that-winter-the-wind-blows snowdrop its-okay-to-not-be-okay autumn-in-my-heart goblin navillera my-brilliant-friend broadchurch minari the-leftovers spirited-away merry-christmas-mr-lawrence mr-sunshine hotel-del-luna violet-evergarden the-returned-les-revenants',
    fair: 'severance crash-landing-on-you the-killing-forbrydelsen your-lie-in-april queen-of-tears our-beloved-summer the-glory call-me-by-your-name the-night-manager once succession touch-your-heart dr-romantic-2 lovers-in-paris forecasting-love-and-weather amelie when-the-camellia-blooms the-world-of-the-married',
  },
  {
    ask: { text: 'something creepy and unsettling for halloween' },
    source: HORROR,
    best: 'chernobyl the-x-files utopia-2013 twin-peaks penny-dreadful the-haunting-of-hill-house american-horror-story hannibal squid-game stranger-things the-returned-les-revenants dark',
    good: 'severance the-white-lotus taboo-2017 true-detective hotel-del-luna sweet-home kingdom akira buffy-the-vampire-slayer masters-sun joker-2019 the-last-of-us',
    fair: 'its-okay-to-not-be-okay desperate-housewives dexter shogun-2024 westworld killing-eve arang-and-the-magistrate the-virgin-suicides',
  },
  {
    ask: { text: 'music to hype me up for the gym' },
    source: JUDGED,
    best: 'itaewon-class kpop-demon-hunters guardians-of-the-galaxy whiplash arcane run-lola-run naruto attack-on-titan black-panther bocchi-the-rock saturday-night-fever',
    good: 'trainspotting start-up back-to-the-future skins-2007 demon-slayer slumdog-millionaire the-greatest-showman barbie king-the-land elite pulp-fiction sing-street cowboy-bebop jujutsu-kaisen chainsaw-man twenty-five-twenty-one',
    fair: 'pirates-of-the-caribbean-the-curse-of-the-black-pearl dirty-dancing youre-beautiful 24 friday-night-lights beethoven-virus babylon-berlin almost-famous the-bear your-name misfits lupin twinkling-watermelon skam business-proposal true-beauty her-private-life moulin-rouge-2001 romeo-juliet-1996 sailor-moon k-on dream-high boys-over-flowers-2009 west-side-story-1961 bandish-bandits euphoria',
  },
  {
    ask: { text: 'relaxing instrumental for studying' },
    source: JUDGED,
    best: 'spirited-away samurai-champloo frieren spring-waltz my-mister the-mission-1986 howls-moving-castle my-neighbor-totoro minari',
    good: 'chariots-of-fire do-you-like-brahms lost-in-translation broadchurch amelie merry-christmas-mr-lawrence my-brilliant-friend the-returned-les-revenants princess-mononoke violet-evergarden nodame-cantabile alone-in-love schindlers-list',
    fair: 'my-liberation-notes gladiator blade-runner midnight-diner interstellar the-fellowship-of-the-ring succession brokeback-mountain downton-abbey that-winter-the-wind-blows battlestar-galactica',
  },
  {
    ask: { text: 'butterflies in my stomach, first love' },
    source: ROMANTIC,
    best: 'crash-landing-on-you twenty-five-twenty-one our-beloved-summer lovely-runner true-beauty hometown-cha-cha-cha business-proposal first-love your-name descendants-of-the-sun',
    good: 'king-the-land touch-your-heart normal-people call-me-by-your-name my-love-from-the-star princess-hours boys-over-flowers-2009 the-heirs coffee-prince meteor-garden hana-yori-dango skam reply-1997 its-okay-thats-love winter-sonata autumn-in-my-heart goblin forecasting-love-and-weather her-private-life love-o2o a-love-so-beautiful hidden-love record-of-youth weightlifting-fairy-kim-bok-joo someday-or-one-day titanic dirty-dancing bridgerton romeo-juliet-1996 nevertheless',
    fair: 'dream-high full-house-2004 secret-garden youre-beautiful the-greatest-love romance-is-a-bonus-book reply-1988 reply-1994 la-la-land once sing-street amelie cinema-paradiso queen-of-tears when-life-gives-you-tangerines our-blues welcome-to-samdal-ri pinocchio-2014 start-up sungkyunkwan-scandal your-lie-in-april when-the-camellia-blooms moon-embracing-the-sun',
  },
  {
    ask: { text: 'angry and rebellious, about revenge' },
    source: JUDGED,
    best: 'the-glory itaewon-class vincenzo the-slave-hunters the-penthouse-war-in-life city-hunter-2011 the-pit-cukur peaky-blinders',
    good: 'killing-eve gomorrah attack-on-titan arcane money-heist gladiator the-innocent-man demon-slayer lupin breaking-bad the-wire i-may-destroy-you iris the-world-of-the-married ezel the-sopranos nana skins-2007 black-panther',
    fair: 'kpop-demon-hunters joker-2019 hong-gil-dong-the-hero bocchi-the-rock fleabag misfits the-princess-man flower-of-evil the-breakfast-club firefly neon-genesis-evangelion the-mandalorian nirvana-in-fire',
  },
  {
    ask: { text: 'makes me miss the old days' },
    source: JUDGED,
    best: 'reply-1988 reply-1994 reply-1997 cinema-paradiso twenty-five-twenty-one when-life-gives-you-tangerines someday-or-one-day stranger-things almost-famous our-beloved-summer freaks-and-geeks',
    good: 'welcome-to-samdal-ri mad-men spirited-away amelie hospital-playlist downton-abbey its-a-sin the-perks-of-being-a-wallflower daisy-jones-and-the-six sing-street lovely-runner in-the-mood-for-love my-so-called-life dirty-dancing friends our-blues meteor-garden winter-sonata back-to-the-future the-breakfast-club',
    fair: 'samurai-champloo signal the-queens-gambit guardians-of-the-galaxy veneno pulp-fiction twinkling-watermelon gilmore-girls the-sopranos midnight-diner my-brilliant-friend the-virgin-suicides the-sound-of-music howls-moving-castle autumn-in-my-heart the-godfather the-last-emperor frieren the-grand-budapest-hotel romance-is-a-bonus-book the-shape-of-water empresses-in-the-palace',
  },
  {
    ask: { text: 'goosebumps, huge choir and drums before a battle' },
    source: JUDGED,
    best: 'attack-on-titan gladiator the-fellowship-of-the-ring game-of-thrones how-to-train-your-dragon-2010 black-panther the-lion-king',
    good: 'interstellar dune-2021 akira frieren battlestar-galactica outlander princess-mononoke the-last-emperor demon-slayer the-legend penny-dreadful good-omens moana-2016 the-mission-1986 taboo-2017 star-wars',
    fair: 'empress-ki shogun-2024 six-flying-dragons nirvana-in-fire pirates-of-the-caribbean-the-curse-of-the-black-pearl arcane the-mandalorian romeo-juliet-1996 rome jewel-in-the-palace mr-sunshine chernobyl schindlers-list euphoria avatar-the-last-airbender',
  },
  {
    ask: { text: 'funny and light, nothing heavy' },
    source: JUDGED,
    best: 'business-proposal king-the-land a-gentlemans-dignity full-house-2004 her-private-life k-on pasta my-lovely-sam-soon coffee-prince the-greatest-love friends ted-lasso be-melodramatic guardians-of-the-galaxy amelie youre-beautiful barbie',
    good: 'true-beauty touch-your-heart masters-sun hong-gil-dong-the-hero hospital-playlist desperate-housewives good-omens bocchi-the-rock crazy-ex-girlfriend gilmore-girls the-grand-budapest-hotel juno sex-education scrubs nodame-cantabile sailor-moon princess-hours sungkyunkwan-scandal back-to-the-future hometown-cha-cha-cha extraordinary-attorney-woo back-to-the-future lupin spy-x-family 30-rock schitts-creek flight-of-the-conchords whats-wrong-with-secretary-kim weightlifting-fairy-kim-bok-joo',
    fair: 'bridgerton rooftop-prince reply-1997 reply-1994 boys-over-flowers-2009 its-okay-thats-love moana-2016 pirates-of-the-caribbean-the-curse-of-the-black-pearl freaks-and-geeks secret-garden fleabag avatar-the-last-airbender cowboy-bebop vincenzo resident-playbook sherlock the-white-lotus arang-and-the-magistrate romance-is-a-bonus-book when-the-camellia-blooms the-good-the-bad-and-the-ugly star-wars buffy-the-vampire-slayer killing-eve howls-moving-castle',
  },
  {
    ask: { text: 'floating, hazy, half asleep' },
    source: JUDGED,
    best: 'twin-peaks lost-in-translation the-virgin-suicides drive-2011 blade-runner euphoria spirited-away call-me-by-your-name garden-state minari',
    good: 'nevertheless the-piano friday-night-lights merry-christmas-mr-lawrence the-shape-of-water howls-moving-castle mad-men the-young-pope trainspotting inception goblin e-t-the-extra-terrestrial your-name sailor-moon my-love-from-the-star princess-hours',
    fair: 'the-returned-les-revenants my-liberation-notes in-the-mood-for-love frieren broadchurch misfits normal-people',
  },
  {
    ask: { text: 'heartbreak after a breakup' },
    source: SAD,
    best: 'our-beloved-summer alone-in-love normal-people im-sorry-i-love-you the-world-of-the-married winter-sonata once la-la-land phoenix-2004 nevertheless that-winter-the-wind-blows',
    good: 'brokeback-mountain my-love-from-the-star secret-garden a-star-is-born the-innocent-man hotel-del-luna queen-of-tears call-me-by-your-name greys-anatomy moon-embracing-the-sun goblin the-oc one-tree-hill garden-state the-princess-man snowdrop begin-again autumn-in-my-heart',
    fair: 'mr-sunshine the-red-sleeve its-okay-to-not-be-okay do-you-like-brahms crash-landing-on-you nana my-so-called-life forecasting-love-and-weather fleabag titanic in-the-mood-for-love my-mister iris empress-ki faith-2012 stairway-to-heaven gilmore-girls my-liberation-notes romance-is-a-bonus-book flower-of-evil my-dearest when-the-camellia-blooms itaewon-class the-untamed the-end-of-the-f-ing-world tale-of-the-nine-tailed touch-your-heart gu-family-book reply-1994 dr-romantic-2 friends city-hunter-2011 alchemy-of-souls',
  },
];
