import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getHookKind, getMember, getMemberKind, isPassedOn } from '../calls/component-hooks.ts';
import { getHandedOn, getParameterOf, type FunctionOrClass } from '../calls/function-names.ts';
import { isLoopCallback, isPutOff } from '../calls/handlers.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isCallee } from '../syntax/callee.ts';
import { isPresenceTest } from '../syntax/looks.ts';
import { isShortCircuit } from '../syntax/conditions.ts';
import { getEnclosingFunction, isAssignment, isAssignmentTo, isFunctionNode, wrapped } from '../syntax/syntax.ts';

/** One way to some code that only a page goes; of a way as a component goes, who that is: its class, its options, the function that sets it up. */
export interface Way {
  readonly kind: 'unmount' | 'effect' | 'page';
  readonly owner?: ts.Node;
}

/** `undefined`: somebody else may call it. */
type Ways = readonly Way[] | undefined;

const PAGE: Way = { kind: 'page' };
const MAX_STEPS = 60;

/** What leads to a function, as long as all of it runs on pages only: hooks of components that a server does not call. */
export class ReleaseWays {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  getWays(fn: FunctionOrClass, seen = new Set<ts.Node>()): Ways {
    if (seen.has(fn)) return [];
    if (seen.size > MAX_STEPS) return undefined;
    seen.add(fn);
    const kind = getMemberKind(fn);
    if (kind === 'unmount') return [{ kind, owner: getMember(fn)?.owner ?? fn }];
    if (kind === 'page') return [PAGE];
    if (kind === 'setup') return undefined;
    if (isLoopCallback(fn) || isPutOff(fn)) return this.getWaysAround(wrapped(fn).parent, seen);
    const { calls, values, exported } = this.calls.getCallers(fn);
    // `return { on, off }`: whoever gets it may call it.
    if (exported && getEnclosingFunction(fn)) return undefined;
    const handed = [...values, ...getHandedOn(fn)];
    return join([...calls.map((call) => () => this.getWaysAround(call, seen)), ...handed.map((value) => () => this.follow(value, seen))]);
  }

  private getWaysAround(node: ts.Node, seen: Set<ts.Node>): Ways {
    const fn = getEnclosingFunction(node);
    return fn && this.getWays(fn, seen);
  }

