class Extension {
  static readonly KEYS = ['name', 'publisher', 'version'];
}

const labels: Record<string, string> = {};

export function describe(data: Record<string, string>): Record<string, string> {
  for (const key of Extension.KEYS) labels[key] = `${data[key]}`;
  return labels;
}
