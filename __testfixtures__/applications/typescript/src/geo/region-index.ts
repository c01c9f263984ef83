import regions from './regions.json' with { type: 'json' };

export interface Region {
  code: string;
  name: string;
  parent: string | null;
}

const byCode = new Map<string, Region>();

for (const region of regions as Region[]) {
  byCode.set(region.code, region);
}

export function regionPath(code: string): Region[] {
  const path: Region[] = [];
  let current = byCode.get(code);
  while (current) {
    path.unshift(current);
    current = current.parent ? byCode.get(current.parent) : undefined;
  }
  return path;
}
