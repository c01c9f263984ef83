import mime from 'mime-types';

const types = new Map<string, string | false>();

export function typeOf(file: string): string | false {
  const known = types.get(file);
  if (known !== undefined) return known;
  const made = mime.lookup(file);
  types.set(file, made);
  return made;
}

export function addType(ending: string, type: string): void {
  mime.types[ending] = type;
}
