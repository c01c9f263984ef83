import { ts } from 'ts-morph';
import type { ProgramFile } from './program-index.ts';
import { isTypeScript } from './script-kind.ts';
import { isAssignment, walk } from '../syntax/syntax.ts';

/** Which files can have got what a file declares: one flag per file, in their order. */
export class FileReach {
  private readonly files: readonly ProgramFile[];
  private readonly positions: ReadonlyMap<ts.SourceFile, number>;
  private readonly importers = new Map<ts.SourceFile, Uint8Array>();
  private readonly handed = new Map<ts.SourceFile, Uint8Array>();
  private known: { readonly imports: readonly (readonly number[])[]; readonly importedBy: readonly (readonly number[])[] } | undefined;

  constructor(files: readonly ProgramFile[]) {
    this.files = files;
    this.positions = new Map(files.map(({ node }, position) => [node, position]));
  }

  /** Whether it is `goal`, or imports it, directly or through others. */
  getImporters(goal: ts.SourceFile): Uint8Array {
    const known = this.importers.get(goal) ?? this.follow(goal, this.getEdges().importedBy);
    this.importers.set(goal, known);
    return known;
  }

  /** The same, and the files that `goal` imports where it hands `this` on: in JavaScript nothing says there what they are given. */
  getTakers(goal: ts.SourceFile): Uint8Array {
    const known = this.handed.get(goal) ?? this.findTakers(goal);
    this.handed.set(goal, known);
    return known;
  }

  private findTakers(goal: ts.SourceFile): Uint8Array {
    const importers = this.getImporters(goal);
    if (isTypeScript(goal.fileName) || !handsItselfOn(goal)) return importers;
    const imported = this.follow(goal, this.getEdges().imports);
    return imported.map((flag, position) => flag | (importers[position] ?? 0));
  }

  private follow(start: ts.SourceFile, edges: readonly (readonly number[])[]): Uint8Array {
    const found = new Uint8Array(this.files.length);
    const position = this.positions.get(start) ?? -1;
    found[position] = 1;
    const queue = [position];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of edges[next] ?? []) {
        if (found[other] === 1) continue;
        found[other] = 1;
        queue.push(other);
      }
    }
    return found;
  }

  private getEdges() {
    if (this.known) return this.known;
    const positions = new Map(this.files.map(({ file }, position) => [file, position]));
    const importedBy: number[][] = this.files.map(() => []);
    const imports = this.files.map((file) => [...file.imports].flatMap((one) => positions.get(one) ?? []));
    for (const [position, targets] of imports.entries()) for (const target of targets) importedBy[target]?.push(position);
    return (this.known = { imports, importedBy });
  }
}

/** `new Child(this)`, `attach(socket, this)` */
function handsItselfOn(file: ts.SourceFile): boolean {
  let found = false;
  walk(file, (node) => {
    const args = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments : undefined;
    found ||= args?.some(({ kind }) => kind === ts.SyntaxKind.ThisKeyword) === true || takesMethod(node);
    return !found;
  });
  return found;
}

/** `Store.prototype.load = require('./load')`, `Store.prototype.add = add` */
function takesMethod(node: ts.Node): boolean {
  if (!isAssignment(node) || !ts.isPropertyAccessExpression(node.left)) return false;
  const prototype = node.left.expression;
  const isMember = ts.isPropertyAccessExpression(prototype) && prototype.name.text === 'prototype';
  return isMember && (ts.isIdentifier(node.right) || ts.isCallExpression(node.right));
}
