import { events } from './events.ts';

export function last(): string | undefined {
  return events.at(-1);
}

export function recent(): string {
  return events.slice(-20).join();
}
