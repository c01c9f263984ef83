export interface Span {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

class OpeningHours {
  private static readonly parsedHours: { [text: string]: readonly Span[] } = {};

  /** "Mo-Fr 09:00-18:00; Sa 10:00-14:00" as typed by the host. */
  static parse(text: string): readonly Span[] {
    const memo = OpeningHours.parsedHours;
    const hit = memo[text];
    if (hit) return hit;
    const spans = text.split(';').flatMap((rule) => {
      const m = /^\s*(\w\w)(?:-(\w\w))?\s+(\d\d):(\d\d)-(\d\d):(\d\d)\s*$/.exec(rule);
      if (!m) return [];
      const first = DAYS.indexOf(m[1]!.toLowerCase() as (typeof DAYS)[number]);
      const last = m[2] ? DAYS.indexOf(m[2].toLowerCase() as (typeof DAYS)[number]) : first;
      const from = Number(m[3]) * 60 + Number(m[4]);
      const to = Number(m[5]) * 60 + Number(m[6]);
      return DAYS.map((_, day) => ({ day, from, to })).slice(first, last + 1);
    });
    memo[text] = spans;
    return spans;
  }
}

export function isOpen(hours: string, day: number, minute: number): boolean {
  return OpeningHours.parse(hours).some((s) => s.day === day && s.from <= minute && minute < s.to);
}
