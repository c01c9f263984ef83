import { parse, type ParserPlugin } from '@babel/parser';
import { ts } from 'ts-morph';
import type { SourceText } from './types.ts';

/**
 * Whether JavaScript that does not parse is written in Flow: its first comments have the pragma, or nothing but Flow's types is in the way.
 */
export function looksLikeFlow(file: string, text: string): boolean {
  if (!isScript(file)) return false;
  const head = ts.getLeadingCommentRanges(text, 0) ?? [];
  if (head.some(({ pos, end }) => /@(?:no)?flow\b/.test(text.slice(pos, end)))) return true;
  return read(text, FLOW) !== undefined && read(text, []) === undefined;
}

const isScript = (file: string): boolean => /\.[cm]?jsx?$/.test(file);

/** What of a syntax tree is asked here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const FLOW: readonly ParserPlugin[] = [['flow', { all: true }]];

function read(text: string, plugins: readonly ParserPlugin[]): Node | undefined {
  try {
    const tree = parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: ['jsx', 'decorators-legacy', ...plugins],
    });
    return tree.program as unknown as Node;
  } catch {
    return undefined;
  }
}

/** Nodes that say nothing at run time. */
const TYPES =
  /^(?:TypeAnnotation|TypeParameter(?:Declaration|Instantiation)|TypeAlias|OpaqueType|InterfaceDeclaration|Declare\w+|DeclaredPredicate|InferredPredicate|Variance)$/;

/**
 * The same code without its types, each of which is as many blanks: every offset, line and column is that of the original. Undefined where
 * that is no JavaScript either. Such a text is only read, never written.
 */
export function eraseFlow(source: SourceText): SourceText | undefined {
  const { text } = source;
  const program = read(text, FLOW);
  if (!program) return undefined;
  const units = text.split('');
  const blank = (start: number, end: number): void => {
    for (let at = start; at < end; at++) if (!/[\r\n]/.test(units[at] ?? '\n')) units[at] = ' ';
  };
  eraseIn(program, text, blank);
  return { ...source, text: units.join(''), isErased: true };
}

type Blank = (start: number, end: number) => void;

function eraseIn(node: Node, text: string, blank: Blank): void {
  if (TYPES.test(node.type) || isOfTypes(node)) return blank(node.start, getEnd(node, text));
  if (node.optional === true && /^(?:Identifier|ObjectPattern|ArrayPattern)$/.test(node.type)) blankMark(node, text, blank);
  const { implements: interfaces, ...parts } = node;
  const named = getNodes(interfaces);
  const [first] = named;
  if (first) blank(text.lastIndexOf('implements', first.start), named.at(-1)?.end ?? first.end);
  for (const part of Object.values(parts)) for (const child of getNodes(part)) eraseIn(child, text, blank);
}

/** `import type …`, `export type …`, `import { type Row }`, `declare id: string;` of a class. */
function isOfTypes({ type, importKind, exportKind, declare }: Node): boolean {
  if (declare === true && type === 'ClassProperty') return true;
  const isImport = /^Import(?:Declaration|Specifier)$/.test(type) && (importKind === 'type' || importKind === 'typeof');
  return isImport || (/^Export(?:Named|All)Declaration$/.test(type) && exportKind === 'type');
}

/** With the comma after a name that is imported, which would stand alone. */
function getEnd({ type, end }: Node, text: string): number {
  const comma = type === 'ImportSpecifier' ? /^\s*,/.exec(text.slice(end)) : null;
  return end + (comma?.[0].length ?? 0);
}

/** The `?` of `(id?: string) => …`. */
function blankMark({ start, end, typeAnnotation }: Node, text: string, blank: Blank): void {
  const [annotation] = getNodes(typeAnnotation);
  const at = text.lastIndexOf('?', (annotation?.start ?? end) - 1);
  if (at > start) blank(at, at + 1);
}

function getNodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(getNodes);
  const isNode =
    typeof value === 'object' && value !== null && 'type' in value && 'start' in value && !('loc' in value && value.loc === null);
  return isNode && !/^Comment(?:Block|Line)$/.test(String(value.type)) ? [value as unknown as Node] : [];
}

/** What parses only as Flow without its types, as a scan reads it; anything else as it is. */
export function withoutFlow(source: SourceText): SourceText {
  return (isScript(source.file) && read(source.text, []) === undefined && eraseFlow(source)) || source;
}
