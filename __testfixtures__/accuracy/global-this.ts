declare global {
  var auditEntries: string[];
}
globalThis.auditEntries = [];
export function audit(entry: string): void {
  globalThis.auditEntries.push(entry);
}
export const entries = () => globalThis.auditEntries;
