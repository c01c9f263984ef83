import { ts } from 'ts-morph';
import type { CallGraph } from '../calls/calls.ts';
import { getLoopRunner } from '../calls/handlers.ts';
import type { Access } from '../containers/containers.ts';
import { getNameOf, type FunctionOrClass } from '../calls/function-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isFallback, isFunctionNode, unwrap, wrapped } from '../syntax/syntax.ts';
import { getMemberValue } from '../syntax/literal-place.ts';
import { getArgumentAt } from '../syntax/callee.ts';
import { getWords } from '../syntax/words.ts';

/**
 * How often an access is likely to meet a key that it has not met before, from what the key and the value are made of.
 * - `event`: each time: a generated id, a counter, the time, a record that is appended;
 * - `input`: with what the program is given: texts, paths, ids, composed keys;
 * - `unknown`: nothing says;
 * - `few`: as many as the source or the configuration has: locales, themes, plugins.
 * A rate may raise or lower confidence, it decides nothing.
 */
export type GrowthRate = 'event' | 'input' | 'unknown' | 'few';

const ORDER: readonly GrowthRate[] = ['few', 'unknown', 'input', 'event'];

const MAX_DEPTH = 3;

/** Differs each time it is evaluated. */
const NEW_EACH_TIME =
  /(?:\.random|Date\.now|performance\.now|hrtime(?:\.bigint)?|randomUUID|randomBytes|\buuid\w*|nanoid|uniqueId|\bSymbol)\(|\+\+|new Date\(\)/;

/** Last words of names that stand for what users, clients and files bring. */
const WIDE =
  /^(?:ids?|uuid|guid|hash|digest|etag|url|uri|href|path|pathname|file|filename|query|sql|text|str|string|input|pattern|glob|source|src|code|content|selector|expression|expr|template|date|timestamp|search|term|word|css|html|request|req|args?|params?|address|ip|host|hostname|email|token|session|user|account|message|msg|signature|regexp?|json|payload|cursor|nonce|line|document|doc|record|topic|room|client|socket|peer|job|sha|ref|stack|error|title|slug|body)s?$/;

/** Last words of names that stand for what a program has a few of. */
const NARROW =
  /^(?:locale|lang|language|theme|type|kind|command|cmd|provider|driver|dialect|engine|table|model|schema|env|environment|status|state|method|format|unit|level|category|plugin|extension|ext|module|package|pkg|component|scheme|protocol|role|mode|region|currency|timezone|zone|tz|version|feature|flag|setting|option|config|configuration|section|strategy|adapter|service|class|ctor|constructor|namespace|field|column|property|prop|attr|attribute|length|size|count|width|height|precision|radix|platform|arch|color|colour|font|icon|layout|view|scope|metric|renderer|handler|middleware|hook|alias|family|variant|phase|ratio|dpr|app|application|parameter|definition|descriptor|projection|workspace|store|logger|action|codebase|runtime|digits|algorithm|encoding|charset|codec|contribution|registry|tag|bucket)s?$/;

/** Last words of names that stand for functions. */
const CODE = /^(?:handler|callback|cb|fn|func|function|listener|hook|middleware|plugin)s?$/;

/** Words that say nothing of themselves. */
const LABEL = /^(?:name|key|value|id|hash|addr|address|serial|uuid|guid|number)s?$/;

/** What happens, or is begun, again and again: its ids are as many. */
const OCCASION =
  /^(?:chat|conversation|thread|comment|post|event|transaction|tx|block|run|execution|invocation|task|ticket|order|visitor|member|player|connection|conn|trace|span|packet|upload|download|attachment|stream|subscription|operation|attempt|relation|tab|window|view|panel|terminal|process)s?$/;

/** What a key is for. */
const KEEPER = /^(?:cache|lookup|map|store|table)$/i;

/** What somebody set up, plugged in or pays for: there are as many as were set up, whatever reports of them comes in. */
const INSTALLED =
  /^(?:device|node|endpoint|station|camera|sensor|bridge|hub|gateway|lock|network|chain|cluster|shard|replica|database|datasource|tenant|org|organi[sz]ation|team|project|repo|repository|folder|drive|disk|interface|port|bot|agent|instance|controller|printer|validator)s?$/;

/** Functions that run while a program is put together. */
const SET_UP =
  /^(?:init|initiali[sz]e|setup|configure|bootstrap|boot|install|register|activate|define|extend|use|contribute|provide|declare|enable|plug|mount|preload|wire)(?![a-z])/;

/** Takes a text to a text, so the result is as many-valued as what it is given. */
const TEXT_METHOD = /^(?:to\w+Case|toString|trim\w*|replace|replaceAll|slice|substr|substring|normalize|valueOf|toJSON|padStart|padEnd)$/;

const WIDE_CALL = /^(?:stringify|serialize|hash|digest|createHash|sha\w*|md5|inspect|encode\w*)$/;

/** It makes something that differs each time it is evaluated, not only of something that does. */
export function isNewEachTime(node: ts.Expression): boolean {
  if (ts.isCallExpression(node)) return NEW_EACH_TIME.test(`${node.expression.getText()}(`);
  const isMade = ts.isNewExpression(node) || ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node);
  return isMade && NEW_EACH_TIME.test(node.getText());
}

