import type * as t from '@babel/types';
import { hasComment, insert, refuse, replace, type Draft } from './draft.ts';
import { freeLineEnd, isBlank, lineIndent, lineStart } from './style.ts';
import { endOf, outerRange, startOf, textOf, tokenIndex, tokenText, type Node, type Tree } from './tree.ts';

/** One option that a call is given. */
export interface Option {
  readonly name: string;
  /** Source of the value. */
  readonly value: string;
  /** Puts the value in the place of one that stands there already; refuses where that cannot be told. */
  readonly replaceValue: (value: Node) => void;
}

/** Adds an option to the object literal that is the second argument of a call, or the literal itself where there is none. */
export function addOption(draft: Draft, call: t.CallExpression | t.NewExpression, option: Option): void {
  const { tree } = draft;
  const [first, options, ...more] = call.arguments;
  if (!first || more.length > 0 || call.arguments.some(({ type }) => type === 'SpreadElement' || type === 'ArgumentPlaceholder'))
    return refuse('what it is given cannot be told', call);
  if (!options) return addArgument(draft, first, `{ ${option.name}: ${option.value} }`);
  if (options.type !== 'ObjectExpression')
    return refuse(`its options are ${textOf(tree, options).slice(0, 40)}, which is not written out`, options);
  const spread = options.properties.find(({ type }) => type === 'SpreadElement');
  if (spread) return refuse('its options are spread from elsewhere and may bound it already', spread);
  const known = options.properties.find((property) => 'key' in property && getName(tree, property) === option.name);
  if (!known) return addProperty(draft, options, `${option.name}: ${option.value}`);
  if (known.type !== 'ObjectProperty') return refuse(`its ${option.name} is a method`, known);
  return option.replaceValue(known.value);
}

function getName(tree: Tree, property: { key: Node; computed?: boolean }): string | undefined {
  if (property.computed) return refuse('an option has a computed name', property.key);
  return property.key.type === 'StringLiteral' ? property.key.value : textOf(tree, property.key);
}

/** Behind the last one of a list: on the same line, or on one of its own where the last one has that. */
function addToList(draft: Draft, last: { start: number; end: number }, text: string): void {
  const { tree, style } = draft;
  const { source } = tree;
  if (!isBlank(tree, lineStart(source, last.start), last.start)) return insert(draft, last.end, `, ${text}`);
  const newline = style.eol + lineIndent(source, last.start);
  const comma = tree.tokens[tokenIndex(tree, last.end)];
  const isTrailing = tokenText(tree, tokenIndex(tree, last.end)) === ',';
  const stop = freeLineEnd(tree, isTrailing && comma ? comma.end : last.end);
  if (isTrailing && comma) return insert(draft, stop ?? comma.end, `${newline}${text},`);
  if (stop === undefined || stop === last.end) return insert(draft, last.end, `,${newline}${text}`);
  // A comment stands behind it on its line.
  insert(draft, last.end, ',');
  return insert(draft, stop, newline + text);
}

function addArgument(draft: Draft, first: Node, text: string): void {
  addToList(draft, outerRange(draft.tree, first), text);
}

function addProperty(draft: Draft, literal: t.ObjectExpression, text: string): void {
  const last = literal.properties.at(-1);
  if (last) return addToList(draft, { start: startOf(last), end: endOf(last) }, text);
  if (hasComment(draft.tree, startOf(literal), endOf(literal))) return insert(draft, startOf(literal) + 1, ` ${text}`);
  return replace(draft, startOf(literal), endOf(literal), `{ ${text} }`);
}
