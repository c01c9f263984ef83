import { recurrenceRules } from './rrule.js';

/** UIDs a feed contained when it was last fetched. */
const uidsByFeed = new Map<string, ReadonlySet<string>>();

function uidsIn(ics: string): Set<string> {
  const uids = new Set<string>();
  for (const event of ics.split('BEGIN:VEVENT').slice(1)) {
    const uid = /^UID:(.+)$/m.exec(event)?.[1]?.trim();
    const rule = /^RRULE:(.+)$/m.exec(event)?.[1]?.trim();
    if (!uid || (rule && recurrenceRules.get(rule).interval < 1)) continue;
    uids.add(uid);
  }
  return uids;
}

/** Fetches a channel's calendar; yields the UIDs that are gone from it. */
export async function syncFeed(url: string): Promise<string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const current = uidsIn(await response.text());
  const before = uidsByFeed.get(url) ?? new Set<string>();
  uidsByFeed.set(url, current);
  return [...before].filter((uid) => !current.has(uid));
}
