export class Version {
  major: number;
  minor: number;
  constructor(text: string) { const [a, b] = text.split('.'); this.major = Number(a); this.minor = Number(b); }
  compare(other: Version): number { return this.major - other.major || this.minor - other.minor; }
}
const versions: Record<string, Version> = {};
export function parseVersion(text: string): Version {
  return (versions[text] ??= new Version(text));
}
