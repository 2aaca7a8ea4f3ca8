import { privately } from '#src/core/reply/message.ts';
import { HOUSE_COLOUR } from '#src/views/colour.ts';
import { defineCommand } from '../services.ts';

const COMMANDS = ['recommend', 'browse', 'search', 'saved', 'data', 'about'] as const;

/** `/ost help`: what to type. */
export const help = defineCommand({
  declaration: { name: 'help', description: 'What you can type' },
  run(_args, { text, commandMention }) {
    const commands = COMMANDS.map((name) => {
      const said = text(`help.${name}`, { delete: commandMention('ost data delete') });
      return `${commandMention(name === 'data' ? 'ost data export' : `ost ${name}`)} — ${said}`;
    });
    const examples = ([1, 2, 3, 4] as const).map((at) => text(`help.example${at}`));
    return privately({
      embeds: [
        {
          title: text('help.title'),
          color: HOUSE_COLOUR,
          description: commands.join('\n'),
          fields: [
            { name: text('help.examplesTitle'), value: examples.join('\n') },
            { name: text('help.messages'), value: text('help.messagesText') },
            { name: text('help.buttons'), value: text('help.buttonsText') },
            {
              name: text('help.admins'),
              value: text('help.adminsText', { daily: commandMention('ost-daily add') }),
            },
          ],
        },
      ],
    });
  },
});
