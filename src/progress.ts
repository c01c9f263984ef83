import type { WriteStream } from 'node:tty';

export interface Progress {
  readonly report: (stage: string, done?: number, total?: number) => void;
  /** Takes the line away again, so that what follows starts in an empty one. */
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001B[K';
const INTERVAL_MS = 80;

/** One line that is written over, on a terminal only: a log of a build would keep every state of it. */
export function createProgress(stream: WriteStream, enabled: boolean): Progress {
  if (!enabled || !stream.isTTY) return { report: () => {}, clear: () => {} };
  let shown = -Infinity;
  let current = '';
  return {
    report: (stage, done, total) => {
      const now = performance.now();
      if (stage === current && now - shown < INTERVAL_MS) return;
      shown = now;
      current = stage;
      const line = done === undefined ? stage : `${stage} ${done}${total === undefined ? '' : `/${total}`}`;
      stream.write(CLEAR_LINE + line.slice(0, (stream.columns || 80) - 1));
    },
    clear: () => {
      if (current !== '') stream.write(CLEAR_LINE);
      current = '';
    },
  };
}
