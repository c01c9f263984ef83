export interface Bounce {
  readonly to: string;
  readonly reason: string;
}

class BounceLog {
  #bounces: Bounce[] = [];

  add(to: string, reason: string): void {
    this.#bounces.push({ to, reason });
  }

  /** For the operator's page, newest first. */
  newest(n: 10 | 25 = 10): Bounce[] {
    const all = this.#bounces;
    return all.slice(-n).reverse();
  }
}

export const bounceLog = new BounceLog();
