// Each call makes another class with another tag, and all of them ask one memo.
const made = new Map<string, string>();
const withTag = (tag: string) =>
  class Tagged {
    static label(): string {
      return tag;
    }
    static describe(path: string): string {
      const hit = made.get(path);
      if (hit !== undefined) return hit;
      const value = path + Tagged.label();
      made.set(path, value);
      return value;
    }
  };

export const First = withTag('a');
export const Second = withTag('b');