export function isSlower(a: GrowthRate, b: GrowthRate): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b);
}

function fastest(rates: readonly GrowthRate[]): GrowthRate {
  return rates.reduce((best, rate) => (isSlower(best, rate) ? rate : best), 'few');
}

export class GrowthRates {
  private readonly index: ProgramIndex;
  private readonly calls: CallGraph;

  constructor(index: ProgramIndex, calls: CallGraph) {
    this.index = index;
    this.calls = calls;
  }

  getRate(accesses: readonly Access[]): GrowthRate {
    return fastest(accesses.map((access) => this.getAccessRate(access)));
  }

  private getAccessRate(access: Access): GrowthRate {
    const rate = access.key ? this.getKeyRate(access.key, 0) : (this.getMergeRate(access) ?? this.getAppendRate(access));
    const isNew = rate === 'event' && access.key !== undefined;
    if (!isNew && access.value && this.isCode(access.value)) return 'few';
    if (!isSetUp(access.node)) return rate;
    return isSlower('unknown', rate) ? 'unknown' : 'few';
  }

  /** Handed over by the callers: a function, or a thing that has some. There are as many as somebody wrote. */
  private isCode(value: ts.Expression): boolean {
    const expression = unwrap(value);
    if (ts.isObjectLiteralExpression(expression))
      return expression.properties.some((one) => {
        const part = getMemberValue(one);
        return part !== undefined && this.isCode(part);
      });
    if (!ts.isIdentifier(expression)) return false;
    const declaration = this.index.getSymbol(expression)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration)) return false;
    const type = this.index.checker.getTypeAtLocation(expression).getNonNullableType();
    if (isCallable(type) || (type.flags & ts.TypeFlags.Any && CODE.test(getLastWord(expression.text)))) return true;
    // An instance has methods whatever it is for.
    if (!type.symbol?.declarations?.some((one) => this.index.has(one) && !ts.isClassLike(one))) return false;
    return type.getProperties().some((part) => isCallable(this.index.checker.getTypeOfSymbol(part).getNonNullableType()));
  }

  /** `Object.assign(options, more)`, `state = { ...state, ...change }`: as many properties as somebody wrote, but for computed names. */
  private getMergeRate({ method, value }: Access): GrowthRate | undefined {
    const made = value && unwrap(value);
    if (!made || !(method === 'assign' || (method === '=copy' && ts.isObjectLiteralExpression(made)))) return undefined;
    const names = ts.isObjectLiteralExpression(made)
      ? made.properties.flatMap(({ name }) => (name && ts.isComputedPropertyName(name) ? [name.expression] : []))
      : [];
    return fastest(names.map((name) => this.getKeyRate(name, 0)));
  }

  /** What is appended: a record made on the spot comes with each event; what somebody hands over may be a listener or a plugin. */
  private getAppendRate({ value, method }: Access): GrowthRate {
    if (method === '+=') return 'event';
    if (!value) return 'unknown';
    const made = this.getMaker(value, 0);
    if (isFunctionNode(made)) return 'unknown';
    const type = this.index.checker.getTypeAtLocation(value);
    if (isCallable(type)) return 'few';
    if (ts.isSpreadElement(value.parent)) return 'unknown';
    const isRecord = ts.isObjectLiteralExpression(made) || ts.isTemplateExpression(made) || ts.isArrayLiteralExpression(made);
    return isRecord || NEW_EACH_TIME.test(made.getText()) ? 'event' : 'unknown';
  }

  private getKeyRate(key: ts.Expression, depth: number): GrowthRate {
    const expression = unwrap(key);
    if (ts.isLiteralExpression(expression)) return 'few';
    if (depth > MAX_DEPTH) return 'unknown';
    if (NEW_EACH_TIME.test(expression.getText())) return 'event';
    if (ts.isTemplateExpression(expression))
      return this.getComposedRate(
        expression.templateSpans.map((span) => span.expression),
        depth,
      );
    if (ts.isBinaryExpression(expression)) {
      const sides = [expression.left, expression.right];
      return isFallback(expression) ? fastest(sides.map((side) => this.getKeyRate(side, depth + 1))) : this.getComposedRate(sides, depth);
    }
    if (ts.isConditionalExpression(expression))
      return fastest([expression.whenTrue, expression.whenFalse].map((side) => this.getKeyRate(side, depth + 1)));
    if (ts.isCallExpression(expression)) return this.getCallRate(expression, depth);
    if (ts.isPropertyAccessExpression(expression)) return getMemberRate(expression);
    if (ts.isElementAccessExpression(expression)) return this.getKeyRate(expression.expression, depth + 1);
    if (ts.isObjectLiteralExpression(expression) || ts.isNewExpression(expression)) return 'event';
    return ts.isIdentifier(expression) ? this.getVariableRate(expression, depth) : 'unknown';
  }

  /** The parts multiply: several that are not few are many together. */
  private getComposedRate(parts: readonly ts.Expression[], depth: number): GrowthRate {
    const rates = parts.map((part) => this.getKeyRate(part, depth + 1));
    const best = fastest(rates);
    const unknown = new Set(parts.filter((_, position) => rates[position] === 'unknown').map((part) => getSource(part).getText()));
    return best === 'unknown' && unknown.size > 1 ? 'input' : best;
  }

  private getCallRate(call: ts.CallExpression, depth: number): GrowthRate {
    const callee = unwrap(call.expression);
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    if (WIDE_CALL.test(name)) return 'input';
    if (ts.isPropertyAccessExpression(callee) && TEXT_METHOD.test(name)) return this.getKeyRate(callee.expression, depth + 1);
    if (ts.isPropertyAccessExpression(callee) && (name === 'join' || name === 'concat')) return this.getListRate(callee.expression, depth);
    const own = ts.isPropertyAccessExpression(callee) ? getMemberRate(callee) : getNameRate(name);
    if (own !== 'unknown') return own;
    const [first] = call.arguments;
    if (!first || ts.isSpreadElement(first)) return 'unknown';
    return call.arguments.every(isInstalled) ? 'few' : this.getComposedRate(call.arguments, depth);
  }

  private getListRate(list: ts.Expression, depth: number): GrowthRate {
    const made = this.getMaker(list, depth);
    if (!ts.isArrayLiteralExpression(made)) return 'input';
    return this.getComposedRate(made.elements, depth);
  }

  /** A variable is as many-valued as what it is made of; a name says it where that is not known. */
  private getVariableRate(name: ts.Identifier, depth: number): GrowthRate {
    const made = this.getMaker(name, depth);
    const own = getNameRate(name.text);
    const source = made === name ? 'unknown' : this.getKeyRate(made, depth + 1);
    if (source !== 'unknown') return source;
    return own === 'unknown' ? this.getArgumentRate(name, depth) : own;
  }

  /** A parameter that its name says nothing of is as many-valued as what it is given: `put(key, value)` of a cache. */
  private getArgumentRate(name: ts.Identifier, depth: number): GrowthRate {
    const parameter = this.index.getSymbol(name)?.valueDeclaration;
    if (!parameter || !ts.isParameter(parameter) || !isFunctionNode(parameter.parent)) return 'unknown';
    const position = parameter.parent.parameters.indexOf(parameter);
    const rates = this.calls.getCallers(parameter.parent).sure.map((call) => {
      const argument = getArgumentAt(call, position);
      return argument && !ts.isSpreadElement(argument) ? this.getKeyRate(argument, depth + 1) : 'unknown';
    });
    return rates.length > 0 ? fastest(rates) : 'unknown';
  }

  /** The expression that the only assignment to a variable gives it; else the expression itself. */
  private getMaker(value: ts.Expression, depth: number): ts.Expression {
    const expression = unwrap(value);
    if (!ts.isIdentifier(expression) || depth > MAX_DEPTH) return expression;
    const symbol = this.index.getSymbol(expression);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !ts.isVariableDeclaration(declaration) || !this.index.has(declaration)) return expression;
    const [assigned] = this.index.getAssignments(symbol);
    const source = declaration.initializer ?? assigned?.right;
    return source ? this.getMaker(source, depth + 1) : expression;
  }
}

