export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface RecurrenceRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly until: string | null;
  readonly byDay: readonly string[];
}

class RecurrenceRules {
  private readonly rules = new Map<string, RecurrenceRule>();

  /** Parses `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU`. */
  get(text: string): RecurrenceRule {
    if (!this.rules.has(text)) this.rules.set(text, parseRule(text));
    return this.rules.get(text)!;
  }
}

function parseRule(text: string): RecurrenceRule {
  const parts = new Map(
    text.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.toUpperCase(), value] as const;
    }),
  );
  return {
    freq: (parts.get('FREQ') ?? 'DAILY') as Frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    until: parts.get('UNTIL') ?? null,
    byDay: parts.get('BYDAY')?.split(',') ?? [],
  };
}

export const recurrenceRules = new RecurrenceRules();
