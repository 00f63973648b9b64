/** Where progress is shown: rewritten in one line on a terminal, now and then a line of its own elsewhere. */
export interface Progress {
  readonly isTerminal: boolean;
  /** Writes to standard error, without a line end. */
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Milliseconds between two lines on a terminal; files between two lines elsewhere. */
const OFTEN = 100;
const FILES = 100;

/** Tells how far a review is. */
export class ProgressLine {
  private readonly started: number;
  private shown = -Infinity;
  private lineShown = false;

  constructor(private readonly to: Progress) {
    this.started = to.now();
  }

  /** @param fresh how many of the files done had to be read; those remembered say nothing about how fast reading is. */
  tell(done: number, failed: number, files: number, fresh: number): void {
    const { isTerminal, now, write } = this.to;
    const time = now();
    if (isTerminal ? time - this.shown < OFTEN : done % FILES !== 0) return;
    this.shown = time;
    const left = fresh > 0 && done < files ? `，约剩 ${duration(((time - this.started) / fresh) * (files - done))}` : '';
    const text = `已读 ${String(done)} / ${String(files)}${failed === 0 ? '' : `（没有读出 ${String(failed)}）`}${left}`;
    write(isTerminal ? `\r${text}\u001b[K` : `${text}\n`);
    this.lineShown = isTerminal;
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.lineShown) this.to.write('\r\u001b[K');
    this.lineShown = false;
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${String(seconds)} 秒` : `${String(Math.floor(seconds / 60))} 分 ${String(seconds % 60)} 秒`;
}
