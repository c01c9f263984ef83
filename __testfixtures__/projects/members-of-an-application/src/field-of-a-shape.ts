interface HasSizes {
  sizes: Map<string, number>;
}

export class Sizes {
  sizes = new Map<string, number>();

  of(text: string): number {
    const found = this.sizes.get(text);
    if (found !== undefined) return found;
    const size = text.trim().length;
    this.sizes.set(text, size);
    return size;
  }
}

export const sizes = new Sizes();
export const count = (of: HasSizes): number => of.sizes.size;
