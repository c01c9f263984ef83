const pixel = { unit: 'px', rate: 1 };
const point = { unit: 'pt', rate: 0.75 };
const units = [pixel, point];
const labels = new Map<string, string>();

export function label(name: string): string {
  let found = labels.get(name);
  if (found === undefined) {
    found = name + units.map((one) => one.unit).join();
    labels.set(name, found);
  }
  return found;
}

