interface Job {
  readonly id: string;
}

declare const queue: { take(): Promise<Job> };

class Worker {
  private isClosed = false;
  private readonly done: { readonly at: number }[] = [];

  close(): void {
    this.isClosed = true;
  }

  async run(): Promise<void> {
    while (true) {
      if (this.isClosed) return;
      await queue.take();
      this.done.push({ at: Date.now() });
    }
  }

  isDone(at: number): boolean {
    return this.done.some((one) => one.at === at);
  }
}

const worker = new Worker();
process.on('SIGTERM', () => worker.close());
void worker.run();
