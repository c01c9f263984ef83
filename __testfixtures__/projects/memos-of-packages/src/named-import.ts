import { kebabCase as toKebab, upperFirst } from 'lodash';
import * as semver from 'semver';

const names = new Map<string, string>();
const majors = new Map<string, number>();

export function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = upperFirst(toKebab(text));
  names.set(text, made);
  return made;
}

export function majorOf(version: string): number {
  const known = majors.get(version);
  if (known !== undefined) return known;
  const made = semver.major(version, { loose: true });
  majors.set(version, made);
  return made;
}
