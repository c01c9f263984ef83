/** Reading a JSON file that a person may have edited: what is wrong, where in the file, and the nearest right spelling. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { LeakshiftError } from './errors.ts';
import { didYouMean } from './nearest.ts';

const ALTERNATIVES = new Intl.ListFormat('en', { type: 'disjunction' });

export interface JsonFile {
  /** Absolute. */
  readonly path: string;
  /** As the user named it, for messages: `--baseline known.json`. */
  readonly label: string;
  readonly code: `LEAKSHIFT_${string}`;
  /** What to do about a file that cannot be read. */
  readonly hint: string;
}

/** @throws LeakshiftError for a file that is missing, no file, unreadable or no JSON, with line and column of what does not parse */
export function readJson({ path, label, code, hint }: JsonFile): unknown {
  if (!existsSync(path)) throw new LeakshiftError(code, `${label} does not exist${didYouMean(basename(path), jsonBeside(path))}`, hint);
  if (!statSync(path).isFile()) throw new LeakshiftError(code, `${label} is not a file`, hint);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError && !('errno' in error) ? 'it is not UTF-8' : error instanceof Error ? error.message : '';
    throw new LeakshiftError(code, `${label} cannot be read: ${reason}`, hint);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LeakshiftError(code, `${label} is no JSON${placeOf(text, reason)}: ${reason}`, hint);
  }
}

function jsonBeside(path: string): string[] {
  const directory = dirname(path);
  return existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.json')) : [];
}

/** V8 names the position only, and none when the text ends too early. */
function placeOf(text: string, reason: string): string {
  const [, position] = /at position (\d+)/.exec(reason) ?? [];
  const end = position === undefined && reason.startsWith('Unexpected end') ? text.length : undefined;
  const offset = position === undefined ? end : Number(position);
  if (offset === undefined) return '';
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  const cut = offset >= text.trimEnd().length ? ', where it is cut off' : '';
  return ` (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}${cut})`;
}

/** One line for each thing that the schema turns down. `nameOf` says in words what an element of a list is. */
export function describeIssues(
  error: z.ZodError,
  value: unknown,
  keys: readonly string[],
  nameOf: (item: unknown) => string | undefined,
): string[] {
  return error.issues.flatMap((issue) => {
    const place = describePlace(value, issue.path, nameOf);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `${place === '' ? '' : `${place}: `}unknown key ${JSON.stringify(key)}${didYouMean(key, keys)}`);
    }
    if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${place}: the key ${message}`);
    const found = valueAt(value, issue.path);
    const shown = found === undefined ? 'is missing' : (JSON.stringify(found) ?? typeof found).slice(0, 80);
    const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const wanted = allowed.length === 0 ? issue.message : `must be ${ALTERNATIVES.format(allowed)}`;
    const near = typeof found === 'string' && allowed.length > 0 ? didYouMean(found, allowed) : '';
    return [`${place || 'the file'}: ${shown}: ${wanted}${near}`];
  });
}

/** `findings[3].rewrite.limit (cache, 0123456789ab)`. */
function describePlace(value: unknown, path: readonly PropertyKey[], nameOf: (item: unknown) => string | undefined): string {
  let place = '';
  let name: string | undefined;
  path.forEach((step, index) => {
    place += typeof step === 'number' ? `[${step}]` : `${place === '' ? '' : '.'}${String(step)}`;
    if (typeof step === 'number') name ??= nameOf(valueAt(value, path.slice(0, index + 1)));
  });
  return name === undefined ? place : `${place} (${name})`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  return found;
}
