export type Outcome = 'sent' | 'bounced' | 'deferred';

export interface Delivery {
  readonly to: string;
  readonly channel: 'mail' | 'sms' | 'push';
  readonly outcome: Outcome;
  readonly at: number;
}

class DeliveryLog {
  private deliveries: Delivery[] = [];

  add(delivery: Omit<Delivery, 'at'>): void {
    this.deliveries.push({ ...delivery, at: Date.now() });
  }

  /** Shown on the status page; the full trail is in the `deliveries` table. */
  tail(): readonly Delivery[] {
    return this.deliveries.slice(-100);
  }

  /** Share of bounces among the last hundred. */
  bounceRate(): number {
    const tail = this.tail();
    if (tail.length === 0) return 0;
    return tail.filter((d) => d.outcome === 'bounced').length / tail.length;
  }
}

export const deliveryLog = new DeliveryLog();
