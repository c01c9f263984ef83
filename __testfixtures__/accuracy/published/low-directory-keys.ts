import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const swept = new Set<string>();

function sweep(root: string): void {
  if (swept.has(root)) return;
  swept.add(root);
  for (const entry of readdirSync(root)) console.log(entry);
}

export function prepare(project: string): void {
  sweep(join(project, '.scratch'));
}
