import { ts } from 'ts-morph';
import { isBuilding } from '../containers/building.ts';
import type { AccessorFlow } from '../calls/accessor-flow.ts';
import type { CallGraph } from '../calls/calls.ts';
import type { Access, Container } from '../containers/containers.ts';
import type { Exposure } from './exposure.ts';
import type { TypeInference } from '../values/infer.ts';
import type { Immutability } from '../values/immutability.ts';
import { DerivedData } from '../values/derived-data.ts';
import { IdentityUses } from './identity-uses.ts';
import { LibraryUses } from '../values/library-uses.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction, isAssignment, unwrap, wrapped } from '../syntax/syntax.ts';
import { isTested } from './memo-shape.ts';
import { HELPED } from './storing-helpers.ts';
import { ASKING } from '../purity/pure-library.ts';
import { firstOf } from '../purity/purity-syntax.ts';
import { once } from '../once.ts';
import { isOfCopies } from './said-again.ts';
import { MemberKinds } from '../values/member-kinds.ts';
import { RememberingParts } from '../values/remembering-parts.ts';
import { StoredValues } from '../values/stored-values.ts';
import { ValueFlow } from '../values/value-flow.ts';
import {
  getCarried,
  getWhole,
  isAsked,
  isDeclared,
  isHarmless,
  EQUALITY,
  isIdentityTest,
  isPart,
  isPatternTarget,
  isSeenAgain,
} from '../syntax/value-uses.ts';
import { isWritten } from '../syntax/writes.ts';
import { PLAIN, isAll } from '../syntax/type-flags.ts';

const MAX_DEPTH = 6;

interface Parts {
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly inference: TypeInference;
  readonly immutability: Immutability;
  readonly exposure: Exposure;
  readonly accessors: AccessorFlow;
  readonly isPublished: (file: string) => boolean;
}

/**
 * Whether those who get a stored value could tell it from another one that is equal: they change it, compare it by identity, or keep it.
 * Values that cannot change (primitives, frozen and readonly data, patterns without state) are nobody's business; for others every use of
 * what the accessor returns is followed, and an accessor that others may call is an answer too.
 */
export class SharingAnalysis {
  private readonly parts: Parts;
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;
  /** The expressions that name the memo that is being judged. */
  private sites: ReadonlySet<ts.Node> = new Set();
  private accesses: readonly Access[] = [];
  /** Nobody can change its values, also outside of the scan; they could still be told apart by identity. */
  private isFixed = false;
  private identity: IdentityUses;
  private readonly immutability: Immutability;
  private readonly stored: StoredValues;
  private readonly flow: ValueFlow;
  private readonly library: LibraryUses;
  private readonly exposure: Exposure;
  private readonly isPublished: (file: string) => boolean;
  private readonly derived: DerivedData;
  /** Variables that are followed, by the place that sets them. */
  private followed = new Map<ts.Node, Set<string>>();
  /** Why callers outside of the scan could tell; asked once for a memo. */
  private getOutsideDoubt: () => string | undefined = () => undefined;
  /** What the parts of the stored values are, where no type says so. */
  private getMembers: () => Pick<MemberKinds, 'isPrimitive'> = () => ({ isPrimitive: () => false });

  constructor(parts: Parts) {
    this.parts = parts;
    this.index = parts.index;
    this.inference = parts.inference;
    this.immutability = parts.immutability;
    this.isPublished = parts.isPublished;
    this.exposure = parts.exposure;
    this.stored = new StoredValues(parts.index, parts.inference, parts.immutability);
    this.flow = new ValueFlow(parts);
    this.library = new LibraryUses(parts.index, parts.inference);
    this.derived = new DerivedData(parts);
    this.identity = this.createIdentity(false);
  }

  private createIdentity(isFlat: boolean): IdentityUses {
    const { index, flow, inference, exposure, isPublished, sites, accesses, getOutsideDoubt } = this;
    return new IdentityUses({ index, flow, inference, exposure, isPublished, sites, accesses, isFlat, getOutsideDoubt });
  }

  /** Why a caller could notice that the value is another one; undefined when nobody can. */
  getRisk(container: Container): string | undefined {
    const growth = container.accesses.filter((access) => access.kind === 'growth' && access.via !== 'nested' && access.value);
    this.accesses = container.accesses;
    this.followed = new Map();
    this.sites = new Set(container.accesses.map((access) => access.site));
    const own = new Set(container.accesses.filter((access) => access.kind === 'read').map((access) => access.node));
    if (growth.every((access) => access.value && this.inference.isPrimitive(access.value, own))) return undefined;
    const values = growth.flatMap(({ value }) => value ?? []);
    this.getOutsideDoubt = once(() => this.derived.getDoubt(values, own));
    const nodes = new Set(container.accesses.map(({ node }) => node));
    this.getMembers = once(() => new MemberKinds(this.index, this.inference, values, nodes));
    const isClosed = (value: ts.Expression): boolean => !this.immutability.isImmutable(this.index.checker.getTypeAtLocation(value));
    this.isFixed = growth.every(({ value }) => value && isClosed(value) && this.stored.isUnchangeable(value, own));
    const parts = new RememberingParts(this.parts, own);
    const remembering = firstOf(values, (value) => parts.getRisk(value));
    if (remembering) return remembering;
    this.identity = this.createIdentity(growth.every(({ value }) => value && this.stored.isFlatValue(value, own, 0)));
    for (const access of container.accesses) {
      if (access.via === 'nested' || (access.kind !== 'read' && access.kind !== 'growth')) continue;
      const risk = this.getAccessRisk(access);
      if (risk) return risk;
    }
    return undefined;
  }