/** `name` of `name[0].toUpperCase()` and of `name.slice(1)`. */
function getSource(part: ts.Expression): ts.Expression {
  const node = unwrap(part);
  if (ts.isElementAccessExpression(node)) return getSource(node.expression);
  const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
  return callee && ts.isPropertyAccessExpression(callee) && TEXT_METHOD.test(callee.name.text) ? getSource(callee.expression) : node;
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

function getLastWord(name: string): string {
  return getWords(name).at(-1)?.toLowerCase() ?? '';
}

/** `userId` is an id, `file_name` a file's. */
export function getNameRate(name: string): GrowthRate {
  const words = getWords(name);
  const last = words.at(-1)?.toLowerCase() ?? '';
  // What it is a name or an id of says more: `deviceCacheKey` is of a device.
  const of = LABEL.test(last) ? (words.findLast((word) => !LABEL.test(word.toLowerCase()) && !KEEPER.test(word))?.toLowerCase() ?? '') : '';
  if (INSTALLED.test(of)) return 'few';
  if (OCCASION.test(of)) return 'input';
  // An id of something that no list knows may be one of few.
  if (of && !NARROW.test(of) && !WIDE.test(of)) return 'unknown';
  const word = NARROW.test(of) || WIDE.test(of) ? of : last;
  if (WIDE.test(word)) return isNumbered(words) ? 'few' : 'input';
  return NARROW.test(word) ? 'few' : 'unknown';
}

/** `statusCode`, `country_code`: not the code that somebody wrote. */
function isNumbered(words: readonly string[]): boolean {
  const [of = '', last = ''] = words.slice(-2).map((word) => word.toLowerCase());
  return (
    /^codes?$/.test(last) && (/^(?:exit|error|err|country|key|char|http|response|return|result|reason|close)$/.test(of) || NARROW.test(of))
  );
}

/** `message.device`, `device` */
function isInstalled(node: ts.Expression): boolean {
  const value = unwrap(node);
  const name = ts.isPropertyAccessExpression(value) ? value.name.text : ts.isIdentifier(value) ? value.text : '';
  return INSTALLED.test(getLastWord(name));
}

/** `plugin.id` is of a plugin, `user.name` of a user. */
function getMemberRate({ name, expression }: ts.PropertyAccessExpression): GrowthRate {
  const object = unwrap(expression);
  const owner = ts.isPropertyAccessExpression(object) ? object.name.text : ts.isIdentifier(object) ? object.text : '';
  const ofOwner = isInstalled(object) ? 'few' : getNameRate(owner);
  const own = getNameRate(name.text);
  // `device.ieeeAddr`: its words before the label say nothing.
  const isLabel = LABEL.test(name.text.toLowerCase()) || (ofOwner === 'few' && own !== 'few' && LABEL.test(getLastWord(name.text)));
  if (isLabel && ofOwner !== 'unknown') return ofOwner;
  // Whatever a request or a file has differs with it.
  return own === 'unknown' && ofOwner === 'input' ? 'input' : own;
}

/** In a function, or in the callback of one, whose name says that it runs while the program is put together. */
function isSetUp(node: ts.Node): boolean {
  const fn = getLoopRunner(node);
  return fn !== undefined && isNamedSetUp(fn);
}

/**
 * Its name says that it runs while the program is put together. What is returned as it is made, as `return function registerUser(request) {…}`,
 * runs whenever whoever got it likes.
 */
export function isNamedSetUp(fn: FunctionOrClass): boolean {
  const name = ts.isClassLike(fn) || ts.isReturnStatement(wrapped(fn).parent) ? undefined : getNameOf(fn)?.getText();
  return name !== undefined && SET_UP.test(name.replace(/^[#_]+/, ''));
}
