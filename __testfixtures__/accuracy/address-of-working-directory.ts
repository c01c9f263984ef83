import { pathToFileURL } from 'node:url';

const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = pathToFileURL(name).href;
    labels.set(name, found);
  }
  return found;
}

