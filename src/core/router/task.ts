import type { Text } from '#src/text/texts.ts';
import type { Answer } from '../reply/message.ts';

/** What a slow answer will be: a message for everybody or for one person, or a change of the pressed message. */
export type Slow = 'public' | 'hidden' | 'update';

/** One thing to be answered. */
export interface Task {
  /** What the log calls it. */
  readonly name: string;
  /** Id of the interaction. */
  readonly id: string;
  /** Names the message that a pressed component sits on: the id of the interaction that it answered first. */
  readonly source?: string | undefined;
  readonly text: Text;
  readonly produce: () => Answer | Promise<Answer>;
  /** Set when the answer may take longer than a second; who will see it is then fixed beforehand. */
  readonly slow?: Slow | undefined;
  /** Whether the channel shows embeds; where it does not, their text is sent instead. */
  readonly showsEmbeds: boolean;
}

/** What is still needed of a task once its answer is made; the rest need not outlast a slow network. */
export type Remains = Omit<Task, 'produce'>;
