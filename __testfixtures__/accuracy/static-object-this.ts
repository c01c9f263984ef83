export class Glob {
  private static patterns: Record<string, RegExp> = {};
  static toPattern(glob: string): RegExp {
    if (!this.patterns[glob]) this.patterns[glob] = new RegExp(glob.replaceAll('*', '.*'));
    return this.patterns[glob]!;
  }
}
