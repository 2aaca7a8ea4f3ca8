import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { privately, publicly } from '#src/core/reply/message.ts';
import { cardComponents } from '../cards/components.ts';
import { nextPick } from '../cards/next-pick.ts';
import { defineCommand } from '../services.ts';
import { questionOf, suggestWishes, WISHES } from '../wishes.ts';

/** `/ost recommend`: one pick worth an evening, with the reason for it. */
export const recommend = defineCommand({
  declaration: {
    name: 'recommend',
    description: 'One series or film worth watching for its music, and the track to start with',
    options: [...WISHES, { type: Type.Boolean, name: 'private', description: 'Only you see the answer' }],
  },
  suggest: suggestWishes,
  run: (wishes, context) =>
    nextPick(questionOf(wishes, context), context).then(wishes.private === true ? privately : publicly),
  components: cardComponents,
});
