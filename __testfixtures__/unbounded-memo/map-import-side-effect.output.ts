import pino from 'pino';
import { parse } from './parse.ts';
import './polyfill.ts';
import type { Report } from './report.ts';
import { LRUCache } from 'lru-cache';

const reports = new LRUCache<string, Report>({ max: 256 });

export function load(path: string): Report {
  const known = reports.get(path);
  if (known) return known;
  const report = parse(path);
  reports.set(path, report);
  return report;
}
