import { singlePerKey } from './single-per-key.js';

export class CircuitBreaker {
  private failures = 0;
  private openedAt = 0;

  constructor(
    readonly name: string,
    private readonly threshold = 5,
    private readonly coolDownMs = 30_000,
  ) {}

  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (this.failures >= this.threshold && Date.now() - this.openedAt < this.coolDownMs) {
      throw new Error(`circuit ${this.name} is open`);
    }
    try {
      const result = await fn();
      this.failures = 0;
      return result;
    } catch (err) {
      this.failures += 1;
      this.openedAt = Date.now();
      throw err;
    }
  }
}

export const breakerFor = singlePerKey((host) => new CircuitBreaker(host));
