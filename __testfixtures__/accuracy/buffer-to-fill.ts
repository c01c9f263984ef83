const bufs = new Map<string, Uint8Array>();
export function buf(key: string): Uint8Array { let b = bufs.get(key); if (!b) { b = new Uint8Array(key.length * 2); bufs.set(key, b); } return b; }
