export interface DebugEvent {
  readonly at: number;
  readonly text: string;
}

const LIMIT = 500;
const events: DebugEvent[] = [];

export function debugEvent(text: string): void {
  events.push({ at: Date.now(), text });
  if (events.length > LIMIT) {
    events.shift();
  }
}

export const debugDump = (): string => events.map((e) => `${e.at} ${e.text}`).join('\n');
