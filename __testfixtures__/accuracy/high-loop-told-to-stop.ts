declare function sleep(): Promise<void>;
const polled = new Set<string>();
export class Poller {
  private isClosed = false;
  async run(signal: AbortSignal): Promise<void> {
    while (true) {
      if (this.isClosed || signal.aborted) return;
      polled.add(String(Math.random()));
      await sleep();
    }
  }
  close(): void {
    this.isClosed = true;
  }
}
void new Poller().run(new AbortController().signal);
