export interface JobResult {
  readonly id: string;
  readonly kind: string;
  readonly ms: number;
  readonly ok: boolean;
}

export abstract class JobHistory {
  static readonly finished: JobResult[] = [];

  static add(result: JobResult): void {
    this.finished.push(result);
  }

  static last(count: 10 | 25): JobResult[] {
    return this.finished.slice(-count).reverse();
  }

  static summary(): string {
    const last = this.last(25);
    const failed = last.filter((r) => !r.ok).length;
    return `${failed} of the last ${last.length} jobs failed`;
  }
}
