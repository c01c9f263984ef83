interface Audit {
  readonly entries: string[];
  debug(message: string): void;
}

const audit: Audit = {
  entries: [],
  debug(message) {
    this.entries.push(message);
  },
};

const checked = new Map<string, readonly string[]>();

export function partsOf(source: string): string {
  let parts = checked.get(source);
  if (!parts) {
    audit.debug(source);
    parts = Object.freeze(source.split('/'));
    checked.set(source, parts);
  }
  return parts.join(' / ');
}

export const auditTrail = (): string => audit.entries.join('\n');
