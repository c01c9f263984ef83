const shown: Record<string, boolean> = {};
function warn(message: string): void {
  if (shown[message]) return;
  shown[message] = true;
  process.emitWarning(message);
}
export function legacy(): void {
  warn('legacy() goes away');
}