  /** What becomes of a function that is handed on. */
  private follow(value: ts.Node, seen: Set<ts.Node>): Ways {
    const outer = wrapped(value);
    const { parent } = outer;
    if (ts.isCallExpression(parent))
      return parent.expression === outer ? this.getWaysAround(parent, seen) : this.followArgument(outer, seen);
    if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)) return this.followReturned(outer, seen);
    if (ts.isConditionalExpression(parent) && parent.condition !== outer) return this.follow(parent, seen);
    if (isShortCircuit(parent)) return this.follow(parent, seen);
    if (ts.isExpressionStatement(parent)) return [];
    if (ts.isJsxExpression(parent))
      return ts.isJsxAttribute(parent.parent) && /^on[A-Z]/.test(parent.parent.name.getText()) ? [PAGE] : undefined;
    const name = getReceived(outer);
    if (name) return this.followName(name, seen);
    if (isAssignment(parent) && parent.right === outer) return this.followAssigned(parent.left, seen);
    // In a list of what an effect depends on.
    return ts.isArrayLiteralExpression(parent) && ts.isCallExpression(parent.parent) && parent.parent.arguments.at(-1) === parent
      ? []
      : undefined;
  }

  private followArgument(value: ts.Node, seen: Set<ts.Node>): Ways {
    const kind = getHookKind(this.index, value);
    const owner = getSetUp(this.index, value);
    if (kind === 'unmount' || kind === 'effect') return owner && [{ kind, owner }];
    if (kind === 'page') return [PAGE];
    if (isVueHook(value))
      return owner && getMemberKind(owner) === 'setup' ? [{ kind: 'unmount', owner: getMember(owner)?.owner ?? owner }] : undefined;
    if (isPassedOn(this.index, value)) return this.follow(value.parent, seen);
    const parameter = getParameterOf(this.index, value);
    if (!parameter || !ts.isIdentifier(parameter.name)) return undefined;
    // `onCleanup(fn)` of a helper: whoever calls it is the component.
    return this.followName(parameter.name, seen)?.map((way) => (owner && way.kind !== 'page' ? { ...way, owner } : way));
  }

  /** From an effect, for the end of it; from another function, to its callers. */
  private followReturned(value: ts.Node, seen: Set<ts.Node>): Ways {
    const fn = getEnclosingFunction(value);
    if (!fn || !isFunctionNode(fn) || seen.has(fn)) return undefined;
    seen.add(fn);
    const kind = getHookKind(this.index, wrapped(fn));
    if (kind === 'effect') {
      const owner = getSetUp(this.index, wrapped(fn));
      return owner && [{ kind: 'unmount', owner }];
    }
    if (kind === 'setup') return this.follow(wrapped(fn).parent, seen);
    const { calls, values } = this.calls.getCallers(fn);
    // Those who use it are not seen: they may call what they get at any time.
    if (calls.length + values.length === 0) return undefined;
    const given = calls.map((call) => () => this.follow(call, seen));
    const handed = values.map(
      (one) => () => this.follow(one, seen)?.map((way): Way => (way.kind === 'effect' ? { ...way, kind: 'unmount' } : way)),
    );
    return join([...given, ...handed]);
  }

  private followName(name: ts.Identifier, seen: Set<ts.Node>): Ways {
    if (seen.has(name)) return [];
    seen.add(name);
    const symbol = this.index.getSymbol(name);
    const uses = this.index.getNamesOf(symbol, name.text).filter((use) => use !== name && this.index.getSymbol(use) === symbol);
    return join(uses.map((use) => () => this.followUse(use, seen)));
  }

  private followUse(use: ts.Node, seen: Set<ts.Node>): Ways {
    const outer = wrapped(use);
    if (isCallee(outer)) return this.getWaysAround(outer, seen);
    if (isAssignmentTo(outer.parent, outer) || isPresenceTest(outer) || ts.isTypeOfExpression(outer.parent)) return [];
    return this.follow(outer, seen);
  }

  /** `this.stop = watch()`, `stop.current = watch()`, `stop = watch()` */
  private followAssigned(left: ts.Expression, seen: Set<ts.Node>): Ways {
    if (ts.isIdentifier(left)) {
      const declaration = this.index.getSymbol(left)?.valueDeclaration;
      return declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) && getEnclosingFunction(declaration)
        ? this.followName(declaration.name, seen)
        : undefined;
    }
    if (!ts.isPropertyAccessExpression(left) || seen.has(left)) return undefined;
    seen.add(left);
    const isSelf = /^(?:this|_?_?this\d?|self)$/.test(left.expression.getText());
    const uses = this.index.getNamesInFile(left.name.text, left.getSourceFile()).flatMap(({ parent }) => {
      if (!ts.isPropertyAccessExpression(parent) || parent === left) return [];
      const base = parent.expression.getText();
      return isSelf ? (/^(?:this|_?_?this\d?|self)$/.test(base) ? [parent] : []) : base === left.expression.getText() ? [parent] : [];
    });
    return join(uses.map((use) => () => this.followUse(use, seen)));
  }
}

/** The variable that gets the value, or that the state is taken out of: `const [stop] = useState(…)`. */
function getReceived(value: ts.Node): ts.Identifier | undefined {
  const { parent } = value;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== value) return undefined;
  if (ts.isIdentifier(parent.name)) return parent.name;
  const [first] = ts.isArrayBindingPattern(parent.name) ? parent.name.elements : [];
  return first && ts.isBindingElement(first) && ts.isIdentifier(first.name) ? first.name : undefined;
}

/** All of the ways, unless one of them is open; none at all is none that is known. */
function join(parts: readonly (() => Ways)[]): Ways {
  const found: Way[] = [];
  for (const part of parts) {
    const ways = part();
    if (!ways) return undefined;
    found.push(...ways);
  }
  return found;
}

/** The function that calls a hook: of a component, or one that components call; not the callback of another hook. */
function getSetUp(index: ProgramIndex, value: ts.Node): FunctionOrClass | undefined {
  let fn = getEnclosingFunction(value.parent);
  while (fn && (isLoopCallback(fn) || getHookKind(index, wrapped(fn)) === 'setup')) fn = getEnclosingFunction(fn);
  const kind = fn && (getHookKind(index, wrapped(fn)) ?? getMemberKind(fn));
  return kind === undefined || kind === 'setup' ? fn : undefined;
}

/** `this.$once('hook:beforeDestroy', fn)` */
function isVueHook(value: ts.Node): boolean {
  const call = value.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== value || !ts.isPropertyAccessExpression(call.expression)) return false;
  const [event] = call.arguments;
  const isHook = event && ts.isStringLiteralLike(event) && /^hook:(?:beforeDestroy|destroyed|beforeUnmount|unmounted)$/.test(event.text);
  return isHook === true && /^\$(?:once|on)$/.test(call.expression.name.text);
}
