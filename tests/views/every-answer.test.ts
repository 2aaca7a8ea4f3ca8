import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nextPick } from '#commands/cards/next-pick.ts';
import { titleMessage } from '#commands/cards/pick-message.ts';
import { tracksMessage } from '#commands/cards/tracks-message.ts';
import type { Services } from '#commands/services.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Message } from '#src/core/reply/message.ts';
import { toBody } from '#src/core/reply/to-body.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { personCard } from '#src/views/person-card.ts';
import { detailsCard } from '#src/views/title/title-card.ts';
import { trackPages } from '#src/views/title/tracks-card.ts';
import { trackCard } from '#src/views/track-card.ts';
import { createContext } from '#tests/support/create-context.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const context: Context<Services> = await createContext();
const { text } = context;

/** Faults that the local Discord, which checks as Discord does, finds; and texts that had to be cut. */
const faultsOf = (message: Message): unknown[] => {
  const body = toBody(message);
  const isWhole =
    isDeepStrictEqual(body.embeds, message.embeds ?? []) &&
    isDeepStrictEqual(body.components, message.components ?? []);
  const cut = isWhole ? [] : ['a text was cut'];
  return [...checkMessage(body, 'reply'), ...cut];
};

describe("everything the program can show keeps to Discord's limits, uncut", () => {
  it.each(realCatalog.titles.map((title) => [title.id, title] as const))('%s', async (_id, title) => {
    expect(faultsOf(titleMessage(title, context))).toEqual([]);
    expect(faultsOf({ embeds: [detailsCard(realCatalog, title, text)] })).toEqual([]);
    for (let page = 0; page < trackPages(title); page += 1)
      expect(faultsOf(tracksMessage(title, page, context))).toEqual([]);
    for (const track of title.tracks)
      expect(faultsOf({ embeds: [trackCard(realCatalog, title, track, text)] })).toEqual([]);
    const pick = await nextPick({ like: title.id }, context, { lines: ['x'.repeat(200)], undo: title.id });
    expect(faultsOf(pick)).toEqual([]);
  });

  it('every person', () => {
    const faulty = realCatalog.people.filter(
      (person) => faultsOf({ embeds: [personCard(realCatalog, person, text)] }).length > 0,
    );
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });

  it('a pick with every filter and very long words', async () => {
    const question: Question = {
      mood: 'melancholic',
      genre: 'science-fiction',
      from: 'KR',
      kind: 'anime-film',
      decade: 1960,
      music: 'experimental',
      like: 'the-returned-les-revenants',
      without: 'coming-of-age',
      gems: true,
      text: '@everyone **rain** `x` [a](b) '.repeat(10),
    };
    const message = await nextPick(question, context);
    const body = toBody(message);
    expect(checkMessage(body, 'reply')).toEqual([]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });
});
