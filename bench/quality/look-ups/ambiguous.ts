import type { LookUpSet } from '../graded.ts';

export const AMBIGUOUS: readonly LookUpSet[] = [
  {
    spelling: 'ambiguous names',
    source: 'several titles, tracks or series share the name',
    lookUps: [
      {
        typed: 'boys over flowers',
        want: 'boys-over-flowers-2009 hana-yori-dango f4-thailand-boys-over-flowers',
        isAmbiguous: true,
      },
      {
        typed: 'snow flower',
        want: 'im-sorry-i-love-you/snow-flower that-winter-the-wind-blows/snow-flower',
        isAmbiguous: true,
      },
      {
        typed: 'starlight',
        want: 'true-beauty/starlight twenty-five-twenty-one/starlight',
        isAmbiguous: true,
      },
      { typed: 'reply', want: 'reply-1988 reply-1994 reply-1997', isAmbiguous: true },
      {
        typed: 'hallelujah',
        want: 'iris/hallelujah its-okay-to-not-be-okay/hallelujah scrubs/hallelujah the-oc/hallelujah',
        isAmbiguous: true,
      },
      {
        typed: 'once again',
        want: 'descendants-of-the-sun/once-again our-blues/once-again',
        isAmbiguous: true,
      },
      {
        typed: 'how to save a life',
        want: 'greys-anatomy/how-to-save-a-life scrubs/how-to-save-a-life',
        isAmbiguous: true,
      },
      {
        typed: 'heroes',
        want: 'stranger-things/heroes the-perks-of-being-a-wallflower/heroes',
        isAmbiguous: true,
      },
      {
        typed: 'maybe',
        want: 'dream-high/maybe itaewon-class/maybe her-private-life/maybe',
        isAmbiguous: true,
      },
      { typed: 'hero', want: 'hero-2001 hero-2002', isAmbiguous: true },
      { typed: 'temptation', want: 'temptation-2014 psycho/temptation', isAmbiguous: true },
      { typed: 'punch', want: 'punch-2014 @punch', isAmbiguous: true },
      { typed: 'happy ending', want: 'rooftop-prince/happy-ending', isAmbiguous: true },
    ],
  },
  {
    spelling: 'wrong credits that went round',
    source: 'the founding article and the corrections in the data',
    lookUps: [
      { typed: 'flower iu', want: 'crash-landing-on-you' },
      { typed: 'flower by IU', want: 'crash-landing-on-you' },
      { typed: 'sigrit', want: 'crash-landing-on-you' },
      { typed: 'Sigrit Kim Soo-hyun', want: 'crash-landing-on-you' },
      { typed: 'snow flower park hyo-shin that winter', want: 'that-winter-the-wind-blows' },
      { typed: 'dear moon iu', want: 'my-mister' },
      { typed: 'starlight taeil true beauty', want: 'true-beauty' },
    ],
  },
];
