import { build } from './build.ts';

const parts: Record<string, Part[] | undefined> = {};

export function get(name: string): Part[] {
  if (name in parts) return parts[name];
  if (!(name in parts)) parts[name] = [];
  const found = parts[name];
  if (found === undefined) delete parts[name];
  if (Object.hasOwn(parts, name) || parts.hasOwnProperty(name)) return parts[name] as Part[];
  use(parts[name], parts?.[name]);
  return (parts[name] = build(name));
}
