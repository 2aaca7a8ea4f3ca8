import { type GradedQuestion, JUDGED } from '../graded.ts';

const SYNTHS =
  'https://www.theunfinished.co.uk/synths/top-10-classic-synth-film-scores/ and the titles’ styles';
const INDIE =
  'https://www.popbuzz.com/tv-film/features/favourite-tv-soundtracks/, https://readbuzz.com/2012/09/07/8-of-tvs-best-soundtracks/';
const BANDS = 'https://hubpages.com/entertainment/The-Best-Korean-Musical-Dramas-That-You-Must-Watch';

/** Titles whose sound the picks shall be near. */
export const LIKES: readonly GradedQuestion[] = [
  {
    ask: { like: 'stranger-things' },
    source: SYNTHS,
    best: 'drive-2011 dark blade-runner its-a-sin the-x-files halt-and-catch-fire',
    good: 'twin-peaks mr-robot the-virgin-suicides guardians-of-the-galaxy misfits the-breakfast-club utopia-2013 severance halloween-1978 miami-vice steins-gate deutschland-83',
    fair: 'the-social-network euphoria the-last-of-us elite babylon-berlin the-sopranos ghostbusters the-americans black-mirror orphan-black watchmen close-encounters-of-the-third-kind top-gun',
  },
  {
    ask: { like: 'goblin' },
    source: 'https://headtopics.com/us/13-best-k-drama-soundtracks-ranked-46203919 and the titles’ styles',
    best: 'hotel-del-luna descendants-of-the-sun crash-landing-on-you my-love-from-the-star the-king-eternal-monarch mr-sunshine legend-of-the-blue-sea moon-lovers-scarlet-heart-ryeo doom-at-your-service',
    good: 'queen-of-tears tale-of-the-nine-tailed secret-garden alchemy-of-souls its-okay-to-not-be-okay that-winter-the-wind-blows winter-sonata while-you-were-sleeping snowdrop moon-embracing-the-sun lovers-of-the-red-sky while-you-were-sleeping-2017 a-korean-odyssey w-two-worlds angels-last-mission-love memories-of-the-alhambra encounter fated-to-love-you-2014 the-scholar-who-walks-the-night',
    fair: 'masters-sun gu-family-book the-heirs its-okay-thats-love dr-romantic-2 touch-your-heart the-innocent-man uncontrollably-fond the-kings-affection 100-days-my-prince when-the-phone-rings ruler-master-of-the-mask abyss the-beauty-inside my-demon dr-romantic hi-bye-mama moonshine oh-my-venus another-oh-hae-young shine-or-go-crazy devilish-joy',
  },
  {
    ask: { like: 'the-oc' },
    source: INDIE,
    best: 'one-tree-hill greys-anatomy gossip-girl garden-state scrubs',
    good: 'gilmore-girls friday-night-lights my-so-called-life skins-2007 the-perks-of-being-a-wallflower good-will-hunting',
    fair: 'normal-people freaks-and-geeks six-feet-under juno nevertheless euphoria cheese-in-the-trap heartland insecure the-graduate',
  },
  {
    ask: { like: 'game-of-thrones' },
    source: JUDGED,
    best: 'westworld the-fellowship-of-the-ring the-witcher the-tudors',
    good: 'gladiator outlander attack-on-titan battlestar-galactica the-last-emperor prison-break taboo-2017 penny-dreadful princess-mononoke empress-ki nirvana-in-fire braveheart glory-1989 1917 the-last-of-the-mohicans the-dark-knight skyfall',
    fair: 'the-legend shogun-2024 interstellar rome pirates-of-the-caribbean-the-curse-of-the-black-pearl the-mission-1986 mr-sunshine arcane dune-2021 how-to-train-your-dragon-2010 six-flying-dragons lawrence-of-arabia hero-2002 ben-hur dunkirk the-vision-of-escaflowne avatar doctor-who-2005 yellowstone gravity house-of-flying-daggers',
  },
  {
    ask: { like: 'inception' },
    source: JUDGED,
    best: 'interstellar dune-2021 gladiator dunkirk the-dark-knight',
    good: 'oppenheimer the-social-network blade-runner westworld the-crown pirates-of-the-caribbean-the-curse-of-the-black-pearl lost battlestar-galactica gravity skyfall 1917 arrival',
    fair: 'attack-on-titan 24 prison-break black-panther arcane joker-2019 the-mandalorian shogun-2024 severance the-lion-king avatar under-the-skin sense8 doctor-who-2005 watchmen',
  },
  {
    ask: { like: 'spirited-away' },
    source: JUDGED,
    best: 'howls-moving-castle princess-mononoke my-neighbor-totoro kikis-delivery-service',
    good: 'the-legend your-name amelie frieren violet-evergarden suzume cinema-paradiso harry-potter-and-the-philosophers-stone kikujiro departures grave-of-the-fireflies edward-scissorhands pans-labyrinth',
    fair: 'spring-waltz the-last-emperor merry-christmas-mr-lawrence e-t-the-extra-terrestrial the-shape-of-water in-the-mood-for-love hero-2002 the-vision-of-escaflowne coco avatar house-of-flying-daggers the-legend-of-1900 clannad-after-story',
  },
  {
    ask: { like: 'la-la-land' },
    source: JUDGED,
    best: 'whiplash moulin-rouge-2001 the-greatest-showman west-side-story-1961 the-umbrellas-of-cherbourg',
    good: 'crazy-ex-girlfriend once begin-again the-sound-of-music a-star-is-born sing-street chicago cabaret aladdin beauty-and-the-beast wicked grease the-artist les-miserables-2012',
    fair: 'amelie moana-2016 the-lion-king kpop-demon-hunters bandish-bandits babylon-berlin cowboy-bebop the-shape-of-water dream-high frozen encanto strictly-ballroom round-midnight breakfast-at-tiffanys the-nightmare-before-christmas coco black-orpheus the-legend-of-1900',
  },
  {
    ask: { like: 'once' },
    source: JUDGED,
    best: 'begin-again a-star-is-born sing-street normal-people the-broken-circle-breakdown crazy-heart wild-rose',
    good: 'garden-state daisy-jones-and-the-six our-beloved-summer brokeback-mountain call-me-by-your-name juno coffee-prince good-will-hunting walk-the-line rockstar the-graduate',
    fair: 'la-la-land almost-famous my-liberation-notes nevertheless greys-anatomy be-melodramatic nana my-mister just-between-lovers something-in-the-rain the-interest-of-love more-than-friends cold-war oh-my-ghost midnight-cowboy her',
  },
  {
    ask: { like: 'youre-beautiful' },
    source: BANDS,
    best: 'dream-high lovely-runner twinkling-watermelon boys-over-flowers-2009',
    good: 'kpop-demon-hunters hospital-playlist nana k-on bocchi-the-rock her-private-life the-heirs my-lovely-girl castaway-diva 200-pounds-beauty cinderella-and-the-four-knights my-girlfriend-is-a-gumiho she-was-pretty cheongdamdong-alice hwarang-the-poet-warrior-youth personal-taste',
    fair: 'princess-hours hana-yori-dango full-house-2004 delightful-girl-choon-hyang hong-gil-dong-the-hero the-greatest-love pasta coffee-prince a-gentlemans-dignity true-beauty beethoven-virus city-hunter-2011 pinocchio-2014 strong-woman-do-bong-soon brilliant-legacy extraordinary-you hana-yori-dango-2 my-id-is-gangnam-beauty spring-fever a-korean-odyssey i-hear-your-voice run-on',
  },
  {
    ask: { like: 'reply-1988' },
    source: JUDGED,
    best: 'reply-1994 reply-1997 hospital-playlist',
    good: 'when-life-gives-you-tangerines welcome-to-samdal-ri twenty-five-twenty-one our-blues someday-or-one-day resident-playbook our-beloved-summer youth-of-may the-midnight-romance-in-hagwon go-back-couple heavenly-ever-after twenty-again the-light-in-your-eyes young-lady-and-gentleman',
    fair: 'lovely-runner twinkling-watermelon hometown-cha-cha-cha signal my-mister navillera misaeng-incomplete-life freaks-and-geeks prison-playbook architecture-101 love-next-door our-unwritten-seoul welcome-to-waikiki something-in-the-rain our-times graceful-friends under-the-same-roof kkondae-intern a-good-day-to-be-a-dog the-good-bad-mother',
  },
  {
    ask: { like: 'winter-sonata' },
    source: JUDGED,
    best: 'autumn-in-my-heart spring-waltz stairway-to-heaven im-sorry-i-love-you',
    good: 'that-winter-the-wind-blows lovers-in-paris phoenix-2004 all-in snowdrop alone-in-love the-innocent-man secret-garden brilliant-legacy secret-2013 cinderellas-sister temptation-2014 encounter',
    fair: 'goblin my-love-from-the-star crash-landing-on-you meteor-garden queen-of-tears full-house-2004 the-world-of-the-married mr-sunshine moon-embracing-the-sun the-wind-blows doctor-stranger triangle-2014 another-oh-hae-young architecture-101 doom-at-your-service the-kings-face silent-2022',
  },
  {
    ask: { like: 'cowboy-bebop' },
    source: 'http://www.yokomiwa.com/2018/12/12/jazz-on-the-teevee/ and the titles’ styles',
    best: 'samurai-champloo kids-on-the-slope whiplash wolfs-rain',
    good: 'babylon-berlin firefly arcane neon-genesis-evangelion ghost-in-the-shell-stand-alone-complex la-la-land flcl elevator-to-the-gallows mission-impossible-1966 round-midnight',
    fair: 'peaky-blinders guardians-of-the-galaxy naruto bocchi-the-rock sailor-moon pulp-fiction the-sopranos treme akira trainspotting vincenzo taxi-driver birdman death-note the-vision-of-escaflowne chinatown ping-pong-the-animation miami-vice steins-gate lilyhammer the-commitments',
  },
  {
    ask: { like: 'bridgerton' },
    source: JUDGED,
    best: 'downton-abbey the-crown outlander',
    good: 'the-red-sleeve westworld romeo-juliet-1996 moulin-rouge-2001 sungkyunkwan-scandal desperate-housewives amelie the-tudors wednesday',
    fair: 'my-brilliant-friend penny-dreadful succession princess-hours the-shape-of-water the-greatest-showman barbie moon-embracing-the-sun the-princess-royal my-fair-princess the-rose-of-versailles cabaret mr-queen the-umbrella-academy black-swan',
  },
  {
    ask: { like: 'chernobyl' },
    source: JUDGED,
    best: 'joker-2019 shogun-2024 dark utopia-2013 under-the-skin arrival',
    good: 'the-x-files dune-2021 the-killing-forbrydelsen severance taboo-2017 the-returned-les-revenants true-detective broadchurch the-leftovers trapped the-handmaids-tale black-mirror the-walking-dead watchmen gravity dunkirk',
    fair: 'twin-peaks squid-game the-last-of-us akira oppenheimer gomorrah blade-runner the-social-network the-exorcist oldboy suspiria let-the-right-one-in the-lives-of-others requiem-for-a-dream',
  },
  {
    ask: { like: 'the-untamed' },
    source: JUDGED,
    best: 'word-of-honor nirvana-in-fire empresses-in-the-palace eternal-love ashes-of-love love-and-redemption eternal-love-2017 good-bye-my-princess',
    good: 'alchemy-of-souls moon-embracing-the-sun the-red-sleeve my-dearest arang-and-the-magistrate gu-family-book the-journey-of-flower scarlet-heart the-princess-royal the-legend-of-the-condor-heroes-1983 lovers-of-the-red-sky house-of-flying-daggers hero-2002',
    fair: 'the-princess-man empress-ki mr-sunshine tale-of-the-nine-tailed demon-slayer the-legend faith-2012 goblin the-scholar-who-walks-the-night journey-to-the-west-1986 shine-or-go-crazy ruler-master-of-the-mask the-kings-affection 100-days-my-prince the-royal-gambler',
  },
  {
    ask: { like: 'itaewon-class' },
    source: JUDGED,
    best: 'start-up signal my-mister misaeng-incomplete-life hot-stove-league',
    good: 'twenty-five-twenty-one vincenzo lovely-runner twinkling-watermelon pinocchio-2014 record-of-youth fight-for-my-way nevertheless city-hunter-2011 healer tale-of-the-nine-tailed run-on through-the-darkness vagabond soul-mechanic happiness punch-2014 dark-hole',
    fair: 'king-the-land the-slave-hunters the-glory our-beloved-summer be-melodramatic nana when-the-camellia-blooms my-id-is-gangnam-beauty castaway-diva w-two-worlds stranger-2017 awaken go-back-couple a-korean-odyssey kill-me-heal-me',
  },
  {
    ask: { like: 'amelie' },
    source: JUDGED,
    best: 'the-grand-budapest-hotel cinema-paradiso howls-moving-castle',
    good: 'in-the-mood-for-love the-shape-of-water spirited-away la-la-land the-piano midnight-diner minari lost-in-translation kikujiro good-bye-lenin edward-scissorhands the-artist betty-blue the-legend-of-1900',
    fair: 'call-me-by-your-name my-brilliant-friend juno extraordinary-attorney-woo downton-abbey lupin the-godfather breakfast-at-tiffanys life-is-beautiful the-chorus volver forrest-gump three-colours-blue toy-story the-umbrellas-of-cherbourg',
  },
  {
    ask: { like: 'breaking-bad' },
    source: JUDGED,
    best: 'the-sopranos narcos true-detective the-wire fargo',
    good: 'pulp-fiction dexter peaky-blinders money-heist killing-eve mad-men sons-of-anarchy gomorrah the-bear yellowstone homeland lilyhammer the-americans',
    fair: 'the-good-the-bad-and-the-ugly lost prison-break trainspotting firefly elite the-last-of-us signal romanzo-criminale miami-vice orange-is-the-new-black once-upon-a-time-in-the-west city-of-god the-walking-dead one-ordinary-day oldboy poyraz-karayel true-blood',
  },
  {
    ask: { like: 'kpop-demon-hunters' },
    source: JUDGED,
    best: 'dream-high the-greatest-showman moana-2016 oshi-no-ko wicked frozen',
    good: 'arcane youre-beautiful sailor-moon barbie crazy-ex-girlfriend start-up black-panther king-the-land her-private-life encanto castaway-diva 200-pounds-beauty aladdin',
    fair: 'la-la-land the-lion-king sing-street bocchi-the-rock k-on lovely-runner iris elite business-proposal buffy-the-vampire-slayer glee steven-universe coco beauty-and-the-beast perfect-blue a-korean-odyssey cardcaptor-sakura adventure-time top-gun',
  },
  {
    ask: { like: 'the-wire', gems: true },
    source: JUDGED,
    best: 'gomorrah the-pit-cukur treme',
    good: 'the-slave-hunters i-may-destroy-you sacred-games signal taboo-2017 atlanta the-killing-forbrydelsen romanzo-criminale one-ordinary-day',
    fair: 'utopia-2013 misfits borgen six-feet-under firefly freaks-and-geeks veneno insecure city-of-god life-on-mars nobody-knows-2020 punch-2014 lilyhammer orange-is-the-new-black',
  },
  {
    ask: { like: 'your-lie-in-april', kind: 'series' },
    source: JUDGED,
    best: 'do-you-like-brahms nodame-cantabile beethoven-virus',
    good: 'navillera the-penthouse-war-in-life extraordinary-attorney-woo the-queens-gambit alone-in-love mozart-in-the-jungle twenty-five-twenty-one long-vacation yuri-on-ice',
    fair: 'spring-waltz dream-high my-brilliant-friend vincenzo someday-or-one-day start-up normal-people our-beloved-summer record-of-youth sky-castle silent-2022 clannad-after-story something-in-the-rain while-you-were-sleeping-2017 encounter anohana brilliant-legacy',
  },
];
