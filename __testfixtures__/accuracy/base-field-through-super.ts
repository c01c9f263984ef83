class Base {
  static suffix = '!';
}
class Labels extends Base {
  private static labels = new Map<string, string>();
  static of(name: string): string {
    const hit = Labels.labels.get(name);
    if (hit !== undefined) return hit;
    const made = name + super.suffix;
    Labels.labels.set(name, made);
    return made;
  }
}
export function label(name: string, suffix: string): string {
  Base.suffix = suffix;
  return Labels.of(name);
}
