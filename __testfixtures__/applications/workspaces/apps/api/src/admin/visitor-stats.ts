import { parseUserAgent } from '../middleware/user-agent.js';

interface Visitor {
  readonly browser: string;
  readonly mobile: boolean;
}

const visitors = new Map<string, Visitor>();

/** Describes a visitor by the first user agent seen for the id. */
export function visitor(id: string, userAgent: string): Visitor {
  const known = visitors.get(id);
  if (known) return known;
  const { browser, mobile } = parseUserAgent(userAgent);
  const described: Visitor = { browser, mobile };
  visitors.set(id, described);
  return described;
}

export const visitorStats = () => ({
  unique: visitors.size,
  mobile: [...visitors.values()].filter((v) => v.mobile).length,
});
