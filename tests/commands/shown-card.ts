import { type APIComponentInMessageActionRow, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll } from 'vitest';
import type { Driver } from '#src/sandbox/interactions/driver.ts';
import type { Outcome } from '#src/sandbox/interactions/outcome.ts';
import { type Program, startProgram } from '#tests/support/start-program.ts';

/** The card of an answer. */
export const embedOf = (outcome: Outcome) => outcome.message?.embeds[0];

type Component = APIComponentInMessageActionRow;

/** Buttons and menus of a message. */
export const componentsOf = (message: APIMessage | undefined): Component[] =>
  (message?.components ?? []).flatMap((row): Component[] =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );

export const idOfComponent = (component: Component | undefined): string =>
  component !== undefined && 'custom_id' in component ? component.custom_id : '';

/** The `custom_id` with an action. */
export const idOf = (outcome: Outcome, action: string): string =>
  componentsOf(outcome.message)
    .map(idOfComponent)
    .find((id) => id.split(':')[1] === action) ?? '';

/** What the menus of an answer offer. */
export const menuOptions = (outcome: Outcome) =>
  componentsOf(outcome.message).flatMap((component) =>
    component.type === ComponentType.StringSelect ? component.options : [],
  );

/** Starts the program before the tests of a file, and ends it after them. */
export const onProgram = () => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram();
  });
  afterAll(() => program.close());
  const driver = (): Driver => program.sandbox.driver;

  return {
    driver,
    /** Presses the button with an action. */
    press: (outcome: Outcome, action: string, as?: string) =>
      driver().press({
        messageId: outcome.message?.id ?? '',
        customId: idOf(outcome, action),
        ...(as && { as }),
      }),
  };
};
