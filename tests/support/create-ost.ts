import type { APIInteraction } from 'discord-api-types/v10';
import { messageCommands, ostCommands } from '#commands/index.ts';
import type { Services } from '#commands/services.ts';
import type { Context } from '#src/core/command/context.ts';
import { createRouter } from '#src/core/router/create-router.ts';
import { createTexts } from '#src/text/texts.ts';
import { askRouter, commandInteraction, componentInteraction } from './ask-router.ts';
import { createContext } from './create-context.ts';
import { keepLog } from './keep-log.ts';

/** A first answer, as far as tests look at it. */
export interface Shown {
  readonly type: number;
  readonly data: {
    readonly content: string;
    readonly flags?: number;
    readonly embeds: readonly {
      readonly title: string;
      readonly description: string;
      readonly footer: { readonly text: string };
    }[];
    readonly components: readonly { readonly components: readonly ShownPart[] }[];
  };
}

interface ShownPart {
  readonly custom_id: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly description: string;
  }[];
}

/** Buttons and menus of an answer. */
export const partsOf = ({ data }: Shown): ShownPart[] =>
  data.components.flatMap(({ components }) => components);

/** The `custom_id` of the button with a label. */
export const idOf = (shown: Shown, label: string): string =>
  partsOf(shown).find((part) => part.label === label)?.custom_id ?? '';

/** The member who asks, as the message says whose answer it is; and somebody else. */
export const OWNER = { interaction_metadata: { user: { id: '1000000000000000005' } } };
export const OTHER = { interaction_metadata: { user: { id: '1000000000000000099' } } };

export const EPHEMERAL = 64;
export const UPDATE = 7;

const typeOf = (value: string | number | boolean): number =>
  typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3;

/** All commands behind a router, over the real catalog and storage in memory. */
export const createOst = async () => {
  const context: Context<Services> = await createContext();
  const { log, lines } = keepLog();
  // A second passes between two presses, as it does with people.
  let { now } = context;
  const router = createRouter({
    roots: [ostCommands],
    messageCommands,
    services: () => context.services,
    texts: createTexts(),
    log,
    now: () => {
      now += 1_000;
      return now;
    },
    newReference: () => 'ref-1',
    commandMention: (name) => `/${name}`,
  });
  const shownBy = async (interaction: APIInteraction): Promise<Shown> =>
    (await askRouter(router, interaction)).responses[0] as unknown as Shown;
  return {
    context,
    router,
    lines,
    shownBy,
    /** `/ost <name>` with options. */
    ask: (
      name: string,
      given: Readonly<Record<string, string | number | boolean>> = {},
      more: object = {},
    ) => {
      const options = Object.entries(given).map(([option, value]) => ({
        name: option,
        value,
        type: typeOf(value),
      }));
      return shownBy(commandInteraction({ name: 'ost', options: [{ type: 1, name, options }] }, more));
    },
    /** `/ost <group> <name>` without options. */
    askBelow: (group: string, name: string) =>
      shownBy(
        commandInteraction({
          name: 'ost',
          options: [{ type: 2, name: group, options: [{ type: 1, name, options: [] }] }],
        }),
      ),
    /** "Find the soundtrack" in the menu of a message. */
    askOn: (message: object | undefined, name = 'Find the soundtrack') =>
      shownBy(
        commandInteraction({
          type: 3,
          name,
          target_id: '77',
          ...(message !== undefined && { resolved: { messages: { '77': message } } }),
        }),
      ),
    /** Presses a button, or with values chooses in a menu, on a message; the asking member's own without one. */
    press: (custom_id: string, message: object = OWNER, values?: readonly string[]) =>
      shownBy(componentInteraction({ custom_id, ...(values && { values, component_type: 3 }) }, message)),
  };
};
