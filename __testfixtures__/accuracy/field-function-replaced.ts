const paths = new Map<string, string>();
export class Resolver {
  private resolveOne = (name: string): string => name.toLowerCase();
  constructor(resolveOne?: (name: string) => string) {
    if (resolveOne) this.resolveOne = resolveOne;
  }
  resolve(name: string): string {
    const hit = paths.get(name);
    if (hit !== undefined) return hit;
    const path = this.resolveOne(name);
    paths.set(name, path);
    return path;
  }
}
