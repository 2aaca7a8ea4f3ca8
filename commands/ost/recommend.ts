import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Question } from '#src/catalog/recommend/question.ts';
import { privately, publicly } from '#src/core/reply/message.ts';
import { cardComponents } from '../cards/components.ts';
import { nextPick } from '../cards/next-pick.ts';
import { DECADES, GENRES, KIND_CHOICES, MOODS, STYLES } from '../choices.ts';
import { findCountry, suggestCountries } from '../countries.ts';
import { findArtist, findTerm, findTitle } from '../find.ts';
import { defineCommand } from '../services.ts';
import { suggestTargets, suggestTerms } from '../suggest.ts';

/** `/ost recommend`: one pick worth an evening, with the reason for it. */
export const recommend = defineCommand({
  declaration: {
    name: 'recommend',
    description: 'One series or film worth watching for its music, and the track to start with',
    options: [
      { type: Type.String, name: 'mood', description: 'How the music should feel', choices: MOODS },
      { type: Type.String, name: 'genre', description: 'What kind of story', choices: GENRES },
      { type: Type.String, name: 'from', description: 'Country it comes from', autocomplete: true },
      { type: Type.String, name: 'kind', description: 'Series, film or anime', choices: KIND_CHOICES },
      { type: Type.Integer, name: 'decade', description: 'When it came out', choices: DECADES },
      { type: Type.String, name: 'music', description: 'What you want to hear', choices: STYLES },
      {
        type: Type.String,
        name: 'artist',
        description: 'Somebody who sings, plays or composed',
        autocomplete: true,
      },
      { type: Type.String, name: 'like', description: 'A title it should sound like', autocomplete: true },
      {
        type: Type.String,
        name: 'text',
        description: 'Your own words: "rain confession, piano, no ballads"',
      },
      {
        type: Type.String,
        name: 'without',
        description: 'A mood, genre or style to leave out',
        autocomplete: true,
      },
      { type: Type.Boolean, name: 'gems', description: 'Prefer what few people know' },
      { type: Type.Boolean, name: 'private', description: 'Only you see the answer' },
    ],
  },
  suggest: {
    from: suggestCountries,
    artist: suggestTargets('person'),
    like: suggestTargets('title'),
    without: suggestTerms,
  },
  async run({ from, artist, like, without, text, gems, private: isPrivate, ...filters }, context) {
    const question: Question = {
      ...filters,
      ...(from !== undefined && { from: findCountry(from, context).id }),
      ...(artist !== undefined && { artist: findArtist(artist, context).id }),
      ...(like !== undefined && { like: findTitle(like, context).id }),
      ...(without !== undefined && { without: findTerm(without, context).id }),
      ...(text !== undefined && { text: text.slice(0, TEXT_MAX) }),
      ...(gems === true && { gems }),
    };
    const message = await nextPick(question, context);
    return isPrivate === true ? privately(message) : publicly(message);
  },
  components: cardComponents,
});

/** Words beyond this many characters say nothing more about a wish. */
const TEXT_MAX = 300;
