import { ts } from 'ts-morph';
import type { ExportReach, Outside } from './export-reach.ts';
import { addImports } from './import-syntax.ts';
import type { ProgramIndex } from './program-index.ts';
import { isTypeScript } from './script-kind.ts';
import { isFunctionNode, isImmediatelyInvoked, unwrap, walk } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly exports: Pick<ExportReach, 'isNamedByOthers'>;
  readonly outside: Pick<Outside, 'findMention' | 'mayBeCopied'>;
}

const MAX_HEAD = 2000;
const VERSION = /\bv?\d+\.\d+(?:\.\d+)?\b/;
const TERMS = /\blicen[cs]e|\bcopyright\b|\(c\)|©/i;

/**
 * Libraries of others that somebody put into the source tree as they are distributed, and that nothing of the program loads: a banner with a version
 * and terms, one function that is called at once, and no module, page or list of files that says the name of the file.
 */
export class VendoredCopies {
  private readonly parts: Parts;
  private readonly known = new Map<ts.SourceFile, boolean>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isCopy(source: ts.SourceFile): boolean {
    const known = this.known.get(source) ?? this.find(source);
    this.known.set(source, known);
    return known;
  }

  private find(source: ts.SourceFile): boolean {
    const { index, exports, outside } = this.parts;
    const { file } = index.getFile(source);
    const banner = isTypeScript(file) ? undefined : getBanner(source);
    if (banner === undefined || !isDistribution(source) || importsFiles(source)) return false;
    if (!outside.mayBeCopied(file, banner) || exports.isNamedByOthers(file)) return false;
    const name = file.slice(file.lastIndexOf('/') + 1);
    const said = new RegExp(`(?<![\\w.-])${name.replace(/\W/g, '\\$&')}(?![\\w-])`);
    return !index.files.some(({ node }) => node !== source && said.test(node.text)) && outside.findMention(name) === undefined;
  }
}

/** The comment at the head of a file, where it tells the version of something and on which terms it may be used. */
function getBanner(source: ts.SourceFile): string | undefined {
  const [first] = ts.getLeadingCommentRanges(source.text, 0) ?? [];
  const text = first && source.text.slice(first.pos, Math.min(first.end, MAX_HEAD));
  return text !== undefined && VERSION.test(text) && TERMS.test(text) ? text : undefined;
}

/** Nothing but functions that are called at once, as builds wrap a library. */
function isDistribution({ statements }: ts.SourceFile): boolean {
  return (
    statements.length > 0 &&
    statements.every((one) => ts.isExpressionStatement(one) && (isWrapper(one.expression) || ts.isStringLiteral(one.expression)))
  );
}

function isWrapper(expression: ts.Expression): boolean {
  let node = unwrap(expression);
  if (ts.isPrefixUnaryExpression(node)) node = unwrap(node.operand);
  if (!ts.isCallExpression(node)) return false;
  let callee = unwrap(node.expression);
  if (ts.isPropertyAccessExpression(callee)) callee = unwrap(callee.expression);
  return isFunctionNode(callee) && isImmediatelyInvoked(callee);
}

/** `require('./part')`: it is put together of files of the program. */
function importsFiles(source: ts.SourceFile): boolean {
  const imports = new Set<string>();
  walk(source, (node) => addImports(node, imports));
  return [...imports].some((specifier) => specifier.startsWith('.'));
}
