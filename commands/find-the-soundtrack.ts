import type { MessageCommand } from '#src/core/command/message-command.ts';
import { SELECT_OPTIONS_MAX } from '#src/core/limits.ts';
import { privately } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { plain } from '#src/views/markdown.ts';
import { cardOf, foundMenu } from './found.ts';
import { EVERYWHERE } from './place.ts';
import type { Services } from './services.ts';
import { labelOf } from './suggest.ts';

/** So many names are read at a glance; the menu has all of them. */
const LISTED_MAX = 5;

/** In the menu of a message: the titles, tracks and people it names. Only the member who asks sees the answer. */
export const findTheSoundtrack: MessageCommand<Services> = {
  declaration: { name: 'Find the soundtrack' },
  place: EVERYWHERE,
  run({ content, headings }, context) {
    const { text, services, commandMention } = context;
    const commands = { search: commandMention('ost search'), recommend: commandMention('ost recommend') };
    if (content === '' && headings.length === 0) throw new UserError('mention.noText', commands);
    const { sure, perhaps } = services.mentions.in(content, headings);
    const all = [...sure, ...perhaps].slice(0, SELECT_OPTIONS_MAX);
    const [one, another] = sure;
    if (one !== undefined && another === undefined) {
      const menu = perhaps.length === 0 ? [] : [foundMenu(all.slice(1), text('mention.others'), context)];
      const message = cardOf(one, context);
      return privately({ ...message, components: [...(message.components ?? []), ...menu] });
    }
    if (all.length === 0) throw new UserError('mention.none', commands);
    const names = all
      .slice(0, LISTED_MAX)
      .map((target) => `- ${plain(labelOf(services.catalog, target, text))}`);
    return privately({
      content: [text(another === undefined ? 'mention.perhaps' : 'mention.several'), ...names].join('\n'),
      components: [foundMenu(all, text('mention.choose'), context)],
    });
  },
};
