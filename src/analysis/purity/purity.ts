import { ts } from 'ts-morph';
import { isMarking } from '../calls/marking-decorators.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getPassedFunction } from '../calls/function-names.ts';
import type { TypeInference } from '../values/infer.ts';
import { Check } from './purity-check.ts';
import { LanguageChanges } from './language-changes.ts';
import { Inputs } from './purity-inputs.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { firstOf, type Impurity, isImport } from './purity-syntax.ts';
import { PURE_CALLS } from './pure-library.ts';
import { isAsync, isDecorated, isInside, isStatic, unwrap } from '../syntax/syntax.ts';
import type { Others } from '../program/unknown-imports.ts';

/** Functions deep: each is followed once, so a recursive-descent parser is no trouble. */
const MAX_DEPTH = 50;

/** Whence a function is asked about. */
interface Caller {
  /** Functions deep. */
  readonly depth: number;
  /** The followed function whose run the call is part of. */
  readonly run: ts.Node | undefined;
  /** What it throws may be caught within the computation. */
  readonly isCaught: boolean;
  /** It is a method of an instance that the run has made. */
  readonly isMaker?: boolean;
}

/** What is known of functions, by the function whose run they are part of: what a parser's inner functions write is gone with its run. */
class Known {
  readonly answers = new Map<ts.Node, Map<ts.Node, Impurity | undefined>>();
  /** Functions that are being judged, by how deep each stands. */
  readonly open = new Map<ts.Node, number>();
}

/**
 * Whether computing a value again gives the same, and does nothing else: what an LRU cache assumes of every miss. Only what is known to
 * be pure passes: operators, the methods of the language on its own types, and functions of the program whose bodies pass.
 */
export class PurityAnalysis {
  readonly inputs: Inputs;
  readonly inference: TypeInference;
  readonly language: LanguageChanges;
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;
  /** By whether what they throw may be caught, and whether `this` is of the run. */
  private readonly known = [new Known(), new Known(), new Known(), new Known()] as const;
  /** How many functions are being judged, and the outermost of them that recursion came back to. */
  private depth = 0;
  private reached = Infinity;
  private readonly provisional: (() => void)[] = [];

  /** The expressions of a function that name a memo of its own, which it may ask and fill. */
  private readonly getMemoSites: (fn: ts.FunctionLikeDeclaration) => ReadonlySet<ts.Node>;

  constructor(
    index: ProgramIndex,
    calls: CallGraph,
    inference: TypeInference,
    others: Others,
    getMemoSites: (fn: ts.FunctionLikeDeclaration) => ReadonlySet<ts.Node>,
  ) {
    this.index = index;
    this.getMemoSites = getMemoSites;
    this.calls = calls;
    this.inference = inference;
    this.language = new LanguageChanges(index, calls, inference);
    this.inputs = new Inputs(index, calls, others);
  }

  /** What a call of a parameter does, by the functions that the program passes for it; `unknown` where it may be another one. */
  getGivenImpurity(parameter: ts.ParameterDeclaration, depth: number, isCaught: boolean, unknown: Impurity): Impurity | undefined {
    const given = this.calls.getGivenFunctions(parameter);
    if (!given) return unknown;
    return firstOf(given, (argument) => {
      const value = unwrap(argument);
      const fn = getPassedFunction(this.index, value);
      if (!fn && PURE_CALLS.has(value.getText()) && ts.isIdentifier(value) && !isImport(this.index, value)) return undefined;
      return fn ? this.getFunctionImpurity(fn, { depth: depth + 1, isCaught, run: undefined }) : unknown;
    });
  }

  /**
   * The first impurity of `parts`, code of `scope`. `own` are the accesses of the memo itself, which are meant, and `keys` names in the
   * parts that are the key of the entry.
   */
  getImpurity(
    parts: readonly ts.Node[],
    scope: ts.FunctionLikeDeclaration,
    own: ReadonlySet<ts.Node>,
    keys: ReadonlySet<ts.Node>,
  ): Impurity | undefined {
    if (isAsync(scope) || scope.asteriskToken) return { node: scope, note: 'waits for something, so recomputing repeats I/O' };
    const check = new Check({ purity: this, index: this.index, scope, own, keys, parts, depth: 0, isCaught: false });
    return firstOf(parts, (part) => check.visit(part));
  }

