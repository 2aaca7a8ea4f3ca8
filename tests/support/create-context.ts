import { personalData } from '#commands/personal-data.ts';
import type { Services } from '#commands/services.ts';
import type { Context } from '#src/core/command/context.ts';
import { noPictures } from '#src/pictures/create-pictures.ts';
import { createMembers } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';
import { createQuestions } from '#src/state/questions.ts';
import { createVotes } from '#src/state/votes.ts';
import { createTexts } from '#src/text/texts.ts';
import { realLibrary } from './real-catalog.ts';

/** A member asking in a channel, over the real catalog and storage in memory. */
export const createContext = async (more: Partial<Context<Services>> = {}): Promise<Context<Services>> => {
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  const members = createMembers(state);
  const votes = createVotes(state);
  return {
    userId: '1000000000000000005',
    channelId: '1000000000000000004',
    guildId: '1000000000000000003',
    locale: 'en-US',
    guildLocale: 'en-US',
    appPermissions: 0n,
    memberPermissions: 0n,
    now: Date.UTC(2026, 10, 22),
    text: createTexts().in('en-US'),
    commandMention: (name) => `</${name}:1000000000000000007>`,
    services: {
      ...realLibrary,
      members,
      questions: createQuestions(state),
      votes,
      personal: personalData({ members, votes }),
      pictures: noPictures,
    },
    ...more,
  };
};