  private getAccessRisk(access: Access): string | undefined {
    if (access.kind === 'read') return this.getUseRisk(access.node, 0);
    const risk = access.value && this.getInsertedRisk(unwrap(access.value), access.node);
    // `return (c[k] = make())` hands the value out as well.
    return risk ?? (ts.isBinaryExpression(access.node) || access.method === HELPED ? this.getUseRisk(access.node, 0) : undefined);
  }

  /** What else has the value when it is stored: a variable, or what is assigned on the way. */
  private getInsertedRisk(value: ts.Expression, from: ts.Node): string | undefined {
    if (isAssignment(value)) {
      const left = unwrap(value.left);
      const risk = this.isFixed
        ? this.identity.getTargetRisk(left)
        : ts.isIdentifier(left)
          ? this.getVariableRisk(left, from, 0)
          : this.isKept(left)
            ? `the value is kept at ${this.index.at(value)}`
            : undefined;
      return risk ?? this.getInsertedRisk(unwrap(value.right), from);
    }
    if (!ts.isIdentifier(value)) return undefined;
    return this.isFixed ? this.identity.getVariableRisk(value) : this.getVariableRisk(value, from, 0);
  }

  /** What is done with the value of an expression. */
  private getUseRisk(node: ts.Node, depth: number): string | undefined {
    if (this.isFixed) return this.identity.getRisk(node);
    const outer = getCarried(node);
    const { parent } = outer;
    if (isWritten(outer)) return `the value is changed at ${this.index.at(outer)}`;
    if (ts.isVariableDeclaration(parent) && parent.initializer === outer) return this.getBindingRisk(parent.name, outer, depth);
    if (isAssignment(parent) && parent.right === outer) return this.getAssignedRisk(parent, depth);
    if (isPart(parent, outer)) return this.getPartRisk(parent, depth);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.getResultRisk(outer, depth);
    return this.getKeptRisk(outer, depth);
  }

  private getAssignedRisk(assignment: ts.BinaryExpression, depth: number): string | undefined {
    const { left, operatorToken } = assignment;
    // `text += value` makes a text or a number of it.
    if (!/^(?:=|\|\|=|&&=|\?\?=)$/.test(operatorToken.getText())) return undefined;
    if (ts.isIdentifier(left)) return this.getVariableRisk(left, assignment, depth) ?? this.getUseRisk(assignment, depth);
    return this.isKept(left) ? `the value is kept at ${this.index.at(assignment)}` : undefined;
  }