  /** The first impurity of a function's body and of its default parameters. */
  getFunctionImpurity(fn: ts.FunctionLikeDeclaration, { run, ...caller }: Caller): Impurity | undefined {
    const root = run && isInside(fn, run) ? run : fn;
    const { answers, open } = this.known[caller.isMaker ? (caller.isCaught ? 3 : 2) : caller.isCaught ? 1 : 0];
    const known = answers.get(root) ?? new Map<ts.Node, Impurity | undefined>();
    answers.set(root, known);
    if (known.has(fn)) {
      this.reached = Math.min(this.reached, open.get(fn) ?? Infinity);
      return known.get(fn);
    }
    known.set(fn, undefined); // Recursion adds nothing of its own.
    const [depth, outer, first] = [this.depth, this.reached, this.provisional.length];
    open.set(fn, depth);
    this.depth += 1;
    this.reached = Infinity;
    const found = this.computeFunction(fn, { run: root, ...caller });
    this.depth -= 1;
    open.delete(fn);
    known.set(fn, found);
    const isHead = this.reached >= depth;
    // What was found pure on the assumption that a caller is pure falls with it, and stands with the outermost one.
    const fallen = isHead || found ? this.provisional.splice(first) : [];
    if (found) for (const forget of fallen) forget();
    else if (!isHead) this.provisional.push(() => known.delete(fn));
    this.reached = Math.min(outer, isHead ? Infinity : this.reached);
    return found;
  }

  private computeFunction(fn: ts.FunctionLikeDeclaration, { depth, ...caller }: Caller): Impurity | undefined {
    if (!fn.body || depth > MAX_DEPTH) return { node: fn, note: 'cannot be followed' };
    if (isAsync(fn) || fn.asteriskToken) return { node: fn, note: 'is asynchronous or a generator' };
    if (isDecorated(fn) || this.isOfDecorated(fn)) return { node: fn, note: 'is decorated, so something else may run' };
    const check = new Check({ purity: this, index: this.index, scope: fn, own: this.getMemoSites(fn), depth, ...caller });
    return firstOf([...fn.parameters, fn.body], (part) => check.visit(part));
  }

  /** A member of a class that a function of the program decorates; those of libraries mostly note what the class is. */
  private isOfDecorated({ parent }: ts.Node): boolean {
    const decorators = (ts.isClassLike(parent) && ts.getDecorators(parent)) || [];
    return decorators.some((one) => {
      const made = unwrap(one.expression);
      return this.isOfProgram(ts.isCallExpression(made) ? unwrap(made.expression) : made) && !isMarking(this.index, one);
    });
  }

  private isOfProgram(name: ts.Expression): boolean {
    return this.index.declares(this.index.getSymbol(ts.isPropertyAccessExpression(name) ? name.name : name));
  }

  /** A function that is called by `new`: what it sets on `this` is new. */
  getMakerImpurity(fn: ts.FunctionDeclaration | ts.FunctionExpression, depth: number, isCaught: boolean): Impurity | undefined {
    if (!fn.body || depth > MAX_DEPTH || isAsync(fn) || fn.asteriskToken) return { node: fn, note: 'cannot be followed' };
    const check = new Check({ purity: this, index: this.index, scope: fn, run: fn, own: new Set(), depth, isCaught, isMaker: true });
    return firstOf([...fn.parameters, fn.body], (part) => check.visit(part));
  }

  /** A class: its constructor, its field initialisers, and no base. */
  getClassImpurity(node: ts.ClassLikeDeclaration, depth: number, isCaught: boolean): Impurity | undefined {
    if (node.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword))
      return { node, note: 'extends another class' };
    const decorated = [node, ...node.members.filter(ts.isPropertyDeclaration)].find(isDecorated);
    if (decorated) return { node: decorated, note: 'is decorated, so something else may be made' };
    const maker = node.members.find(ts.isConstructorDeclaration);
    const fields = node.members.filter((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && !isStatic(member));
    const check = new Check({ purity: this, index: this.index, scope: node, run: node, own: new Set(), depth, isCaught });
    const field = firstOf(fields, (one) => (one.initializer ? check.visit(one.initializer) : undefined));
    return field ?? (maker ? this.getFunctionImpurity(maker, { depth, isCaught, run: undefined }) : undefined);
  }
}
