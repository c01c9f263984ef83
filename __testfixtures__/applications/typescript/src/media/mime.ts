const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf',
};

const byName: Map<string, string> = new Map();

export function mimeOf(fileName: string): string {
  return byName.get(fileName) ?? learn(fileName);
}

function learn(fileName: string): string {
  const ext = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const type = TYPES[ext] ?? 'application/octet-stream';
  byName.set(fileName, type);
  return type;
}
