import type { GradedQuestion } from '../graded.ts';

const PLOT = 'the story of the title, as any synopsis tells it';

const scene = (text: string, best: string, good = ''): GradedQuestion => ({
  ask: { text },
  source: PLOT,
  best,
  ...(good !== '' && { good }),
});

/** A scene or a story that somebody remembers without its name. */
export const SCENES: readonly GradedQuestion[] = [
  scene('the one where the guards wear pink', 'squid-game'),
  scene('paragliding accident into north korea', 'crash-landing-on-you'),
  scene('robbers in red overalls with dali masks', 'money-heist'),
  scene('teacher cooks meth', 'breaking-bad'),
  scene(
    'hotel for ghosts',
    'hotel-del-luna',
    'masters-sun the-grand-budapest-hotel the-white-lotus oh-my-ghost',
  ),
  scene('a drummer bullied by his teacher', 'whiplash', 'shine birdman'),
  scene(
    'body swap and a comet',
    'your-name',
    'secret-garden someday-or-one-day mr-queen our-unwritten-seoul',
  ),
  scene(
    'nine tailed fox',
    'tale-of-the-nine-tailed gu-family-book',
    'my-girlfriend-is-a-gumiho eternal-love-2017',
  ),
  scene(
    'girl disguised as a boy works in a cafe',
    'coffee-prince',
    'sungkyunkwan-scandal youre-beautiful the-kings-affection the-scholar-who-walks-the-night',
  ),
  scene('lawyer with autism who loves whales', 'extraordinary-attorney-woo', 'good-doctor-2013'),
  scene('old man learns ballet', 'navillera', 'angels-last-mission-love black-swan'),
  scene(
    'walkie talkie to the past, cold cases',
    'signal',
    'dark lovely-runner tunnel life-on-mars gods-gift-14-days steins-gate',
  ),
  scene('bathhouse of spirits', 'spirited-away'),
  scene(
    'pirates and a cursed ship',
    'pirates-of-the-caribbean-the-curse-of-the-black-pearl',
    'black-sails moana-2016',
  ),
  scene('chess prodigy', 'the-queens-gambit', 'misaeng-incomplete-life'),
  scene('teenagers in detention', 'the-breakfast-club', 'freaks-and-geeks'),
  scene('nuclear reactor explosion', 'chernobyl', 'oppenheimer'),
  scene(
    'alien hidden by a boy, flying bicycle',
    'e-t-the-extra-terrestrial',
    'close-encounters-of-the-third-kind',
  ),
  scene('fencing girl during the financial crisis', 'twenty-five-twenty-one'),
  scene('time travel to save an idol', 'lovely-runner', 'twinkling-watermelon oshi-no-ko'),
  scene('giants attack the walls', 'attack-on-titan'),
  scene('hobbits leave home with a ring', 'the-fellowship-of-the-ring'),
  scene('dublin street musician', 'once', 'sing-street begin-again the-commitments'),
  scene('american football coach in england', 'ted-lasso', 'friday-night-lights remember-the-titans'),
  scene('memory split between work and home', 'severance'),
  scene('missing laura palmer', 'twin-peaks'),
  scene('sinking ship love story', 'titanic', 'the-legend-of-1900'),
  scene(
    'two doctors in a war zone, soldier in love with a surgeon',
    'descendants-of-the-sun',
    'doctor-zhivago dr-romantic',
  ),
  scene(
    'rich boys bully a poor girl at school',
    'boys-over-flowers-2009 hana-yori-dango meteor-garden f4-thailand-boys-over-flowers hana-yori-dango-2',
    'the-heirs elite the-glory cinderella-and-the-four-knights who-are-you-school-2015',
  ),
  scene('haenyeo divers on jeju island', 'our-blues when-life-gives-you-tangerines welcome-to-samdal-ri'),
  scene('italian mafia lawyer in seoul', 'vincenzo'),
  scene('murder on the dorset coast, dead boy', 'broadchurch'),
  scene(
    'fake dating the boss',
    'business-proposal',
    'king-the-land my-lovely-sam-soon touch-your-heart whats-wrong-with-secretary-kim love-is-in-the-air we-married-as-a-job the-law-cafe',
  ),
  scene('vikings and dragons', 'how-to-train-your-dragon-2010'),
  scene('a robot theme park', 'westworld', 'jurassic-park are-you-human-too'),
];
