import { SingleBar } from 'cli-progress';

/** Shows how far a long work is. */
export interface Progress {
  show(done: number, total: number): void;
  /** Leaves the terminal to whoever writes next. */
  end(): void;
}

/** A bar that fills; where nobody watches (a log, a pipe), nothing. */
export const progressBar = (stream: NodeJS.WriteStream): Progress => {
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} % | {value} of {total} | {eta_formatted} left',
    hideCursor: true,
    barsize: 30,
  });
  return {
    show(done, total) {
      if (!stream.isTTY) return;
      if (!bar.isActive) bar.start(total, done);
      bar.update(done);
    },
    end() {
      if (bar.isActive) bar.stop();
    },
  };
};
