export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const boxes = new Map<string, Box | null>();

function read(text: string): Box | null {
  const [west, south, east, north] = text.split(',').map(Number);
  if (![west, south, east, north].every((n) => Number.isFinite(n))) return null;
  return { west: west!, south: south!, east: east!, north: north! };
}

/** The map sends "w,s,e,n" with every move; malformed ones give null. */
export function parseBox(text: string): Box | null {
  if (boxes.has(text)) {
    return boxes.get(text) ?? null;
  }
  const box = read(text);
  boxes.set(text, box);
  return box;
}

export const within = (box: Box, lat: number, lon: number): boolean =>
  lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
