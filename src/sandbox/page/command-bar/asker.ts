import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Asked } from './offers.ts';

const PAUSE_MS = 100;

type Choices = readonly APIApplicationCommandOptionChoice[] | undefined;

/** Asks the bot for choices when the typing pauses; an answer to an older text is thrown away. */
export class Asker {
  readonly #changed: (asked: Asked | undefined) => void;
  #asked: Asked | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: (asked: Asked | undefined) => void) {
    this.#changed = changed;
  }

  ask(name: string, text: string, suggest: () => Promise<Choices>): void {
    if (this.#asked?.name === name && this.#asked.text === text && this.#asked.state !== 'failed') return;
    clearTimeout(this.#timer);
    // The older choices stay in sight until the new ones come, so that the list does not flicker.
    const choices = this.#asked?.name === name ? this.#asked.choices : undefined;
    this.#set({ name, text, choices, state: 'waiting' });
    const mine = this.#asked;
    this.#timer = setTimeout(async () => {
      const answer = await suggest();
      if (this.#asked === mine)
        this.#set({ name, text, choices: answer, state: answer ? 'answered' : 'failed' });
    }, PAUSE_MS);
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#set(undefined);
  }

  #set(asked: Asked | undefined): void {
    this.#asked = asked;
    this.#changed(asked);
  }
}
