const suppressed = new Set<string>();

const normalize = (address: string): string => address.trim().toLowerCase();

/** Hard bounces and complaints; we must not mail these addresses again. */
export function suppress(address: string): void {
  suppressed.add(normalize(address));
}

export function isSuppressed(address: string): boolean {
  return suppressed.has(normalize(address));
}
