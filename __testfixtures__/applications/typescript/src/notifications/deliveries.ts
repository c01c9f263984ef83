export interface Delivery {
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
}

const deliveries: Delivery[] = [];

export function noteDelivery(to: string, subject: string): void {
  const entry: Delivery = { to, subject, at: new Date() };
  deliveries.push(entry);
}

export function recentDeliveries(): Delivery[] {
  return deliveries.slice(-30);
}

export function lastDelivery(): Delivery | undefined {
  return deliveries.at(-1);
}
