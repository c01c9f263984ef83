const pairs: string[] = [];

export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) {
    if (!pairs[byte]) pairs[byte] = byte.toString(16).padStart(2, '0');
    hex += pairs[byte];
  }
  return hex;
}
