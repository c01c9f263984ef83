interface Marker {
  label: string;
  at: number;
}

const markers: Marker[] = [];

export function mark(label: string): number {
  markers.push({ label, at: Date.now() });
  return markers.length - 1;
}

/** Milliseconds since the marker that `mark` returned the handle of. */
export function since(handle: number): number {
  return Date.now() - (markers[handle]?.at ?? Date.now());
}

export function lastMarkers(): string {
  return markers.slice(-5).map((m) => m.label).join(', ');
}
