// `stop` clears the interval.
export class Clock {
  private timer: number | undefined;
  private readonly ticks: number[] = [];
  start(): void {
    this.timer = window.setInterval(() => this.tick(), 1000);
  }
  private tick(): void {
    this.ticks.push(Date.now());
  }
  stop(): void {
    window.clearInterval(this.timer);
  }
  count(): number { return this.ticks.length; }
}
export function open(): Clock { const c = new Clock(); c.start(); return c; }