  /** Compared, passed on, or made part of something. */
  private getKeptRisk(outer: ts.Node, depth: number): string | undefined {
    const { parent } = outer;
    if (ts.isBinaryExpression(parent) && EQUALITY.test(parent.operatorToken.getText()))
      return isIdentityTest(parent, outer) ? `the value is compared by identity at ${this.index.at(parent)}` : undefined;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.getArgumentRisk(outer, parent, depth);
    const isCopied = ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent);
    const whole = isCopied && this.library.isFlat(outer) ? undefined : getWhole(outer);
    if (whole)
      return depth >= MAX_DEPTH ? `the value is handed on further than ${this.index.at(outer)}` : this.getUseRisk(whole, depth + 1);
    if (ts.isForOfStatement(parent) && parent.expression === outer) return this.getLoopRisk(parent, outer, depth);
    return isTested(outer) || isAsked(parent, outer) || (isHarmless(parent) && this.isShallow(outer))
      ? undefined
      : `the value is used at ${this.index.at(outer)} in a way that is not followed`;
  }

  /** `for (const part of value)`: its parts are as shared as it is. */
  private getLoopRisk({ initializer }: ts.ForOfStatement, outer: ts.Node, depth: number): string | undefined {
    if (this.library.isFlat(outer)) return undefined;
    if (!ts.isVariableDeclarationList(initializer)) return `the parts of the value are kept at ${this.index.at(outer)}`;
    const [declared] = initializer.declarations;
    return declared && this.getBindingRisk(declared.name, declared.name, depth);
  }

  /** `const value = f()`, `const { part } = f()`. */
  private getBindingRisk(name: ts.BindingName, from: ts.Node, depth: number): string | undefined {
    if (ts.isIdentifier(name)) return this.isPlain(name) ? undefined : this.getVariableRisk(name, from, depth);
    for (const element of name.elements) {
      const risk = ts.isBindingElement(element) ? this.getBindingRisk(element.name, from, depth) : undefined;
      if (risk) return risk;
    }
    return undefined;
  }

  /** A part of the value is as shared as the value; what a method makes of it is new. */
  private getPartRisk(part: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth: number): string | undefined {
    const outer = wrapped(part);
    const call = outer.parent;
    const isCall = ts.isCallExpression(call) && call.expression === outer;
    if (isPatternTarget(outer)) return `the value is changed at ${this.index.at(outer)}`;
    if (!isCall) return this.isPlain(part) ? undefined : this.getUseRisk(part, depth);
    if (!this.flow.isPureMethod(part)) return `a method of the value is called at ${this.index.at(call)}`;
    // What a callback gets, and what comes out, may be a part of the value, whatever comes out.
    const isOfPrimitives = this.library.isFlat(part.expression) || isOfCopies(this.index, this.accesses, part.expression);
    const given = this.flow.getCallbackParts(call, isOfPrimitives);
    if (!given || depth >= MAX_DEPTH) return `parts of the value are handed to other code at ${this.index.at(call)}`;
    for (const { name } of given) {
      const risk = this.getBindingRisk(name, name, depth + 1);
      if (risk) return risk;
    }
    return ASKING.test(part.name.text) || this.isPlain(call) || (isOfPrimitives && part.name.text !== 'valueOf')
      ? undefined
      : this.getUseRisk(call, depth);
  }

  /** Nothing in it is shared by a copy. */
  private isShallow(node: ts.Node): boolean {
    if (!ts.isSpreadAssignment(node.parent) && !ts.isSpreadElement(node.parent)) return true;
    return this.library.isFlat(node);
  }

  private isPlain(node: ts.Node): boolean {
    return isAll(this.index.checker.getTypeAtLocation(node), PLAIN) || this.getMembers().isPrimitive(node);
  }

  /** The memo's own `c[k] = v` keeps it on purpose. */
  private isKept(left: ts.Expression): boolean {
    const access = unwrap(left);
    return !ts.isElementAccessExpression(access) || !this.sites.has(unwrap(access.expression));
  }

  private getVariableRisk(name: ts.Identifier, from: ts.Node, depth: number): string | undefined {
    const names = this.followed.get(from) ?? new Set();
    if (names.has(name.text)) return undefined;
    this.followed.set(from, names.add(name.text));
    const symbol = this.index.getSymbol(name);
    for (const use of this.index.getNamesOf(symbol, name.text)) {
      const isLater =
        use.pos > from.pos || getEnclosingFunction(use) !== getEnclosingFunction(from) || isSeenAgain(symbol?.valueDeclaration, from);
      if (use === name || !isLater || this.index.getSymbol(use) !== symbol || isDeclared(use)) continue;
      if (ts.isIdentifier(use) && isBuilding(this.index, use, this.accesses)) continue;
      const { parent } = wrapped(use);
      const isTarget = isAssignment(parent) && parent.left === wrapped(use);
      const risk = isTarget || this.isStoring(use) ? undefined : this.getUseRisk(use, depth);
      if (risk) return risk;
    }
    return undefined;
  }

  /** `cache.set(key, value)`: an argument of a collection's own method. */
  private isStoring(use: ts.Node): boolean {
    const outer = wrapped(use);
    const call = outer.parent;
    return (
      ts.isCallExpression(call) &&
      call.arguments[1] === outer &&
      ts.isPropertyAccessExpression(call.expression) &&
      call.expression.name.text === 'set' &&
      this.sites.has(unwrap(call.expression.expression))
    );
  }

  /** The accessor's callers get it. */
  private getResultRisk(node: ts.Node, depth: number): string | undefined {
    if (depth >= MAX_DEPTH) return `the value is handed on further than ${this.index.at(node)}`;
    const results = this.flow.getResults(node);
    if ('risk' in results) return results.risk;
    const doubt = results.outside && this.getOutsideDoubt();
    if (doubt) return `${results.outside}: ${doubt}`;
    for (const use of results.uses) {
      const risk = this.getUseRisk(use, depth + 1);
      if (risk) return risk;
    }
    return undefined;
  }

  private getArgumentRisk(outer: ts.Node, call: ts.CallExpression | ts.NewExpression, depth: number): string | undefined {
    if (call.expression === outer) return `the value, which may keep something, is called at ${this.index.at(call)}`;
    if (this.library.isHarmless(call, outer as ts.Expression)) return undefined;
    const receivers = depth >= MAX_DEPTH ? undefined : this.flow.getReceivers(call, outer);
    if (!receivers?.every((one) => ts.isIdentifier(one.name) && !ts.isParameterPropertyDeclaration(one, one.parent)))
      return `the value is handed to other code at ${this.index.at(call)}`;
    for (const { name } of receivers) {
      const risk = ts.isIdentifier(name) ? this.getVariableRisk(name, name, depth + 1) : undefined;
      if (risk) return risk;
    }
    return undefined;
  }
}
