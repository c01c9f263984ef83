type PathTable = { [path: string]: readonly string[] };

const segmentsByPath: PathTable = {};

function parse(path: string): readonly string[] {
  const out: string[] = [];
  for (const piece of path.split('.')) {
    const [head, ...indexes] = piece.split('[');
    if (head) out.push(head);
    for (const index of indexes) out.push(index.replace(/\]$/, ''));
  }
  return Object.freeze(out);
}

function segmentsOf(path: string): readonly string[] {
  const known = Object.hasOwn(segmentsByPath, path) ? segmentsByPath[path] : undefined;
  if (known) return known;
  const segments = parse(path);
  segmentsByPath[path] = segments;
  return segments;
}

/** Reads `a.b[0].c` out of a JSON value; custom-field mappings use this a lot. */
export function readPath(value: unknown, path: string): unknown {
  let current = value;
  for (const segment of segmentsOf(path)) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<string, unknown>)[segment];
  }
  return current;
}
