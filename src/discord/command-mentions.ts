import type { APIApplicationCommand } from 'discord-api-types/v10';

/** Clickable mentions of our commands: `</ost recommend:123>` once their ids are known, plain names before. */
export interface CommandMentions {
  mention(name: string): string;
  learn(commands: readonly APIApplicationCommand[]): void;
}

/** Begins without any id. */
export const createCommandMentions = (): CommandMentions => {
  const ids = new Map<string, string>();
  return {
    mention(name) {
      const id = ids.get(name.split(' ')[0] ?? name);
      return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
    },
    learn(commands) {
      for (const { name, id } of commands) ids.set(name, id);
    },
  };
};
