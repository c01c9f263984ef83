import { readFileSync } from 'node:fs';
import pino from 'pino'; // the service's log
import { LRUCache } from 'lru-cache';

// Our own.
import { parse } from '@/parse';
import type { Report } from './report.ts';

const reports = new LRUCache<string, Report>({ max: 256 });

export function load(path: string): Report {
  const known = reports.get(path);
  if (known) return known;
  const report = parse(path);
  reports.set(path, report);
  return report;
}
