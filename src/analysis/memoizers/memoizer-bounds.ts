import { ts } from 'ts-morph';
import { sameDeclaration } from '../containers/object-identity.ts';
import type { MemoLibrary } from './memo-library.ts';
import type { CallGraph } from '../calls/calls.ts';
import { getCalledFunction } from '../calls/function-names.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import { getConstantValue } from '../program/constant-value.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { UsualOptions } from './usual-options.ts';
import { isNothing } from '../syntax/nothing.ts';
import { getContainerKind, isAssignment, isFallback, isFunctionNode, unwrap } from '../syntax/syntax.ts';

/** What the options of a memoizer say: it is bounded, with the place; or it is not, and a plain store that it was given. */
export type OptionVerdict =
  | { readonly bounded: true; readonly note: string; readonly node: ts.Node }
  | { readonly bounded: false; readonly store: ts.Expression | undefined };

const OPEN: OptionVerdict = { bounded: false, store: undefined };

export class MemoizerOptions {
  private readonly index: ProgramIndex;
  private readonly usual: UsualOptions;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.usual = new UsualOptions(index, calls);
  }

  getVerdict(declaration: MemoizerDeclaration): OptionVerdict {
    const { library, args, assigned } = declaration;
    const given = library.kind === 'selector' ? args.at(-1) : library.options === undefined ? undefined : args[library.options];
    const replaced = this.getReplacedStore(declaration);
    if (replaced) return this.judgeStore(replaced);
    if (assigned) {
      const store = this.getOption(this.getLiteral(assigned), 'cache');
      if (store) return this.judgeStore(store);
    }
    if (!given || isNothing(given))
      return library.isBoundedByDefault ? bounded(`${library.title} keeps few results`, declaration.initializer) : OPEN;
    const literal = this.getLiteral(given);
    if (library.kind === 'selector') return this.judgeSelector(literal);
    const usual = literal ?? (library.kind === 'cache' ? this.usual.getLiteral(given) : undefined);
    return usual ? this.judgeLiteral(declaration, usual) : this.judgeOpaque(declaration, given);
  }

  /** The value of an option, as it is written; of a known object only. */
  getOption(literal: ts.ObjectLiteralExpression | undefined, name: string): ts.Expression | undefined {
    const property = literal?.properties.find((one) => one.name?.getText().replaceAll(/['"]/g, '') === name);
    if (!property) return undefined;
    if (ts.isPropertyAssignment(property)) return unwrap(property.initializer);
    return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }

  /** The object literal of an argument, also by the name of a constant. */
  getLiteral(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
    const value = getConstantValue(this.index, node);
    return ts.isObjectLiteralExpression(value) ? value : undefined;
  }

  private judgeLiteral({ library, initializer }: MemoizerDeclaration, literal: ts.ObjectLiteralExpression): OptionVerdict {
    const off = library.switches?.find((name) => /^(?:false|null)$/.test(this.getOption(literal, name)?.getText() ?? ''));
    if (off) return bounded(`\`${off}\` is switched off, so nothing is kept`, literal);
    for (const name of library.bounds) {
      const option = this.getOption(literal, name) ?? literal.properties.find((one) => one.name?.getText() === name);
      if (!option) continue;
      const undone = this.isWithoutEffect(library, name, literal);
      const isInfinite = ts.isExpression(option) && this.isUnlimited(option);
      if (isInfinite && library.isBoundedByDefault) return OPEN;
      if (!isInfinite && !undone) return bounded(`\`${name}\` bounds it`, option);
    }
    if (library.isBoundedByDefault) return bounded(`${library.title} keeps few results`, initializer);
    const store = (library.stores ?? []).map((name) => this.getOption(literal, name)).find((value) => value !== undefined);
    if (store) return this.judgeStore(store);
    const hasMore = literal.properties.some((one) => ts.isSpreadAssignment(one));
    return hasMore ? bounded('its options come from elsewhere and may bound it', literal) : OPEN;
  }

  private isWithoutEffect({ undoneBy, needs }: MemoLibrary, bound: string, literal: ts.ObjectLiteralExpression): boolean {
    if (undoneBy?.bound === bound && this.getOption(literal, undoneBy.option)?.getText() === '0') return true;
    return needs?.bound === bound && !this.getOption(literal, needs.option);
  }

  /** A store of its own is somebody else's affair; a plain `Map` or object bounds nothing. */
  private judgeStore(store: ts.Expression): OptionVerdict {
    const made = getConstantValue(this.index, store);
    const kind = getContainerKind(made);
    if (isNothing(made)) return OPEN;
    if (kind === 'Map' || (kind === 'object' && ts.isObjectLiteralExpression(made) && made.properties.length === 0))
      return { bounded: false, store };
    return bounded(`its entries are kept by ${shorten(made)}`, store);
  }

  /** It remembers its result by the inputs of its last function, and by its own arguments: one of the two without a bound keeps all. */
  private judgeSelector(literal: ts.ObjectLiteralExpression | undefined): OptionVerdict {
    const own = this.getOption(literal, 'memoize') ?? this.getOption(literal, 'memoizeOptions');
    const outer = this.getOption(literal, 'argsMemoize') ?? this.getOption(literal, 'argsMemoizeOptions');
    const isGiven = outer !== undefined || literal?.properties.some(ts.isSpreadAssignment) === true;
    return own && isGiven ? bounded(`it is memoized by ${shorten(own)}`, own) : OPEN;
  }

  /** Options by a name that leads nowhere, a number, a function. */
  private judgeOpaque({ library }: MemoizerDeclaration, given: ts.Expression): OptionVerdict {
    const value = getConstantValue(this.index, given);
    if (library.kind === 'decorator' && library.bounds.length === 0 && !library.stores) return OPEN;
    // `create(select)(getKey)`
    if (library.options === library.resolver && (isFunctionNode(value) || getCalledFunction(this.index, value))) return OPEN;
    if (ts.isNumericLiteral(value)) return bounded(`its limit is ${value.text}`, given);
    if (this.isUnlimited(value)) return OPEN;
    return bounded(`its options or store come from ${shorten(given)}, which may bound it`, given);
  }

  /** `Infinity`, `Number.MAX_SAFE_INTEGER`, 0, a negative number, `undefined`, `false`. */
  private isUnlimited(option: ts.Expression): boolean {
    const text = this.getDefault(option).getText();
    return /^(?:(?:Number\.)?(?:POSITIVE_)?INFINITY|Number\.MAX_(?:SAFE_INTEGER|VALUE)|0|-.*|undefined|null|false|void 0)$/i.test(text);
  }

  /** What an option is where nobody says something else: `Infinity` of `max = Infinity`, of `options.max ?? Infinity`. */
  private getDefault(option: ts.Expression): ts.Expression {
    const value = getConstantValue(this.index, option);
    if (isFallback(value)) return this.getDefault(value.right);
    const declaration = ts.isIdentifier(value) ? this.index.getSymbol(value)?.valueDeclaration : undefined;
    const isGiven = declaration !== undefined && (ts.isBindingElement(declaration) || ts.isParameter(declaration));
    return isGiven && declaration.initializer ? this.getDefault(declaration.initializer) : value;
  }

  /** `memoized.cache = new LRUCache(…)` of the same name in the same file, and `memoize.Cache = LRUCache` for all of a file. */
  private getReplacedStore({ library, nameNode, made }: MemoizerDeclaration): ts.Expression | undefined {
    if (!('cache.clear' in library.methods) || ts.isDecorator(made)) return undefined;
    const source = nameNode.getSourceFile();
    const symbol = this.index.getSymbol(ts.isPropertyAccessExpression(nameNode) ? nameNode.name : nameNode);
    for (const text of ['cache', 'Cache']) {
      for (const name of this.index.getNames(text)) {
        const access = name.parent;
        if (name.getSourceFile() !== source || !ts.isPropertyAccessExpression(access) || access.name !== name) continue;
        const assignment = access.parent;
        if (!isAssignment(assignment) || assignment.left !== access) continue;
        const base = unwrap(access.expression);
        const named = this.index.getSymbol(ts.isPropertyAccessExpression(base) ? base.name : base);
        const isOwn = symbol !== undefined && named !== undefined && sameDeclaration(named, symbol);
        if (text === 'cache' ? isOwn : base.getText() === made.expression.getText()) return assignment.right;
      }
    }
    return undefined;
  }
}

function bounded(note: string, node: ts.Node): OptionVerdict {
  return { bounded: true, note, node };
}

function shorten(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
