/** Every task in a thread of its own, several at a time: each has a heap of its own, so that one that runs out of memory ends alone. */
import { parentPort, Worker, workerData, type ResourceLimits } from 'node:worker_threads';

/** The stack that the main thread has by default (984 KB), and what V8 keeps back: what is nested too deeply for one is for the other. */
const STACK_MB = (984 + 192) / 1024;

/**
 * Three halves of a young generation of 32 MB instead of Node's 16: what is new in a program of many files lives long, and is copied less often.
 * In a small heap less: what outlives a collection moves to the old generation at once, and ends the thread where that has no room for all of it.
 */
const YOUNG_MB = 96;
const YOUNG_SHARE = 0.25;

export interface Pool {
  /** Compiled file that calls `serve`. */
  readonly entry: URL;
  /** What every worker is told once, at its start. */
  readonly setup: unknown;
  readonly jobs: number;
  /** Of the heap of each worker. */
  readonly limitMb: number;
}

/** What a task came to: a thread that ran out of memory takes only its own task with it. */
export type Outcome<R> = { readonly kind: 'done'; readonly result: R } | { readonly kind: 'out-of-memory' };

type Reply = { readonly result: unknown } | { readonly error: unknown } | { readonly state: unknown };

/**
 * The outcomes in the order of the tasks, whichever is ready first. `onState` is told when a task begins, and what it tells itself.
 * @throws what a task threw
 */
export async function runTasks<T, R, S>(
  tasks: readonly T[],
  pool: Pool,
  onState: (position: number, state: S | undefined) => void,
): Promise<Outcome<R>[]> {
  const outcomes: Outcome<R>[] = [];
  const queue = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [position, task] = next;
      onState(position, undefined);
      // A worker that had a task before still holds what is not collected yet, and the next task needs all of the heap.
      const worker = start(pool);
      try {
        outcomes[position] = await run<R, S>(worker, task, (state) => onState(position, state));
      } finally {
        await worker.terminate();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(pool.jobs, tasks.length) }, work));
  return outcomes;
}

function start({ entry, setup, limitMb }: Pool): Worker {
  const resourceLimits: ResourceLimits = {
    maxOldGenerationSizeMb: limitMb,
    maxYoungGenerationSizeMb: Math.min(YOUNG_MB, limitMb * YOUNG_SHARE),
    stackSizeMb: STACK_MB,
  };
  return new Worker(entry, { workerData: setup, resourceLimits });
}

function run<R, S>(worker: Worker, task: unknown, onState: (state: S) => void): Promise<Outcome<R>> {
  return new Promise((resolve, reject) => {
    const onReply = (reply: Reply) => {
      if ('state' in reply) return onState(reply.state as S);
      settle();
      if ('error' in reply) reject(reply.error);
      else resolve({ kind: 'done', result: reply.result as R });
    };
    const onError = (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'out-of-memory' });
      else reject(error);
    };
    const onExit = (code: number) => {
      settle();
      reject(new Error(`a worker ended with ${code}`));
    };
    const settle = () => worker.off('message', onReply).off('error', onError).off('exit', onExit);
    worker.on('message', onReply).on('error', onError).on('exit', onExit);
    worker.postMessage(task, []);
  });
}

/** The other end: answers every task that comes in, and may tell how far it is. */
export function serve<Setup, T, R, S>(prepare: (setup: Setup) => (task: T, tell: (state: S) => void) => R): void {
  const work = prepare(workerData as Setup);
  parentPort?.on('message', (task: T) => {
    let reply: Reply;
    try {
      reply = { result: work(task, (state) => parentPort?.postMessage({ state }, [])) };
    } catch (error) {
      reply = { error };
    }
    parentPort?.postMessage(reply, []);
  });
}
