export const events: string[] = [];

export function record(event: string): void {
  events.push(event);
}
