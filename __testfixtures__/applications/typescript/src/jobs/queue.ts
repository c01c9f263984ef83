import { recordJobError } from './error-history.js';
import { runHistory } from './run-history.js';

interface Job {
  name: string;
  run: () => Promise<void>;
}

class JobQueue {
  private readonly waiting: Job[] = [];
  private busy = false;

  enqueue(name: string, run: () => Promise<void>): void {
    this.waiting.push({ name, run });
    if (!this.busy) void this.drain();
  }

  private async drain(): Promise<void> {
    this.busy = true;
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      const startedAt = Date.now();
      let ok = true;
      try {
        await job.run();
      } catch (err) {
        ok = false;
        recordJobError(job.name, err);
      }
      runHistory.record({ job: job.name, startedAt, ms: Date.now() - startedAt, ok });
    }
    this.busy = false;
  }
}

export const jobQueue = new JobQueue();
