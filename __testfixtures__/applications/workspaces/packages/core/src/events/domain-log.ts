import type { DomainEvent } from './event.js';

const PAGE = 50;

/** Keeps what happened lately at hand for the support console. */
export class DomainLog {
  private static readonly seen: DomainEvent[] = [];

  static record(event: DomainEvent): void {
    DomainLog.seen.push(event);
  }

  /** Newest first, one page. */
  static latest(): DomainEvent[] {
    return DomainLog.seen.slice(-PAGE).reverse();
  }

  static describeLatest(): string {
    return this.latest()
      .map((e) => `${e.at.toISOString()} ${e.tenantId} ${e.type}`)
      .join('\n');
  }
}
