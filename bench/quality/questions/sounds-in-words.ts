import { type GradedQuestion, JUDGED } from '../graded.ts';

const JAZZ =
  'https://ask.metafilter.com/367539/More-good-jazz-oriented-TV-drama-series, http://www.yokomiwa.com/2018/12/12/jazz-on-the-teevee/, https://www.thegoan.net/goa-news/music-on-television/24314.html';
const SYNTH =
  'https://soundontime.com/best-synth-soundtracks-the-equipment-the-composers-used/, https://www.shockwave-sound.com/blog/tag/electronic-music/, https://www.sonuscore.com/5-iconic-movie-scores-that-defined-synth-music-in-cinema/';
const INDIE =
  'https://www.dish.com/dig/tv-shows/tv-shows-with-great-music-taste/, https://dfrow.com/2015/08/01/music-and-television-shows-with-the-best-soundtracks/';
const AFI = 'https://dangoldwasser.com/2005/09/23/afis-top-25-film-scores/ (AFI’s 100 Years of Film Scores)';

/** Instruments and styles in everyday words. */
export const SOUNDS_IN_WORDS: readonly GradedQuestion[] = [
  {
    ask: { text: 'series with jazz soundtrack' },
    source: JAZZ,
    best: 'cowboy-bebop babylon-berlin mad-men treme samurai-champloo kids-on-the-slope twin-peaks homeland',
    good: 'peaky-blinders the-wire severance true-detective sailor-moon neon-genesis-evangelion vincenzo the-sopranos jessica-jones mission-impossible-1966 lilyhammer house-of-cards fallout oh-my-ghost',
    fair: 'firefly i-may-destroy-you whiplash la-la-land the-godfather blade-runner west-side-story-1961 the-shape-of-water cinema-paradiso star-wars the-knick round-midnight elevator-to-the-gallows something-in-the-rain true-blood amachan cinderellas-sister chicago birdman taxi-driver chinatown watchmen',
  },
  {
    ask: { text: '80s synth score, neon' },
    source: SYNTH,
    best: 'stranger-things drive-2011 blade-runner its-a-sin halt-and-catch-fire miami-vice',
    good: 'the-social-network chariots-of-fire run-lola-run dark the-breakfast-club merry-christmas-mr-lawrence euphoria the-x-files mr-robot sing-street top-gun flashdance halloween-1978 steins-gate deutschland-83',
    fair: 'misfits utopia-2013 the-last-emperor elite akira severance the-virgin-suicides kpop-demon-hunters back-to-the-future dirty-dancing gomorrah guardians-of-the-galaxy the-killing-forbrydelsen footloose under-the-skin black-mirror watchmen betty-blue terror-in-resonance ghostbusters requiem-for-a-dream orphan-black perfect-blue eddie-the-eagle',
  },
  {
    ask: { text: 'indie rock teen show from the 2000s' },
    source: INDIE,
    best: 'the-oc one-tree-hill gossip-girl skins-2007 gilmore-girls friday-night-lights',
    good: 'misfits juno the-perks-of-being-a-wallflower freaks-and-geeks garden-state greys-anatomy my-so-called-life scrubs',
    fair: 'buffy-the-vampire-slayer almost-famous sex-education the-end-of-the-f-ing-world nana six-feet-under once good-will-hunting cheese-in-the-trap derry-girls',
  },
  {
    ask: { text: 'lonely cello and strings, nothing else' },
    source: JUDGED,
    best: 'joker-2019 chernobyl schindlers-list the-leftovers penny-dreadful pachinko broadchurch in-the-mood-for-love oppenheimer the-red-violin the-hours tous-les-matins-du-monde departures',
    good: 'parasite the-west-wing battlestar-galactica sacred-games taboo-2017 my-brilliant-friend the-crown game-of-thrones bridgerton cinema-paradiso westworld downton-abbey minari amelie succession the-returned-les-revenants let-the-right-one-in psycho oldboy requiem-for-a-dream the-lives-of-others hero-2002 the-pianist decision-to-leave yellowstone the-walking-dead black-swan three-colours-blue grave-of-the-fireflies',
    fair: 'six-feet-under mr-sunshine the-night-manager do-you-like-brahms desperate-housewives lost rome snowdrop sherlock extraordinary-attorney-woo borgen dexter the-red-sleeve violet-evergarden house-of-cards moneyball band-of-brothers under-the-skin arrival ripley good-bye-lenin house-of-flying-daggers pans-labyrinth the-exorcist wednesday the-chorus true-blood vertigo',
  },
  {
    ask: { text: 'samurai hip hop beats' },
    source: JUDGED,
    best: 'samurai-champloo',
    good: 'the-slave-hunters shogun-2024 demon-slayer black-panther',
    fair: 'arcane cowboy-bebop naruto goblin slumdog-millionaire the-wire attack-on-titan gully-boy one-ordinary-day a-korean-odyssey ping-pong-the-animation',
  },
  {
    ask: { text: 'classical music students, violin and piano' },
    source: 'https://asiantv4u.com/articles/korean/ten-korean-shows-where-leads-play-musicians/',
    best: 'do-you-like-brahms your-lie-in-april nodame-cantabile beethoven-virus shine',
    good: 'the-penthouse-war-in-life spring-waltz whiplash mozart-in-the-jungle the-piano navillera twenty-five-twenty-one the-red-violin amadeus the-pianist yuri-on-ice long-vacation',
    fair: 'extraordinary-attorney-woo vincenzo dream-high schindlers-list my-brilliant-friend call-me-by-your-name the-queens-gambit the-legend-of-1900 sky-castle three-colours-blue black-swan tous-les-matins-du-monde the-hours the-chorus',
  },
  {
    ask: { text: 'acoustic guitar and a soft voice' },
    source: JUDGED,
    best: 'once coffee-prince our-beloved-summer garden-state hometown-cha-cha-cha juno nevertheless brokeback-mountain my-liberation-notes normal-people be-melodramatic good-will-hunting just-between-lovers the-graduate',
    good: 'call-me-by-your-name the-last-of-us when-life-gives-you-tangerines gilmore-girls sex-education the-end-of-the-f-ing-world begin-again romance-is-a-bonus-book misaeng-incomplete-life scrubs midnight-diner navillera greys-anatomy my-mister true-detective when-the-camellia-blooms the-oc a-star-is-born the-interest-of-love our-unwritten-seoul soul-mechanic suspicious-partner more-than-friends cheese-in-the-trap oh-my-ghost something-in-the-rain 2gether-the-series the-broken-circle-breakdown you-are-my-spring if-you-wish-upon-me strong-woman-do-bong-soon jealousy-incarnate love-next-door young-lady-and-gentleman youth-of-may my-unfamiliar-family another-oh-hae-young yumis-cells encounter wild-rose her',
    fair: 'its-okay-thats-love crash-landing-on-you reply-1988 daisy-jones-and-the-six six-feet-under friday-night-lights the-glory pasta hospital-playlist the-bear twinkling-watermelon snowdrop itaewon-class almost-famous one-tree-hill signal extraordinary-attorney-woo lost-in-translation the-leftovers peaky-blinders dr-romantic-2 skam my-so-called-life minari veneno twenty-again midnight-cowboy heartland the-light-in-your-eyes the-good-bad-mother heavenly-ever-after crazy-heart magnolia while-you-were-sleeping-2017 stranger-2017 gonul-dagi insecure rockstar thirty-but-seventeen through-the-darkness crash-course-in-romance the-motorcycle-diaries dilwale-dulhania-le-jayenge',
  },
  {
    ask: { text: 'traditional Korean instruments, pansori' },
    source: JUDGED,
    best: 'jewel-in-the-palace the-slave-hunters the-red-sleeve my-dearest princess-hours moon-embracing-the-sun arang-and-the-magistrate',
    good: 'tale-of-the-nine-tailed pachinko when-life-gives-you-tangerines six-flying-dragons rebel-thief-who-stole-the-people my-mister kingdom mr-queen',
    fair: 'mr-sunshine crash-landing-on-you alchemy-of-souls gu-family-book sungkyunkwan-scandal the-princess-man empress-ki hong-gil-dong-the-hero faith-2012 love-in-the-moonlight dinner-mate nokdu-flower 100-days-my-prince ruler-master-of-the-mask lovers-of-the-red-sky the-kings-affection bon-appetit-your-majesty shine-or-go-crazy moonshine the-royal-gambler the-night-watchmans-journal',
  },
  {
    ask: { text: 'songs by famous bands of the seventies' },
    source: JUDGED,
    best: 'almost-famous guardians-of-the-galaxy daisy-jones-and-the-six freaks-and-geeks the-virgin-suicides saturday-night-fever forrest-gump life-on-mars',
    good: 'the-sopranos pulp-fiction mad-men our-blues good-omens breaking-bad fargo friends the-wire juno severance romanzo-criminale magnolia muriels-wedding the-commitments remember-the-titans priscilla-queen-of-the-desert city-of-god the-americans watchmen',
    fair: 'gilmore-girls trainspotting stranger-things its-a-sin sex-education killing-eve six-feet-under the-last-of-us the-queens-gambit the-perks-of-being-a-wallflower lost-in-translation scrubs hospital-playlist pachinko the-bear the-west-wing the-oc apocalypse-now midnight-cowboy the-umbrella-academy good-morning-vietnam rocky walk-the-line derry-girls lilyhammer midnight-mass fallout the-graduate american-beauty orange-is-the-new-black',
  },
  {
    ask: { text: 'john williams style big orchestra, space adventure' },
    source: AFI,
    best: 'star-wars e-t-the-extra-terrestrial star-trek-voyager the-mandalorian guardians-of-the-galaxy superman close-encounters-of-the-third-kind',
    good: 'interstellar back-to-the-future andor firefly schindlers-list how-to-train-your-dragon-2010 dune-2021 battlestar-galactica raiders-of-the-lost-ark jurassic-park avatar doctor-who-2005 harry-potter-and-the-philosophers-stone',
    fair: 'black-panther pirates-of-the-caribbean-the-curse-of-the-black-pearl cowboy-bebop lost blade-runner avatar-the-last-airbender the-fellowship-of-the-ring jaws gravity saving-private-ryan dragon-ball-z the-vision-of-escaflowne lawrence-of-arabia',
  },
  {
    ask: { text: 'people burst into song, musical numbers' },
    source: JUDGED,
    best: 'la-la-land crazy-ex-girlfriend the-greatest-showman the-sound-of-music west-side-story-1961 moulin-rouge-2001 moana-2016 the-lion-king glee wicked frozen chicago les-miserables-2012 grease aladdin beauty-and-the-beast encanto the-umbrellas-of-cherbourg cabaret the-nightmare-before-christmas the-rocky-horror-picture-show',
    good: 'buffy-the-vampire-slayer kpop-demon-hunters dream-high scrubs babylon-berlin barbie bandish-bandits steven-universe coco devdas-2002 adventure-time dilwale-dulhania-le-jayenge lagaan',
    fair: 'sing-street ted-lasso begin-again a-star-is-born arcane greys-anatomy hospital-playlist youre-beautiful flight-of-the-conchords empire nashville once the-club bombay strictly-ballroom gully-boy toy-story footloose the-commitments rockstar black-orpheus',
  },
  {
    ask: { text: 'weird experimental sounds, voices and noises' },
    source: JUDGED,
    best: 'the-white-lotus utopia-2013 chernobyl dark shogun-2024 squid-game akira dune-2021 under-the-skin suspiria arrival the-exorcist',
    good: 'severance the-x-files blade-runner the-good-the-bad-and-the-ugly sacred-games the-last-of-us twin-peaks whiplash the-leftovers merry-christmas-mr-lawrence legion lost the-social-network taboo-2017 american-beauty watchmen black-swan birdman apocalypse-now liar-game perfect-blue close-encounters-of-the-third-kind once-upon-a-time-in-the-west orphan-black',
    fair: 'the-mandalorian inception interstellar the-young-pope euphoria true-detective joker-2019 parasite fleabag psycho drive-my-car dunkirk the-dark-knight pegasus-market gravity the-handmaids-tale fallout elevator-to-the-gallows lawrence-of-arabia chinatown puella-magi-madoka-magica requiem-for-a-dream black-mirror',
  },
  {
    ask: { text: 'bollywood dance songs' },
    source: JUDGED,
    best: 'slumdog-millionaire bandish-bandits dil-se rrr dilwale-dulhania-le-jayenge devdas-2002 lagaan',
    good: 'sacred-games made-in-heaven bombay chak-de-india rockstar gully-boy',
    fair: 'scam-1992-the-harshad-mehta-story moulin-rouge-2001 bend-it-like-beckham ramayan',
  },
  {
    ask: { text: 'spaghetti western whistling and trumpets' },
    source: JUDGED,
    best: 'the-good-the-bad-and-the-ugly the-mandalorian once-upon-a-time-in-the-west',
    good: 'westworld firefly godless cowboy-bebop pulp-fiction the-mission-1986 breaking-bad the-magnificent-seven',
    fair: 'the-godfather babylon-berlin cinema-paradiso brokeback-mountain gladiator true-detective yellowstone midnight-cowboy o-brother-where-art-thou lilyhammer',
  },
  {
    ask: { text: 'rock band with a girl singer, punk' },
    source: JUDGED,
    best: 'nana bocchi-the-rock daisy-jones-and-the-six k-on',
    good: 'twenty-five-twenty-one almost-famous killing-eve youre-beautiful freaks-and-geeks my-so-called-life lovely-runner twinkling-watermelon sing-street skins-2007 arcane 200-pounds-beauty castaway-diva',
    fair: 'trainspotting buffy-the-vampire-slayer hospital-playlist guardians-of-the-galaxy dream-high the-virgin-suicides her-private-life delightful-girl-choon-hyang itaewon-class peaky-blinders a-star-is-born juno misfits sex-education orange-is-the-new-black wild-rose derry-girls gto life-on-mars orphan-black a-korean-odyssey the-commitments',
  },
];
