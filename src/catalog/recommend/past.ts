/** What is known of the person and the place when a pick is made. */
export interface Past {
  /** Titles never to be picked: heard already, or not wanted. */
  readonly barred: ReadonlySet<string>;
  /** The member's bag: titles shown in this round, the latest last; a new round does not begin with that one. */
  readonly shown: ReadonlySet<string>;
  /** The channel's bag: titles that others were shown here; they come after fresh ones. */
  readonly shownHere: ReadonlySet<string>;
  /** Who asks and on which day; decides between near equals. */
  readonly seed: string;
}
