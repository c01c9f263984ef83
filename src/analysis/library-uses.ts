import { ts } from 'ts-morph';
import type { TypeInference } from './infer.ts';
import type { ProgramIndex } from './program-index.ts';
import { isImport } from './purity-syntax.ts';
import { METHODS, PURE_CALLS } from './pure-library.ts';
import { unwrap } from './syntax.ts';
import { PRIMITIVE, isAll } from './type-flags.ts';

type Call = ts.CallExpression | ts.NewExpression;

/** Functions of the language that look at an argument and keep nothing of it; their results are new. */
const LOOKERS =
  /^(?:Array\.isArray|JSON\.stringify|Object\.(?:keys|isFrozen|isSealed|hasOwn)|Number\.is\w+|RegExp|Date|Intl\.\w+|(?:Intl\.)?(?:NumberFormat|DateTimeFormat|Collator|PluralRules|RelativeTimeFormat|ListFormat|DisplayNames|Segmenter|DurationFormat))$/;
/** Those that copy what it holds. */
const COPIERS = /^(?:Array\.from|Object\.(?:values|entries)|Set|Map|Object\.assign)$/;
/** Methods of lists that call a function and give nothing of what it returns. */
const CALLERS = /^(?:forEach|filter|find|findIndex|findLast|findLastIndex|some|every|sort|toSorted)$/;

/** Calls of the language that somebody else's value can be an argument of: nobody tells it from an equal one by them. */
export class LibraryUses {
  private readonly index: ProgramIndex;
  private readonly inference: TypeInference;

  constructor(index: ProgramIndex, inference: TypeInference) {
    this.index = index;
    this.inference = inference;
  }

  isHarmless(call: Call, argument: ts.Expression): boolean {
    const callee = unwrap(call.expression);
    if (this.isOfLanguage(callee)) {
      const text = callee.getText();
      // Without `new` it gives back the pattern itself.
      if (text === 'RegExp' && ts.isCallExpression(call)) return false;
      if (text === 'Object.assign' && call.arguments?.[0] === argument) return false;
      return (
        LOOKERS.test(text) ||
        (PURE_CALLS.has(text) && !/^(?:Object|Array|super)$/.test(text)) ||
        (COPIERS.test(text) && this.isFlat(argument))
      );
    }
    if (!ts.isPropertyAccessExpression(callee)) return false;
    const receiver = unwrap(callee.expression);
    if (this.inference.infer(receiver) === 'string') return METHODS.get(callee.name.text) === false;
    const { checker } = this.index;
    if (!checker.isArrayLikeType(checker.getTypeAtLocation(receiver)) || call.arguments?.[0] !== argument) return false;
    if (checker.getTypeAtLocation(argument).getCallSignatures().length === 0) return false;
    return CALLERS.test(callee.name.text) || (callee.name.text === 'map' && this.isFlat(call));
  }

  /** All that it holds is primitive. */
  isFlat(node: ts.Node): boolean {
    const { checker } = this.index;
    const type = checker.getTypeAtLocation(node);
    if (isAll(type, PRIMITIVE)) return true;
    const parts = checker.getTypeArguments(type as ts.TypeReference);
    if (checker.isArrayLikeType(type) || /^(?:Readonly)?(?:Set|Map)$/.test(type.symbol?.name ?? ''))
      return parts.length > 0 && parts.every((part) => isAll(part, PRIMITIVE));
    const properties = type.getProperties();
    return properties.length > 0 && properties.every((one) => isAll(checker.getTypeOfSymbol(one), PRIMITIVE));
  }

  private isOfLanguage(callee: ts.Expression): boolean {
    let base = callee;
    while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
    if (!ts.isIdentifier(base) || isImport(this.index, base)) return false;
    const declarations = this.index.getSymbol(base)?.declarations;
    return declarations !== undefined && declarations.every((one) => !this.index.has(one));
  }
}
