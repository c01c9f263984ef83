import { ts } from 'ts-morph';
import type { Access, Container } from '../containers/containers.ts';
import { getMemoForm } from './get-or-create.ts';
import type { TypeInference } from '../values/infer.ts';
import { getMissRegion } from '../syntax/miss-region.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Inputs } from '../purity/purity-inputs.ts';
import { givesPlainPattern } from '../purity/plain-patterns.ts';
import { isFormatter } from '../values/formatters.ts';
import { getReceiverInput } from '../calls/receiver.ts';
import { getEnclosingFunction, isEmptyContainer, isFunctionNode, walk } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly inference: TypeInference;
  readonly inputs: Inputs;
  readonly containers: readonly Container[];
}

const NONE: ReadonlySet<ts.Node> = new Set();
const HARMLESS: ReadonlySet<string> = new Set(['growth', 'read', 'test', 'declaration', 'presence', 'release']);

/**
 * Memos that only save work, whatever they hold: their keys tell all that their values are made of, which nobody can change. A computation may ask one as
 * if it made the value each time; whether that is pure is for the purity of the function to say.
 */
export class ProvenMemos {
  private readonly parts: Parts;
  private bySymbol: ReadonlyMap<ts.Symbol, Container> | undefined;
  private readonly sites = new Map<ts.Node, ReadonlySet<ts.Node>>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The expressions of a function that name such a memo of its own. */
  getSites(fn: ts.FunctionLikeDeclaration): ReadonlySet<ts.Node> {
    const known = this.sites.get(fn);
    if (known) return known;
    this.sites.set(fn, NONE);
    const found = this.findContainers(fn).filter((one) => this.isProven(one, fn));
    const sites = found.length === 0 ? NONE : new Set(found.flatMap(({ accesses }) => accesses.map(({ site }) => site)));
    this.sites.set(fn, sites);
    return sites;
  }

  private findContainers(fn: ts.FunctionLikeDeclaration): Container[] {
    const { index, containers } = this.parts;
    this.bySymbol ??= new Map(
      containers.flatMap((one) => {
        const name = one.declaration.nameNode;
        const symbol = ts.isIdentifier(name) && ts.isVariableDeclaration(name.parent) ? index.getSymbol(name) : undefined;
        return symbol ? [[symbol, one] as const] : [];
      }),
    );
    const found = new Set<Container>();
    walk(fn, (node) => {
      const symbol = ts.isIdentifier(node) ? index.getSymbol(node) : undefined;
      const container = symbol && this.bySymbol?.get(symbol);
      if (container) found.add(container);
      return node === fn || !isFunctionNode(node);
    });
    return [...found];
  }

  private isProven(container: Container, fn: ts.FunctionLikeDeclaration): boolean {
    const { index, inference, inputs } = this.parts;
    const { accesses, declaration } = container;
    if (!isEmptyContainer(declaration.initializer) || (declaration.kind !== 'object' && declaration.kind !== 'Map')) return false;
    if (accesses.some(({ kind, via }) => !HARMLESS.has(kind) || via !== 'direct')) return false;
    const growth = accesses.filter(({ kind }) => kind === 'growth');
    const own = new Set(accesses.filter(({ kind }) => kind === 'read').map(({ node }) => node));
    const isClosed = (value: ts.Expression): boolean =>
      inference.isPrimitive(value, own) || givesPlainPattern(index, value) || isFormatter(index.checker.getTypeAtLocation(value), index);
    if (growth.some(({ node, value, key }) => !key || !value || getEnclosingFunction(node) !== fn || !isClosed(value))) return false;
    const form = getMemoForm(index, inference, container);
    if ('problem' in form) return false;
    const lookups = accesses.filter(({ kind }) => kind === 'read' || kind === 'test').map(({ node }) => node);
    const isTold = (access: Access): boolean => {
      const region = [...getMissRegion(access.node, lookups, fn), ...form.making];
      const key = access.key as ts.Expression;
      const isText = declaration.kind === 'object';
      if (inputs.getUncovered(region, { node: key, isText, lookups }, fn, declaration.maker)) return false;
      return getReceiverInput(index, region, container, access, inputs.getReceiverPaths(key)) === undefined;
    };
    return growth.every(isTold);
  }
}
