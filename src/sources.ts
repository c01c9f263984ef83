import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './errors.ts';
import type { Failure, Skipped, SourceText } from './types.ts';

export type ReadResult =
  | { readonly kind: 'source'; readonly source: SourceText }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'skipped'; readonly skipped: Skipped };

const MAX_BYTES = 5 * 1024 * 1024;
/** Units in a line that nobody wrote by hand, if it is code. */
const LONG_LINE = 500;
/** How much code may stand before a text that takes most of a line. */
const LEAD = 100;
/** Where the formats of binary files have their first NUL. */
const HEAD_BYTES = 1024;
/** Backspace, tab, line feed, vertical tab, form feed, carriage return, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
const BYTE_ORDER_MARK = '\uFEFF';

// `fatal` is the round trip check: text that decodes without a replacement character encodes to the same bytes.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text and hash of one file. With `ignore` false (`--no-ignore`) generated files are read as well; minified ones never are.
 * Never throws: what cannot be read is a failure, what should not be is skipped.
 */
export function readSource(root: string, file: string, ignore = true): ReadResult {
  const path = join(root, file);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) return skip(file, `larger than 5 MB (${(size / 1024 / 1024).toFixed(1)} MB)`);
    bytes = readFileSync(path);
  } catch (error) {
    return fail(file, 'LEAKSHIFT_READ', `cannot be read (${reasonOf(error)})`);
  }
  const text = decode(bytes);
  if (text === undefined) return fail(file, 'LEAKSHIFT_ENCODING', describeEncoding(bytes));
  if (isMinified(text)) return skip(file, 'minified');
  if (ignore && isGenerated(text)) return skip(file, 'generated, says its header; --no-ignore reads it');
  return { kind: 'source', source: { file, text, hash: hashBytes(bytes) } };
}

/** sha256, hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function skip(file: string, reason: string): ReadResult {
  return { kind: 'skipped', skipped: { file, reason } };
}

function fail(file: string, code: string, message: string): ReadResult {
  return { kind: 'failure', failure: { file, code, message } };
}

function decode(bytes: Buffer): string | undefined {
  if (isBinary(bytes)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A NUL alone makes no binary file: in a string or template literal it is legal, and a usual separator of the parts of a key. More than one in
 * each thousand bytes (begun), or one near the start of a file with other control characters, is.
 */
function isBinary(bytes: Buffer): boolean {
  const first = bytes.indexOf(0);
  if (first === -1) return false;
  const nuls = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (nuls > Math.ceil(bytes.length / 1000)) return true;
  return first < HEAD_BYTES && bytes.some((byte) => byte !== 0 && byte < 0x20 && !TEXT_CONTROLS.has(byte));
}

function describeEncoding(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'is UTF-16 (byte order mark at byte offset 0), not UTF-8; convert it to UTF-8 or leave it out with --exclude';
  }
  const lossy = Buffer.from(bytes.toString('utf8'));
  const invalid = bytes.findIndex((byte, offset) => byte !== lossy[offset]);
  const nul = bytes.indexOf(0);
  if (nul !== -1 && (invalid === -1 || (nul < invalid && isBinary(bytes)))) {
    return `holds a NUL at byte offset ${nul}: a binary or UTF-16 file; convert it to UTF-8 or leave it out with --exclude`;
  }
  const line = bytes.subarray(0, invalid).toString('latin1').split('\n').length;
  const hex = (bytes[invalid] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `is not UTF-8: byte 0x${hex} at byte offset ${invalid}, line ${line}; convert it to UTF-8 or leave it out with --exclude`;
}

/**
 * Whether most of the text is code in lines of more than 500 units. A long line without the punctuation of code is data (base64, a table)
 * and says nothing. A source map makes it a build's output, where a fifth is enough.
 */
function isMinified(text: string): boolean {
  let packed = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > LONG_LINE && isPackedCode(text.slice(start, end))) packed += end - start;
    start = end + 1;
  }
  if (packed === 0) return false;
  return packed > text.length * (text.includes('\n//# sourceMappingURL=') ? 0.2 : 0.5);
}

/** `inject(":where(…){…}")`: where the one text ends that most of a line is, from near its start; 0 where there is none. */
function getTextEnd(line: string): number {
  const start = line.search(/["'`/]/);
  const quote = line[start];
  if (start > LEAD || quote === undefined || quote === '/') return 0;
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === quote) return at > line.length / 2 ? at + 1 : 0;
  }
  return 0;
}

/** Minified code has a bracket or semicolon every few characters and hardly a blank. A style sheet in quotes is data: what follows it counts. */
function isPackedCode(whole: string): boolean {
  const end = getTextEnd(whole);
  const line = whole.slice(end);
  if (end > 0 && line.length <= LONG_LINE) return false;
  const punctuation = line.match(/[;{}()]/g)?.length ?? 0;
  const blanks = line.match(/\s/g)?.length ?? 0;
  return punctuation > line.length / 40 && blanks < line.length / 8;
}

/** `@generated`, or the words that Go's tools agreed on, in the comments before the first token. */
function isGenerated(text: string): boolean {
  if (!/@generated\b|\bDO NOT EDIT\b/.test(text)) return false;
  const gap = /#!.*|\s+|\/\/.*|\/\*[\s\S]*?\*\//y;
  gap.lastIndex = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let end = gap.lastIndex;
  while (gap.test(text)) end = gap.lastIndex;
  return /@generated\b|\bgenerated\b.*\bDO NOT EDIT\b/i.test(text.slice(0, end));
}
