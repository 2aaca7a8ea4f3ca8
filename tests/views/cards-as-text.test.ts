import { describe, expect, it } from 'vitest';
import { listMessage } from '#commands/browse/list-message.ts';
import { nextPick } from '#commands/cards/next-pick.ts';
import { tracksMessage } from '#commands/cards/tracks-message.ts';
import { plain } from '#src/core/plain.ts';
import { asText } from '#src/core/reply/as-text.ts';
import { fullName, namesOfPeople, trackName } from '#src/views/names.ts';
import { personCard } from '#src/views/person-card.ts';
import { trackPages } from '#src/views/title/tracks-card.ts';
import { trackCard } from '#src/views/track-card.ts';
import { createContext } from '#tests/support/create-context.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const context = await createContext();
const { text } = context;

const LINK = /\[Spotify\]\(https:\/\/[^)\s]+\)/;

describe('where embeds are not shown, the text of a card is complete', () => {
  it.each(realCatalog.titles.map((title) => [title.id, title] as const))('%s', async (_id, title) => {
    const pick = await nextPick({}, context, { chosen: title.id, lines: ['*A reason for it.*'] });
    const { content = '', embeds } = asText(pick);
    expect(embeds).toEqual([]);
    expect(content.length).toBeLessThanOrEqual(2_000);
    for (const said of [fullName(title), plain(title.premise), plain(title.why), '*A reason for it.*'])
      expect(content).toContain(said);
    const start = title.tracks.filter(({ startHere }) => startHere);
    const others = title.tracks.filter(({ startHere }) => !startHere).slice(0, 3);
    for (const track of [...start, ...others]) expect(content).toContain(plain(trackName(track)));
    expect(content).toMatch(LINK);
    expect(content.match(/[●○]{5}/g)).toHaveLength(6);

    for (let page = 0; page < trackPages(title); page += 1) {
      const listed = asText(tracksMessage(title, page, context)).content ?? '';
      for (const track of title.tracks.slice(page * 4, page * 4 + 4)) {
        expect(listed).toContain(plain(trackName(track)));
        expect(listed).toContain(plain(track.moment));
      }
      expect(listed).toMatch(LINK);
    }
    for (const track of title.tracks) {
      const card = asText({ embeds: [trackCard(realCatalog, title, track, text)] }).content ?? '';
      expect(card).toContain(trackName(track));
      expect(card).toContain(plain(namesOfPeople(realCatalog, track.performers)));
      expect(card).toContain(plain(track.moment));
      expect(card).toMatch(LINK);
    }
  });

  it('every person', () => {
    for (const person of realCatalog.people) {
      const card = asText({ embeds: [personCard(realCatalog, person, text)] }).content ?? '';
      expect(card).toContain(person.name);
      expect(card).toMatch(LINK);
      for (const { title } of realCatalog
        .creditsOf(person.id)
        .toSorted((a, b) => b.title.year - a.title.year)
        .slice(0, 3))
        expect(card).toContain(plain(title.names.en));
    }
  });

  it('every page of the whole catalog', async () => {
    for (let page = 0; page * 8 < realCatalog.titles.length; page += 1) {
      const { message } = await listMessage({}, { sort: 'name', page }, context);
      const [embed] = message.embeds ?? [];
      expect(asText(message).content).toContain(embed?.description);
    }
  });
});
