import { Injectable, type Logger } from '@lodgely/core';
import { tokenize, type Token } from './tokens.js';

export type RuleContext = Readonly<Record<string, number>>;
export type Predicate = (context: RuleContext) => boolean;

/** Compiles pricing conditions such as `nights >= 7 && guests < 3`. */
@Injectable()
export class RuleCompiler {
  private readonly compiled = new Map<string, Predicate>();

  constructor(private readonly log: Logger) {}

  compile(source: string): Predicate {
    const cache = this.compiled;
    const ready = cache.get(source);
    if (ready) return ready;

    this.log.debug({ source }, 'compiling pricing rule');
    const predicate = conjunction(splitOn(tokenize(source), '&&').map(comparison));
    cache.set(source, predicate);
    return predicate;
  }
}

function splitOn(tokens: readonly Token[], op: string): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'op' && token.value === op) groups.push([]);
    else groups.at(-1)!.push(token);
  }
  return groups;
}

function comparison([left, op, right]: Token[]): Predicate {
  if (!left || !op || !right) throw new SyntaxError('incomplete comparison');
  const read = (t: Token) => (c: RuleContext) => (t.type === 'number' ? t.value : (c[t.value] ?? NaN));
  const a = read(left);
  const b = read(right);
  switch (op.value) {
    case '<': return (c) => a(c) < b(c);
    case '>': return (c) => a(c) > b(c);
    case '<=': return (c) => a(c) <= b(c);
    case '>=': return (c) => a(c) >= b(c);
    case '==': return (c) => a(c) === b(c);
    default: throw new SyntaxError(`unknown operator ${op.value}`);
  }
}

const conjunction = (parts: Predicate[]): Predicate => (c) => parts.every((p) => p(c));
