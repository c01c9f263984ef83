import { ts } from 'ts-morph';
import type { Site } from '../types.ts';
import type { EditedFile, Side, Violation } from './edited-file.ts';

/**
 * Every edit stands where the plan has a site of its finding: inside the statement or class member around the site, its doc comment or beside it, at
 * the top of a function or between members of a class around it, or, for imports and named limits, between top-level statements.
 * Anything else is a mistake of the transform.
 */
export function checkConfinement({ file, edits, before, findings }: EditedFile): Violation | undefined {
  if (before.text === '') return undefined;
  const imports = before.sourceFile.statements.filter((statement) => isImport(statement));
  const allowed = new Map<string, readonly Range[]>();
  for (const edit of edits) {
    const sites = findings.get(edit.task)?.rewrite?.sites.find((each) => each.file === file)?.sites ?? [];
    const ranges = allowed.get(edit.task) ?? sites.flatMap((site) => rangesAround(before, site));
    allowed.set(edit.task, ranges);
    const isPlanned =
      ranges.some((range) => range.start <= edit.start && edit.end <= range.end) ||
      imports.some((statement) => statement.getStart() <= edit.start && edit.end <= statement.end) ||
      isBetween(edit, before.sourceFile.statements);
    if (!isPlanned) return { reason: `${file} would change outside of the planned lines`, start: edit.start };
  }
  return undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function isImport(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  return ts.isVariableStatement(statement) && /\brequire\s*\(/.test(statement.getText());
}

function isBetween({ start, end }: Range, nodes: readonly ts.Node[]): boolean {
  return start === end && !nodes.some((node) => node.getStart() < start && start < node.end);
}

function rangesAround({ sourceFile, text }: Side, site: Site): Range[] {
  const ranges: Range[] = [];
  let isInnermost = true;
  for (const node of ancestorsAt(sourceFile, site.start).toReversed()) {
    if (isInnermost && !ts.isBlock(node) && (ts.isStatement(node) || ts.isClassElement(node) || ts.isTypeElement(node))) {
      isInnermost = false;
      ranges.push(wholeLines(text, node.getStart(sourceFile), node.end));
      // Its doc comment, which may give it a type; what may change in it is for the comment guard to say.
      const doc = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
      if (doc && text.startsWith('/**', doc.pos)) ranges.push({ start: doc.pos, end: doc.end });
    }
    // The top of a function: one `deref()` for all that its body reads.
    if (ts.isBlock(node) && ts.isFunctionLike(node.parent)) {
      ranges.push({ start: node.getStart(sourceFile) + 1, end: node.statements[0]?.getStart(sourceFile) ?? node.end });
    }
    if (ts.isClassLike(node)) ranges.push(...gaps(node.members, node.members.pos, node.end, sourceFile));
  }
  return ranges;
}

/** The stretches between the members of a class, where accessors and fields are put. */
function gaps(members: readonly ts.Node[], from: number, to: number, sourceFile: ts.SourceFile): Range[] {
  const starts = [from, ...members.map((member) => member.end)];
  const ends = [...members.map((member) => member.getStart(sourceFile)), to];
  return starts.map((start, index) => ({ start, end: ends[index] ?? to }));
}

function wholeLines(text: string, start: number, end: number): Range {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const behind = /[\r\n]/.exec(text.slice(end));
  const lineEnd = behind ? end + behind.index : text.length;
  const eol = /^(?:\r\n|\n|\r)/.exec(text.slice(lineEnd))?.[0].length ?? 0;
  return { start: before + 1, end: lineEnd + eol };
}

function ancestorsAt(sourceFile: ts.SourceFile, position: number): ts.Node[] {
  const found: ts.Node[] = [];
  let node: ts.Node | undefined = sourceFile;
  while (node) {
    found.push(node);
    node = ts.forEachChild(node, (child) => (child.getStart(sourceFile) <= position && position < child.end ? child : undefined));
  }
  return found;
}
