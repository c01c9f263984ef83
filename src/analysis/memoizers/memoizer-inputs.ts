import { ts } from 'ts-morph';
import type { TypeInference } from '../values/infer.ts';
import { ArgumentKeys, type Covered, type Remembered } from '../keys/argument-keys.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import type { MemoizerOptions } from './memoizer-bounds.ts';
import { getKeyCount, getKeyRule, getMemoizedFunction, type Signature } from './memoizer-signature.ts';
import type { MemoizerUses } from './memoizer-uses.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Inputs } from '../purity/purity-inputs.ts';
import { isCommonJsExports, isFunctionNode, isPrivate } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly inference: TypeInference;
  readonly inputs: Inputs;
  readonly options: MemoizerOptions;
  readonly isPublished: (file: string) => boolean;
}

/** A memoizer with the function that it remembers. */
interface Memoized {
  readonly declaration: MemoizerDeclaration;
  readonly signature: Signature;
  readonly uses: MemoizerUses;
  readonly fn: ts.FunctionLikeDeclaration;
}

/** Whether the key of a library's memoizer holds all that the function makes its result of: a miss then makes the same. */
export class MemoizerInputs {
  private readonly parts: Parts;
  private readonly keys: ArgumentKeys;

  constructor(parts: Parts) {
    this.parts = parts;
    this.keys = new ArgumentKeys(parts);
  }

  /** Why it does not, or is not known to; undefined where it does. */
  getObstacle(memoized: Memoized): string | undefined {
    const { signature, declaration } = memoized;
    const remembered = this.toRemembered(memoized);
    const covered = signature.resolver
      ? this.getResolved(memoized, remembered, signature.resolver)
      : this.getArguments(memoized, remembered);
    if (typeof covered === 'string') return covered;
    const missing = this.keys.getMissing(remembered, covered, declaration.maker);
    return missing && `its result is made of ${missing.text}, which is not in the key (${this.parts.index.at(missing)})`;
  }

  private toRemembered(memoized: Memoized): Remembered {
    const { fn, signature, uses } = memoized;
    const calls = uses.accesses.filter(({ kind }) => kind === 'growth');
    const getGiven = (position: number): readonly (ts.Expression | undefined)[] | undefined =>
      this.hasUnknownCallers(memoized) ? undefined : calls.map((access) => uses.args.get(access)?.[position]);
    return { fn, parameters: signature.parameters, getGiven };
  }

  private getResolved({ declaration }: Memoized, remembered: Remembered, resolver: ts.Expression): Covered | string {
    const fn = getMemoizedFunction(this.parts.index, resolver);
    return this.keys.getResolved(remembered, resolver, fn, declaration.library.resolverTakesArray === true);
  }

  /** The arguments themselves are the key. */
  private getArguments(memoized: Memoized, remembered: Remembered): Covered | string {
    const { declaration, signature } = memoized;
    const { options } = this.parts;
    const count = getKeyCount(options, declaration, signature);
    const isText = getKeyRule(options, declaration) === 'json';
    const whole = new Set<number>();
    for (const [position, parameter] of signature.parameters.entries()) {
      if (position >= count || (parameter.dotDotDotToken && count !== Infinity)) break;
      const kind = this.keys.getKind(remembered, position);
      if (!kind) return `its key ${parameter.name.getText().slice(0, 40)} is not known to be a string or a number`;
      // As text, values of two types may be one key.
      if (isText && kind === 'primitive') return `${parameter.name.getText()} may be of more than one type, which its key does not tell`;
      whole.add(position);
    }
    return { whole, paths: new Map(), isJson: false };
  }

  /** Code that the program does not show may call it. */
  hasUnknownCallers({ uses, declaration }: Pick<Memoized, 'uses' | 'declaration'>): boolean {
    const isCalled = uses.accesses.some(({ kind }) => kind === 'growth');
    const { file } = this.parts.index.getFile(declaration.nameNode);
    if (uses.handed.length > 0 || isMember(declaration.nameNode)) return true;
    return uses.exported && (!isCalled || this.parts.isPublished(file));
  }
}

/** It hangs on an object: whoever has that can call it, also from a template. */
function isMember(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isPropertyAssignment(parent)) return true;
  if (ts.isPropertyAccessExpression(name)) return !isCommonJsExports(name) && !ts.isPrivateIdentifier(name.name);
  return ts.isPropertyDeclaration(parent) && !ts.isPrivateIdentifier(name) && !isPrivate(parent);
}

/** A function that says `this` and has one of its own: what it is called on is in no key. */
export function hasOwnThis(fn: ts.FunctionLikeDeclaration): boolean {
  if (ts.isArrowFunction(fn)) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) found = true;
    else if (!isFunctionNode(node) || ts.isArrowFunction(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(fn, visit);
  return found;
}
