import { ts } from 'ts-morph';

const POLYFILL =
  /^require\(['"](?:babel-runtime|@babel\/runtime-corejs\d|core-js(?:-pure)?)\/(?!.*\b(?:instance|reflect|array)\/).*\/(map|set)['"]\)/;

/** `var _Map = require('babel-runtime/core-js/map')['default']`, which a compiler writes for `Map` where that may be missing. */
export function getPolyfilled(name: ts.Identifier): 'Map' | 'Set' | undefined {
  if (!/^_(?:Map|Set)\d*$/.test(name.text)) return undefined;
  for (const statement of name.getSourceFile().statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isIdentifier(declared) || declared.text !== name.text) continue;
      const [, polyfill] = POLYFILL.exec(initializer.getText()) ?? [];
      return polyfill === undefined ? undefined : polyfill === 'map' ? 'Map' : 'Set';
    }
  }
  return undefined;
}

/** `new _map2.default()` */
export function getImported(base: string, member: string): 'Map' | 'Set' | undefined {
  const [, kind] = (member === 'default' && /^_(map|set)\d*$/.exec(base)) || [];
  return kind === undefined ? undefined : kind === 'map' ? 'Map' : 'Set';
}
