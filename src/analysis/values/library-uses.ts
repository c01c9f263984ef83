import { ts } from 'ts-morph';
import type { TypeInference } from './infer.ts';
import { isPureNode } from '../program/node-library.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isImport } from '../purity/purity-syntax.ts';
import { METHODS, PURE_CALLS } from '../purity/pure-library.ts';
import { isSentAsAnswer } from './sent-answers.ts';
import { unwrap } from '../syntax/syntax.ts';
import { PRIMITIVE, isAll } from '../syntax/type-flags.ts';
import { isConst } from '../syntax/constants.ts';

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
    if (isPureNode(this.index, callee) || isSentAsAnswer(this.index, call)) return true;
    const text = this.getLanguageName(callee);
    if (text !== undefined) return this.isHarmlessOfLanguage(text, call, argument);
    if (!ts.isPropertyAccessExpression(callee)) return false;
    const receiver = unwrap(callee.expression);
    if (this.inference.infer(receiver) === 'string') return METHODS.get(callee.name.text) === false;
    const { checker } = this.index;
    if (!checker.isArrayLikeType(checker.getTypeAtLocation(receiver)) || call.arguments?.[0] !== argument) return false;
    if (checker.getTypeAtLocation(argument).getCallSignatures().length === 0) return false;
    return CALLERS.test(callee.name.text) || (callee.name.text === 'map' && this.isFlat(call));
  }

  private isHarmlessOfLanguage(text: string, call: Call, argument: ts.Expression): boolean {
    // Without `new` it gives back the pattern itself.
    if (text === 'RegExp' && ts.isCallExpression(call)) return false;
    // A replacer gets what it holds.
    if (text === 'JSON.stringify' && hasReplacer(this.index, call)) return false;
    if (text === 'Object.assign' && call.arguments?.[0] === argument) return false;
    if (/^(?:Object|Reflect)\.defineProperty$/.test(text)) return call.arguments?.[2] === argument;
    return (
      LOOKERS.test(text) ||
      (PURE_CALLS.has(text) && !/^(?:Object|Array|super)$/.test(text)) ||
      (COPIERS.test(text) && this.isFlat(argument))
    );
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

  /** `Object.keys`, also of `const keys = Object.keys` and `const { keys } = Object`; undefined for anything else. */
  private getLanguageName(callee: ts.Expression): string | undefined {
    if (ts.isIdentifier(callee)) {
      const declaration = this.index.getSymbol(callee)?.valueDeclaration;
      if (declaration && this.index.has(declaration)) return this.getAliased(declaration);
    }
    let base = callee;
    while (ts.isPropertyAccessExpression(base)) base = unwrap(base.expression);
    if (!ts.isIdentifier(base) || isImport(this.index, base)) return undefined;
    const declarations = this.index.getSymbol(base)?.declarations;
    return declarations !== undefined && declarations.every((one) => !this.index.has(one)) ? callee.getText() : undefined;
  }

  private getAliased(declaration: ts.Declaration): string | undefined {
    const variable = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
    if (!isConst(variable) || !variable.initializer) return undefined;
    const made = unwrap(variable.initializer);
    if (!ts.isIdentifier(made) && !ts.isPropertyAccessExpression(made)) return undefined;
    const text = this.getLanguageName(made);
    if (!ts.isBindingElement(declaration) || text === undefined) return ts.isPropertyAccessExpression(made) ? text : undefined;
    return `${text}.${(declaration.propertyName ?? declaration.name).getText()}`;
  }
}

function hasReplacer({ checker }: ProgramIndex, { arguments: given }: Call): boolean {
  const replacer = given?.[1];
  return replacer !== undefined && !isAll(checker.getTypeAtLocation(replacer), PRIMITIVE) && !ts.isArrayLiteralExpression(unwrap(replacer));
}
