
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name.toUpperCase();
    labels.set(name, found);
  }
  return found;
}

export function shout(mark: string): void {
  const upper = String.prototype.toUpperCase;
  String.prototype.toUpperCase = function () {
    return upper.call(this) + mark;
  };
}
