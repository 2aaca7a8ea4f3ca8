import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Sort } from '#src/catalog/browse/browse-titles.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Answer } from '#src/core/reply/message.ts';
import { privately, publicly } from '#src/core/reply/message.ts';
import { listMessage } from '../browse/list-message.ts';
import { type ListView, readView } from '../browse/view-code.ts';
import { type CardPress, questionOn, showTo, titleOf } from '../cards/components.ts';
import { titleMessage } from '../cards/pick-message.ts';
import { packQuestion } from '../cards/question-code.ts';
import { SORT_CHOICES } from '../choices.ts';
import { defineCommand } from '../services.ts';
import { questionOf, suggestWishes, WISHES } from '../wishes.ts';

/** Without a wish nothing fits better than anything else. */
const sortFor = (question: Question): Sort => (Object.keys(question).length === 0 ? 'loved' : 'fit');

const turn = async (press: CardPress, view: ListView): Promise<Answer> => {
  const { message, isList } = await listMessage(await questionOn(press, press.fields[0]), view, press);
  return isList ? showTo(press, message) : privately(message);
};

/** `/ost browse`: everything that fits, page by page. */
export const browse = defineCommand({
  declaration: {
    name: 'browse',
    description: 'Everything that fits your wishes, page by page',
    options: [
      ...WISHES,
      { type: Type.String, name: 'sort', description: 'What comes first', choices: SORT_CHOICES },
      { type: Type.Boolean, name: 'private', description: 'Only you see the answer' },
    ],
  },
  suggest: suggestWishes,
  async run({ sort, private: isPrivate, ...wishes }, context) {
    const question = questionOf(wishes, context);
    const view: ListView = { sort: sort ?? sortFor(question), page: 0 };
    const { message, isList } = await listMessage(question, view, context);
    return isPrivate === true || !isList ? privately(message) : publicly(message);
  },
  components: {
    browse: (press) => turn(press, readView(press.fields[1] ?? '')),
    'browse-jump': (press) => turn(press, readView((press.values[0] ?? '').split('.')[0] ?? '')),
    async 'browse-open'(press) {
      const title = titleOf(press, press.values[0]);
      const question = await questionOn(press, press.fields[0]);
      const packed = await packQuestion(question, title.id, press.services.questions);
      return privately(titleMessage(title, press, [], packed));
    },
  },
});
