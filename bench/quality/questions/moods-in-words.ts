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
    best: 'im-sorry-i-love-you winter-sonata autumn-in-my-heart goblin moon-embracing-the-sun mr-sunshine snowdrop stairway-to-heaven moon-lovers-scarlet-heart-ryeo that-winter-the-wind-blows doom-at-your-service hi-bye-mama the-wind-blows',
    good: 'the-innocent-man the-red-sleeve my-dearest hotel-del-luna secret-garden the-world-of-the-married its-okay-to-not-be-okay queen-of-tears the-princess-man empress-ki uncontrollably-fond alchemy-of-souls phoenix-2004 boys-over-flowers-2009 shine-or-go-crazy temptation-2014 secret-2013 brilliant-legacy cinderellas-sister triangle-2014 the-kings-face another-oh-hae-young encounter youth-of-may ruler-master-of-the-mask',
    fair: 'my-love-from-the-star my-mister the-glory flower-of-evil iris gu-family-book faith-2012 crash-landing-on-you the-heirs alone-in-love my-liberation-notes 100-days-my-prince doctor-stranger lovers-of-the-red-sky just-between-lovers the-light-in-your-eyes the-scholar-who-walks-the-night the-royal-gambler nokdu-flower wonderful-world the-kings-affection graceful-friends glamorous-temptation moonshine gods-gift-14-days the-k2',
  },
  {
    ask: { text: 'cosy healing drama to feel better after work' },
    source: HEALING,
    best: 'hospital-playlist hometown-cha-cha-cha navillera midnight-diner move-to-heaven our-blues reply-1988 my-mister soul-mechanic doctor-slump',
    good: 'my-liberation-notes welcome-to-samdal-ri when-the-camellia-blooms its-okay-thats-love extraordinary-attorney-woo when-life-gives-you-tangerines because-this-is-my-first-life dr-romantic-2 resident-playbook misaeng-incomplete-life romance-is-a-bonus-book dear-my-friends good-doctor-2013 if-you-wish-upon-me our-unwritten-seoul my-unfamiliar-family mystic-pop-up-bar the-light-in-your-eyes dinner-mate love-next-door heavenly-ever-after crash-course-in-romance the-good-bad-mother dr-romantic oh-my-ghost thirty-but-seventeen',
    fair: 'its-okay-to-not-be-okay our-beloved-summer ted-lasso gilmore-girls minari reply-1994 coffee-prince be-melodramatic alone-in-love do-you-like-brahms k-on greys-anatomy welcome-to-waikiki meow-the-secret-boy heartland amachan beach-boys run-on the-law-cafe you-are-my-spring yumis-cells twenty-again kkondae-intern encounter just-between-lovers',
  },
  {
    ask: { text: 'rainy night, slow piano' },
    source: JUDGED,
    best: 'blade-runner do-you-like-brahms my-mister spring-waltz winter-sonata the-piano alone-in-love my-liberation-notes',
    good: 'that-winter-the-wind-blows snowdrop its-okay-to-not-be-okay autumn-in-my-heart goblin navillera my-brilliant-friend broadchurch minari the-leftovers spirited-away merry-christmas-mr-lawrence mr-sunshine hotel-del-luna violet-evergarden the-returned-les-revenants drive-my-car her the-hours',
    fair: 'severance crash-landing-on-you the-killing-forbrydelsen your-lie-in-april queen-of-tears our-beloved-summer the-glory call-me-by-your-name the-night-manager once succession touch-your-heart dr-romantic-2 lovers-in-paris forecasting-love-and-weather amelie when-the-camellia-blooms the-world-of-the-married encounter something-in-the-rain departures the-pianist the-lives-of-others betty-blue the-legend-of-1900 taxi-driver decision-to-leave elevator-to-the-gallows kikujiro architecture-101 let-the-right-one-in',
  },
  {
    ask: { text: 'something creepy and unsettling for halloween' },
    source: HORROR,
    best: 'chernobyl the-x-files utopia-2013 twin-peaks penny-dreadful the-haunting-of-hill-house american-horror-story hannibal squid-game stranger-things the-returned-les-revenants dark the-exorcist suspiria halloween-1978 psycho under-the-skin',
    good: 'severance the-white-lotus taboo-2017 true-detective hotel-del-luna sweet-home kingdom akira buffy-the-vampire-slayer masters-sun joker-2019 the-last-of-us perfect-blue black-swan let-the-right-one-in midnight-mass true-blood black-mirror wednesday the-nightmare-before-christmas pans-labyrinth',
    fair: 'its-okay-to-not-be-okay desperate-housewives dexter shogun-2024 westworld killing-eve arang-and-the-magistrate the-virgin-suicides tokyo-ghoul ghostbusters american-beauty the-walking-dead jaws oldboy vertigo puella-magi-madoka-magica save-me arrival death-note the-handmaids-tale the-rocky-horror-picture-show sky-castle dark-hole orphan-black watchmen',
  },
  {
    ask: { text: 'music to hype me up for the gym' },
    source: JUDGED,
    best: 'itaewon-class kpop-demon-hunters guardians-of-the-galaxy whiplash arcane run-lola-run naruto attack-on-titan black-panther bocchi-the-rock saturday-night-fever rocky top-gun flashdance haikyu slam-dunk dragon-ball-z gully-boy footloose',
    good: 'trainspotting start-up back-to-the-future skins-2007 demon-slayer slumdog-millionaire the-greatest-showman barbie king-the-land elite pulp-fiction sing-street cowboy-bebop jujutsu-kaisen chainsaw-man twenty-five-twenty-one chak-de-india ping-pong-the-animation death-note tokyo-ghoul hot-stove-league the-umbrella-academy oshi-no-ko gto miami-vice vagabond',
    fair: 'pirates-of-the-caribbean-the-curse-of-the-black-pearl dirty-dancing youre-beautiful 24 friday-night-lights beethoven-virus babylon-berlin almost-famous the-bear your-name misfits lupin twinkling-watermelon skam business-proposal true-beauty her-private-life moulin-rouge-2001 romeo-juliet-1996 sailor-moon k-on dream-high boys-over-flowers-2009 west-side-story-1961 bandish-bandits euphoria remember-the-titans bend-it-like-beckham cool-runnings eddie-the-eagle the-commitments 200-pounds-beauty derry-girls sense8 birdman awaken happiness a-korean-odyssey go-back-couple the-dark-knight yuri-on-ice steins-gate spring-fever frozen wicked priscilla-queen-of-the-desert',
  },
  {
    ask: { text: 'relaxing instrumental for studying' },
    source: JUDGED,
    best: 'spirited-away samurai-champloo frieren spring-waltz my-mister the-mission-1986 howls-moving-castle my-neighbor-totoro minari',
    good: 'chariots-of-fire do-you-like-brahms lost-in-translation broadchurch amelie merry-christmas-mr-lawrence my-brilliant-friend the-returned-les-revenants princess-mononoke violet-evergarden nodame-cantabile alone-in-love schindlers-list departures kikujiro arrival her drive-my-car three-colours-blue the-hours the-motorcycle-diaries',
    fair: 'my-liberation-notes gladiator blade-runner midnight-diner interstellar the-fellowship-of-the-ring succession brokeback-mountain downton-abbey that-winter-the-wind-blows battlestar-galactica the-lives-of-others tous-les-matins-du-monde the-pianist terror-in-resonance moneyball band-of-brothers saving-private-ryan good-bye-lenin pans-labyrinth the-legend-of-1900 hero-2002 grave-of-the-fireflies the-great-beauty decision-to-leave edward-scissorhands let-the-right-one-in encounter clannad-after-story',
  },
  {
    ask: { text: 'butterflies in my stomach, first love' },
    source: ROMANTIC,
    best: 'crash-landing-on-you twenty-five-twenty-one our-beloved-summer lovely-runner true-beauty hometown-cha-cha-cha business-proposal first-love your-name descendants-of-the-sun first-love-2022 our-times architecture-101 extraordinary-you',
    good: 'king-the-land touch-your-heart normal-people call-me-by-your-name my-love-from-the-star princess-hours boys-over-flowers-2009 the-heirs coffee-prince meteor-garden hana-yori-dango skam reply-1997 its-okay-thats-love winter-sonata autumn-in-my-heart goblin forecasting-love-and-weather her-private-life love-o2o a-love-so-beautiful hidden-love record-of-youth weightlifting-fairy-kim-bok-joo someday-or-one-day titanic dirty-dancing bridgerton romeo-juliet-1996 nevertheless more-than-friends cheese-in-the-trap who-are-you-school-2015 2gether-the-series i-told-sunset-about-you my-id-is-gangnam-beauty she-was-pretty yumis-cells strong-woman-do-bong-soon love-next-door soundtrack-1 a-good-day-to-be-a-dog while-you-were-sleeping-2017 hana-yori-dango-2 something-in-the-rain the-midnight-romance-in-hagwon silent-2022 the-interest-of-love encounter love-is-in-the-air thirty-but-seventeen',
    fair: 'dream-high full-house-2004 secret-garden youre-beautiful the-greatest-love romance-is-a-bonus-book reply-1988 reply-1994 la-la-land once sing-street amelie cinema-paradiso queen-of-tears when-life-gives-you-tangerines our-blues welcome-to-samdal-ri pinocchio-2014 start-up sungkyunkwan-scandal your-lie-in-april when-the-camellia-blooms moon-embracing-the-sun dilwale-dulhania-le-jayenge grease another-oh-hae-young oh-my-venus personal-taste run-on spring-fever suspicious-partner fated-to-love-you-2014 the-beauty-inside the-law-cafe my-girlfriend-is-a-gumiho cinderella-and-the-four-knights long-vacation tokyo-love-story we-married-as-a-job cardcaptor-sakura meow-the-secret-boy dinner-mate i-hear-your-voice youth-of-may jealousy-incarnate my-demon moonshine beauty-and-the-beast love-your-enemy',
  },
  {
    ask: { text: 'angry and rebellious, about revenge' },
    source: JUDGED,
    best: 'the-glory itaewon-class vincenzo the-slave-hunters the-penthouse-war-in-life city-hunter-2011 the-pit-cukur peaky-blinders oldboy',
    good: 'killing-eve gomorrah attack-on-titan arcane money-heist gladiator the-innocent-man demon-slayer lupin breaking-bad the-wire i-may-destroy-you iris the-world-of-the-married ezel the-sopranos nana skins-2007 black-panther gully-boy esref-ruya house-of-cards romanzo-criminale yargi wonderful-world city-of-god skyfall punch-2014 vagabond triangle-2014 kuzey-guney secret-2013',
    fair: 'kpop-demon-hunters joker-2019 hong-gil-dong-the-hero bocchi-the-rock fleabag misfits the-princess-man flower-of-evil the-breakfast-club firefly neon-genesis-evangelion the-mandalorian nirvana-in-fire glory-1989 braveheart one-ordinary-day tokyo-ghoul taxi-driver yellowstone the-k2 watchmen nokdu-flower uzak-sehir poyraz-karayel orange-is-the-new-black oshi-no-ko once-upon-a-time-in-the-west hero-2002 gto ben-hur rockstar the-handmaids-tale cafe-con-aroma-de-mujer glamorous-temptation',
  },
  {
    ask: { text: 'makes me miss the old days' },
    source: JUDGED,
    best: 'reply-1988 reply-1994 reply-1997 cinema-paradiso twenty-five-twenty-one when-life-gives-you-tangerines someday-or-one-day stranger-things almost-famous our-beloved-summer freaks-and-geeks our-times architecture-101 forrest-gump go-back-couple first-love-2022',
    good: 'welcome-to-samdal-ri mad-men spirited-away amelie hospital-playlist downton-abbey its-a-sin the-perks-of-being-a-wallflower daisy-jones-and-the-six sing-street lovely-runner in-the-mood-for-love my-so-called-life dirty-dancing friends our-blues meteor-garden winter-sonata back-to-the-future the-breakfast-club derry-girls under-the-same-roof good-bye-lenin tokyo-love-story grease amachan youth-of-may life-on-mars the-midnight-romance-in-hagwon anohana twenty-again heavenly-ever-after the-light-in-your-eyes love-next-door kikujiro coco remember-the-titans the-umbrella-academy clannad-after-story',
    fair: 'samurai-champloo signal the-queens-gambit guardians-of-the-galaxy veneno pulp-fiction twinkling-watermelon gilmore-girls the-sopranos midnight-diner my-brilliant-friend the-virgin-suicides the-sound-of-music howls-moving-castle autumn-in-my-heart the-godfather the-last-emperor frieren the-grand-budapest-hotel romance-is-a-bonus-book the-shape-of-water empresses-in-the-palace something-in-the-rain graceful-friends good-morning-vietnam deutschland-83 slam-dunk our-unwritten-seoul the-good-bad-mother o-brother-where-art-thou round-midnight the-artist the-legend-of-1900 volver y-tu-mama-tambien leyla-and-mecnun the-sting lilyhammer breakfast-at-tiffanys romanzo-criminale dilwale-dulhania-le-jayenge doctor-zhivago adventure-time young-lady-and-gentleman love-your-enemy a-good-day-to-be-a-dog the-americans the-motorcycle-diaries gonul-dagi chungking-express the-club eddie-the-eagle fallout heartland',
  },
  {
    ask: { text: 'goosebumps, huge choir and drums before a battle' },
    source: JUDGED,
    best: 'attack-on-titan gladiator the-fellowship-of-the-ring game-of-thrones how-to-train-your-dragon-2010 black-panther the-lion-king glory-1989 avatar lawrence-of-arabia',
    good: 'interstellar dune-2021 akira frieren battlestar-galactica outlander princess-mononoke the-last-emperor demon-slayer the-legend penny-dreadful good-omens moana-2016 the-mission-1986 taboo-2017 star-wars braveheart lagaan hero-2002 the-last-of-the-mohicans nokdu-flower ben-hur 1917 the-vision-of-escaflowne dunkirk the-dark-knight',
    fair: 'empress-ki shogun-2024 six-flying-dragons nirvana-in-fire pirates-of-the-caribbean-the-curse-of-the-black-pearl arcane the-mandalorian romeo-juliet-1996 rome jewel-in-the-palace mr-sunshine chernobyl schindlers-list euphoria avatar-the-last-airbender the-tudors jurassic-park raiders-of-the-lost-ark death-note saving-private-ryan band-of-brothers the-magnificent-seven superman house-of-flying-daggers harry-potter-and-the-philosophers-stone les-miserables-2012 doctor-who-2005 apocalypse-now puella-magi-madoka-magica',
  },
  {
    ask: { text: 'funny and light, nothing heavy' },
    source: JUDGED,
    best: 'business-proposal king-the-land a-gentlemans-dignity full-house-2004 her-private-life k-on pasta my-lovely-sam-soon coffee-prince the-greatest-love friends ted-lasso be-melodramatic guardians-of-the-galaxy amelie youre-beautiful barbie welcome-to-waikiki she-was-pretty strong-woman-do-bong-soon kkondae-intern pegasus-market we-married-as-a-job love-is-in-the-air personal-taste',
    good: 'true-beauty touch-your-heart masters-sun hong-gil-dong-the-hero hospital-playlist desperate-housewives good-omens bocchi-the-rock crazy-ex-girlfriend gilmore-girls the-grand-budapest-hotel juno sex-education scrubs nodame-cantabile sailor-moon princess-hours sungkyunkwan-scandal back-to-the-future hometown-cha-cha-cha extraordinary-attorney-woo back-to-the-future lupin spy-x-family 30-rock schitts-creek flight-of-the-conchords whats-wrong-with-secretary-kim weightlifting-fairy-kim-bok-joo mr-queen derry-girls cool-runnings toy-story grease ghostbusters aladdin my-fair-princess jealousy-incarnate oh-my-venus the-law-cafe my-girlfriend-is-a-gumiho yo-soy-betty-la-fea cinderella-and-the-four-knights meow-the-secret-boy spring-fever 2gether-the-series a-good-day-to-be-a-dog insecure strictly-ballroom the-sting hero-2001 bend-it-like-beckham amachan eddie-the-eagle yumis-cells thirty-but-seventeen suspicious-partner muriels-wedding dinner-mate beach-boys love-next-door bon-appetit-your-majesty',
    fair: 'bridgerton rooftop-prince reply-1997 reply-1994 boys-over-flowers-2009 its-okay-thats-love moana-2016 pirates-of-the-caribbean-the-curse-of-the-black-pearl freaks-and-geeks secret-garden fleabag avatar-the-last-airbender cowboy-bebop vincenzo resident-playbook sherlock the-white-lotus arang-and-the-magistrate romance-is-a-bonus-book when-the-camellia-blooms the-good-the-bad-and-the-ugly star-wars buffy-the-vampire-slayer killing-eve howls-moving-castle the-rocky-horror-picture-show crash-course-in-romance encanto my-demon oh-my-ghost cheongdamdong-alice lilyhammer the-artist the-commitments doctor-slump haikyu cardcaptor-sakura adventure-time run-on fated-to-love-you-2014 200-pounds-beauty the-umbrella-academy priscilla-queen-of-the-desert frozen extraordinary-you love-your-enemy go-back-couple chicago wednesday dilwale-dulhania-le-jayenge moonshine breakfast-at-tiffanys',
  },
  {
    ask: { text: 'floating, hazy, half asleep' },
    source: JUDGED,
    best: 'twin-peaks lost-in-translation the-virgin-suicides drive-2011 blade-runner euphoria spirited-away call-me-by-your-name garden-state minari her chungking-express',
    good: 'nevertheless the-piano friday-night-lights merry-christmas-mr-lawrence the-shape-of-water howls-moving-castle mad-men the-young-pope trainspotting inception goblin e-t-the-extra-terrestrial your-name sailor-moon my-love-from-the-star princess-hours under-the-skin arrival the-great-beauty terror-in-resonance black-orpheus memories-of-the-alhambra cheese-in-the-trap american-beauty drive-my-car vertigo',
    fair: 'the-returned-les-revenants my-liberation-notes in-the-mood-for-love frieren broadchurch misfits normal-people encounter edward-scissorhands more-than-friends just-between-lovers abyss adventure-time while-you-were-sleeping-2017 1917 requiem-for-a-dream close-encounters-of-the-third-kind sense8 eternal-love-2017 decision-to-leave pans-labyrinth gravity apocalypse-now ping-pong-the-animation',
  },
  {
    ask: { text: 'heartbreak after a breakup' },
    source: SAD,
    best: 'our-beloved-summer alone-in-love normal-people im-sorry-i-love-you the-world-of-the-married winter-sonata once la-la-land phoenix-2004 nevertheless that-winter-the-wind-blows another-oh-hae-young first-love-2022 silent-2022',
    good: 'brokeback-mountain my-love-from-the-star secret-garden a-star-is-born the-innocent-man hotel-del-luna queen-of-tears call-me-by-your-name greys-anatomy moon-embracing-the-sun goblin the-oc one-tree-hill garden-state the-princess-man snowdrop begin-again autumn-in-my-heart chungking-express the-interest-of-love tokyo-love-story the-umbrellas-of-cherbourg cold-war dinner-mate something-in-the-rain devdas-2002 more-than-friends her the-wind-blows crazy-heart betty-blue yumis-cells the-broken-circle-breakdown rockstar leyla-and-mecnun good-bye-my-princess',
    fair: 'mr-sunshine the-red-sleeve its-okay-to-not-be-okay do-you-like-brahms crash-landing-on-you nana my-so-called-life forecasting-love-and-weather fleabag titanic in-the-mood-for-love my-mister iris empress-ki faith-2012 stairway-to-heaven gilmore-girls my-liberation-notes romance-is-a-bonus-book flower-of-evil my-dearest when-the-camellia-blooms itaewon-class the-untamed the-end-of-the-f-ing-world tale-of-the-nine-tailed touch-your-heart gu-family-book reply-1994 dr-romantic-2 friends city-hunter-2011 alchemy-of-souls temptation-2014 soundtrack-1 architecture-101 decision-to-leave our-times long-vacation secret-2013 jealousy-incarnate oh-my-venus encounter breakfast-at-tiffanys devilish-joy you-are-my-spring the-graduate gonul-dagi eternal-love-2017 cheese-in-the-trap doctor-zhivago i-told-sunset-about-you 2gether-the-series youth-of-may hana-yori-dango-2 doom-at-your-service just-between-lovers',
  },
];
