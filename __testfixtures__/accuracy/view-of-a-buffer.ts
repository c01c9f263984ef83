const buffer = new ArrayBuffer(4);
const bytes = new Uint8Array(buffer);
export function change(byte: number): void {
  new DataView(buffer).setUint8(0, byte);
}
const codeds = new Map<string, string>();
export function coded(name: string): string {
  const hit = codeds.get(name);
  if (hit !== undefined) return hit;
  const made = name + String(bytes[0]);
  codeds.set(name, made);
  return made;
}
