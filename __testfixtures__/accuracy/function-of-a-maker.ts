type Format = (year: number) => string;
function makeFormat(mask: string): Format {
  const text = mask.trim().toLowerCase();
  if (!text.includes('y')) return () => text;
  return (year) => text.replace(/y+/, String(year));
}

const formats = new Map<string, Format>();
export function format(year: number, mask: string): string {
  let made = formats.get(mask);
  if (made === undefined) {
    made = makeFormat(mask);
    formats.set(mask, made);
  }
  return made(year);
}
