import { ComponentType } from 'discord-api-types/v10';
import type { Program } from '#tests/support/start-program.ts';

/** What a member at the bot sees, in the terms of the table in docs/faults.md. */
export interface Member {
  /** Asks for a pick: its title, and whether the card warns that it may come again. */
  recommend(): Promise<{ title: string; warns: boolean }>;
  /** Presses Save on the last card: whether it was confirmed, or refused with a sentence. */
  save(): Promise<'saved' | 'refused'>;
  /** Presses "Not for me" on the last card. */
  reject(): Promise<'done' | 'refused'>;
  /** Looks at the list of saved titles; `refused` while storage does not answer. */
  saved(): Promise<string>;
}

/** A member of the sandbox who asks for everything by commands and buttons. */
export const memberOf = ({ sandbox: { driver } }: Pick<Program, 'sandbox'>): Member => {
  let card: Awaited<ReturnType<typeof driver.command>> | undefined;
  const idOf = (action: string): string =>
    (card?.message?.components ?? [])
      .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
      .flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))
      .find((id) => id.startsWith(`1:${action}:`)) ?? '';
  const press = async (action: string): Promise<string> => {
    const outcome = await driver.press({ messageId: card?.message?.id ?? '', customId: idOf(action) });
    return outcome.message?.content ?? '';
  };
  return {
    async recommend() {
      card = await driver.command({ name: 'ost recommend', options: { mood: 'eerie' } });
      const { content = '', embeds = [] } = card.message ?? {};
      return { title: embeds[0]?.title ?? '', warns: /memory is not answering/.test(content) };
    },
    save: async () => (/^Saved/.test(await press('save')) ? 'saved' : 'refused'),
    reject: async () => (/could not save that/.test(await press('reject')) ? 'refused' : 'done'),
    async saved() {
      const { message } = await driver.command({ name: 'ost saved' });
      if (/storage is not answering/.test(message?.content ?? '')) return 'refused';
      return message?.embeds[0]?.description ?? '';
    },
  };
};
