import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';

/** A card such as the bot sends: every part of an embed that the page has to draw. */
export function pickCard(asked: string): APIEmbed {
  return {
    author: { name: asked ? `Picked for you · ${asked}` : 'Picked for you' },
    title: 'Crash Landing on You · 사랑의 불시착',
    url: 'https://example.org/crash-landing-on-you',
    description:
      'A paraglider is blown across the border and comes down in front of a North Korean officer.\n\n**Why its music** Eleven songs came out one by one while the series ran, and each belongs to one turn of the couple’s story: *shelter, first snow, a ring, a parting*.\n-# 2019–2020 · tvN · Romance, Comedy',
    color: 0xe8569c,
    fields: [
      {
        name: '▶️ Start here',
        value:
          '**Flower** by Yoon Mi-rae\n[Spotify](https://example.org/s) · [YouTube](https://example.org/y) · [Apple Music](https://example.org/a)',
      },
      { name: 'Mood', value: 'Romantic, bittersweet', inline: true },
      { name: 'Music', value: 'Ballad, piano', inline: true },
      { name: 'Composer', value: 'Nam Hye-seung', inline: true },
      { name: 'In other scripts', value: '愛の不時着 · 爱的迫降 · ひらがな' },
    ],
    footer: { text: 'Because you asked for bittersweet · 1 of 24' },
    thumbnail: { url: picture('#e8569c', '#6d5cff') },
  };
}

function picture(from: string, to: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><defs><linearGradient id="g"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="160" height="160" fill="url(#g)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function pickComponents(): APIMessageTopLevelComponent[] {
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'more',
          placeholder: 'More picks',
          options: [
            {
              label: 'Your Name',
              value: 'your-name',
              description: 'Radwimps · anime · 2016',
              emoji: { name: '🎬' },
            },
            {
              label: 'La La Land',
              value: 'la-la-land',
              description: 'Justin Hurwitz · film · 2016',
              emoji: { name: '🎹' },
            },
            {
              label: '도깨비',
              value: 'goblin',
              description: 'Nam Hye-seung · series · 2016',
              emoji: { name: '🗡️' },
            },
          ],
        },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          custom_id: 'another',
          label: 'Another',
          emoji: { name: '🎲' },
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          custom_id: 'like',
          label: 'More like this',
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          custom_id: 'tracks',
          label: 'Tracks',
          emoji: { name: '🎵' },
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Success,
          custom_id: 'suggest',
          label: 'Suggest',
          emoji: { name: '💚' },
        },
        { type: ComponentType.Button, style: ButtonStyle.Danger, custom_id: 'silent', label: 'Not for me' },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          custom_id: 'off',
          label: 'Heard it',
          disabled: true,
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          url: 'https://example.org/listen',
          label: 'Listen',
        },
      ],
    },
  ];
}

export const MODAL: APIModalInteractionResponseCallbackData = {
  custom_id: 'suggestion',
  title: 'Suggest a title',
  components: [
    {
      type: ComponentType.Label,
      label: 'Title',
      description: 'As it is known in your language',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'title',
        style: TextInputStyle.Short,
        max_length: 100,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Why its music matters',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'why',
        style: TextInputStyle.Paragraph,
        required: false,
        max_length: 1000,
        placeholder: 'What the soundtrack does for the story',
      },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        placeholder: 'Series, film or anime',
        options: [
          { label: 'Series', value: 'series' },
          { label: 'Film', value: 'film' },
        ],
      },
    },
  ],
};
