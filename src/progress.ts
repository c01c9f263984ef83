import type { WriteStream } from 'node:tty';

/** A stage that begins, how far it is, or something that is said however the run is watched. */
export type Progressing = string | { readonly stage: string; readonly done: number; readonly total: number } | { readonly note: string };

export type OnProgress = (what: Progressing) => void;

export interface Progress {
  readonly report: OnProgress;
  /** Takes the line away again, so that what follows starts in an empty one. */
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001B[K';
const INTERVAL_MS = 80;
/** A log of a build would keep every state, and a reader of it wonders after a while. */
const LOG_INTERVAL_MS = 30_000;

/** One line that is written over on a terminal; elsewhere a line now and then in a run that takes long. */
export function createProgress(stream: WriteStream, enabled: boolean): Progress {
  if (!enabled) return { report: () => {}, clear: () => {} };
  return stream.isTTY ? createLine(stream) : createLog(stream);
}

function createLog(stream: WriteStream): Progress {
  let shown = performance.now();
  return {
    report: (what) => {
      const isDue = performance.now() - shown >= LOG_INTERVAL_MS;
      if (!isDue && !isNote(what)) return;
      shown = performance.now();
      stream.write(`${toText(what)}\n`);
    },
    clear: () => {},
  };
}

function createLine(stream: WriteStream): Progress {
  let shown = -Infinity;
  let current = '';
  return {
    report: (what) => {
      if (isNote(what)) {
        stream.write(`${CLEAR_LINE}${what.note}\n`);
        current = '';
        return;
      }
      const now = performance.now();
      const stage = typeof what === 'string' ? what : what.stage;
      if (stage === current && now - shown < INTERVAL_MS) return;
      shown = now;
      current = stage;
      stream.write(CLEAR_LINE + toText(what).slice(0, (stream.columns || 80) - 1));
    },
    clear: () => {
      if (current !== '') stream.write(CLEAR_LINE);
      current = '';
    },
  };
}

function isNote(what: Progressing): what is { readonly note: string } {
  return typeof what === 'object' && 'note' in what;
}

function toText(what: Progressing): string {
  if (typeof what === 'string') return what;
  return isNote(what) ? what.note : `${what.stage} ${what.done}/${what.total}`;
}
