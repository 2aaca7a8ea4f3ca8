import type { Title } from '#src/catalog/model/title.ts';
import type { Figures } from '#src/core/figures.ts';
import type { Log } from '#src/core/log.ts';
import type { PostOffice } from '#src/core/posts/post-office.ts';
import type { Picture } from '#src/core/reply/message.ts';
import type { State, Store } from '#src/state/store.ts';
import type { Plans, Upcoming } from '../daily.ts';
import type { History } from '../history.ts';
import type { Plan } from '../plan.ts';
import type { Forms } from './deliver.ts';
import type { Posting } from './posting.ts';

/** A title's picture, and its bytes. */
export interface DrawnPicture {
  readonly titleId: string;
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** How posts look. */
export interface Dresser {
  /** The picture of what comes; waits for it some seconds. Absent where it cannot be had. Never rejects. */
  picture(plan: Plan, upcoming: Upcoming): Promise<DrawnPicture | undefined>;
  /** The daily card in the forms it may go out in, its buttons with the post id: with its picture, without, as text. */
  forms(plan: Plan, upcoming: Upcoming, postId: string, picture: DrawnPicture | undefined): Forms;
  /** Of a forum post and of a thread below a post. */
  name(upcoming: Upcoming): string;
}

/** Everything that posting works with. */
export interface Desk {
  readonly plans: Plans;
  readonly postings: Store<Posting>;
  readonly claim: State['claim'];
  readonly office: PostOffice;
  readonly dresser: Dresser;
  /** The title for a date; `undefined` when nothing fits. */
  readonly choose: (plan: Plan, history: History, date: string) => Upcoming | undefined;
  readonly titleOf: (id: string) => Title | undefined;
  readonly figures: Pick<Figures, 'daily'>;
  readonly log: Log;
  /** Milliseconds since 1970 by the clock that plans go by. */
  readonly now: () => number;
  /** Milliseconds since 1970 by the machine's clock, which Discord's ids go by. */
  readonly systemNow: () => number;
  /** Answers `false`, at once, when the program stops. */
  readonly sleep: (ms: number) => Promise<boolean>;
}
