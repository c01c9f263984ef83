import { report } from './errors.ts';
import { note, tail, end } from './trace.ts';
import { all, answer, ask, firsts, fromTheTwentieth, hint, listed, open, page, recent, said, say, step, widen } from './unknown.ts';
import { last, latest, visit } from './visits.ts';

declare function onRequest(handle: (path: string, size: number) => string): void;

onRequest((path, size) => {
  for (const add of [visit, note, ask, answer, hint, say, step, open]) add(path);
  if (size > 100) widen();
  const lists = [latest(), recent(), page(size), listed(size as any), all(), fromTheTwentieth(), firsts()];
  return [report(new Error(path)), last(), tail(), end(), said(), ...lists.flat()].join('\n');
});
