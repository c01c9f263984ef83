import { ts } from 'ts-morph';
import type { Container } from './containers.ts';
import type { ProgramIndex } from '../program/program-index.ts';

/** What a container is declared to hold: `Map<K, V>`, `Record<K, V>`, `{ [key: K]: V }`. Undefined where it is not said, or `any`. */
export interface DeclaredTypes {
  readonly key?: ts.Type;
  readonly value?: ts.Type;
}

export function getDeclaredTypes({ checker }: ProgramIndex, { declaration }: Container): DeclaredTypes {
  const type = checker.getTypeAtLocation(declaration.nameNode).getNonNullableType();
  if (type.symbol?.name === 'Map') {
    const [key, value] = checker.getTypeArguments(type as ts.TypeReference).map(getKnown);
    return { ...(key ? { key } : {}), ...(value ? { value } : {}) };
  }
  const value = getKnown(type.getStringIndexType());
  return value ? { key: checker.getStringType(), value } : {};
}

function getKnown(type: ts.Type | undefined): ts.Type | undefined {
  return type && !(type.flags & ts.TypeFlags.Any) ? type : undefined;
}
