import { readFileSync } from 'node:fs';
import pino from 'pino'; // the service's log

// Our own.
import { parse } from '@/parse';
import type { Report } from './report.ts';

const reports = new Map<string, Report>();

export function load(path: string): Report {
  const known = reports.get(path);
  if (known) return known;
  const report = parse(path);
  reports.set(path, report);
  return report;
}
