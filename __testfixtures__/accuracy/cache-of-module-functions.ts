const known = new Map<string, number[]>();

export function getKnown(text: string): number[] | undefined {
  return known.get(text);
}

export function setKnown(text: string, widths: number[]): void {
  known.set(text, widths);
}

export function measure(text: string): number[] {
  const cached = getKnown(text);
  if (cached) {
    return cached;
  }
  const widths = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  setKnown(text, widths);
  return widths;
}
