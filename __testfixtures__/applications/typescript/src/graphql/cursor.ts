export interface Cursor {
  readonly after: string;
  readonly sort: string;
}

const decoded = new Map<string, Cursor>();

/** Opaque cursors are base64 of JSON and never change their meaning. */
export function decodeCursor(opaque: string): Cursor {
  const hit = decoded.get(opaque);
  if (hit) return hit;
  let cursor: Cursor;
  try {
    cursor = Object.freeze(JSON.parse(Buffer.from(opaque, 'base64url').toString('utf8'))) as Cursor;
  } catch {
    throw new SyntaxError('malformed cursor');
  }
  decoded.set(opaque, cursor);
  return cursor;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}
