export class Glob {
  private static readonly cache = new Map<string, RegExp>();
  static compile(glob: string): RegExp {
    const hit = Glob.cache.get(glob);
    if (hit) return hit;
    const made = new RegExp('^' + glob.replace(/\*/g, '.*') + '$', 'i');
    Glob.cache.set(glob, made);
    return made;
  }
}
