import { type APIInteractionResponseCallbackData, ButtonStyle, ComponentType } from 'discord-api-types/v10';

const sentence = 'A low voice under a clear one · 도깨비 — as far apart as nine hundred years. ';

/** An answer as long as ours. */
export const CARD: APIInteractionResponseCallbackData = {
  embeds: [
    {
      author: { name: 'Series · South Korea · 2016–2017 · tvN' },
      title: 'Goblin · 쓸쓸하고 찬란하神 - 도깨비',
      description: sentence.repeat(8),
      color: 0x7c6cf0,
      fields: Array.from({ length: 7 }, (_, at) => ({
        name: `Part ${at}`,
        value: sentence.repeat(3),
        inline: at % 2 === 0,
      })),
      footer: { text: 'Checked with 5 sources on 2026-11-22' },
    },
  ],
  components: [
    {
      type: ComponentType.ActionRow,
      components: Array.from({ length: 5 }, (_, at) => ({
        type: ComponentType.Button as const,
        custom_id: `1:another:${at}`,
        label: 'Another',
        emoji: { name: '🎲' },
        style: ButtonStyle.Secondary as const,
      })),
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: '1:picks:',
          placeholder: 'More picks',
          options: Array.from({ length: 9 }, (_, at) => ({
            value: `title-${at}`,
            label: 'Goblin · 쓸쓸하고 찬란하神 - 도깨비',
            description: 'Series, South Korea, 2016: Melancholic, Romantic',
          })),
        },
      ],
    },
  ],
  allowed_mentions: { parse: [] },
};
