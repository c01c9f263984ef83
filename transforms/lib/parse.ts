import { parse, type ParserOptions, type ParserPlugin } from '@babel/parser';

export type SyntaxTree = ReturnType<typeof parse>;

export type Parsed =
  | { readonly kind: 'parsed'; readonly ast: SyntaxTree }
  | { readonly kind: 'failed'; readonly message: string; readonly line: number; readonly column: number };

const PROPOSALS: readonly ParserPlugin[] = [
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  ['importAttributes', { deprecatedAssertSyntax: true }],
  'sourcePhaseImports',
  'deferredImportEvaluation',
  'exportDefaultFrom',
];

/** The typings of the parser lack `version`; a constant with a known key beside it passes. */
const MODERN_DECORATORS = { version: '2023-11', allowCallParenthesized: true };

type SourceType = NonNullable<ParserOptions['sourceType']>;

function getPlugins(path: string): ParserPlugin[] {
  const plugins = [...PROPOSALS];
  if (/\.d\.[cm]?ts$/.test(path)) plugins.push(['typescript', { dts: true }]);
  else if (/\.[cm]?tsx?$/.test(path)) plugins.push('typescript');
  // `<T>x` and `<T>(x) =>` do not parse beside JSX.
  if (!/\.[cm]?ts$/.test(path)) plugins.push('jsx');
  return plugins;
}

function getSourceType(path: string): SourceType {
  if (/\.c[jt]s$/.test(path)) return 'commonjs';
  return /\.m[jt]s$/.test(path) ? 'module' : 'unambiguous';
}

function getOptions(sourceType: SourceType, plugins: ParserPlugin[]): ParserOptions {
  const lenient = { allowUndeclaredExports: true, allowSuperOutsideMethod: true };
  const options: ParserOptions = { sourceType, plugins, tokens: true, ranges: true, ...lenient };
  // Babel throws when these two are present, even as false, beside `commonjs`.
  if (sourceType !== 'commonjs') Object.assign(options, { allowReturnOutsideFunction: true, allowNewTargetOutsideFunction: true });
  return options;
}

function getAttempts(path: string): ParserOptions[] {
  const plugins = getPlugins(path);
  const legacy: ParserPlugin[] = [...plugins, 'decorators-legacy'];
  const modern: ParserPlugin[] = [...plugins, ['decorators', MODERN_DECORATORS]];
  const first = getSourceType(path);
  const attempts = [getOptions(first, legacy), getOptions(first, modern), getOptions('module', legacy), getOptions('script', legacy)];
  const isTypeScript = /\.[cm]?tsx?$/.test(path);
  if (!isTypeScript)
    attempts.push(getOptions(first, [...legacy, 'flow', ['pipelineOperator', { proposal: 'minimal' }], 'doExpressions', 'v8intrinsic']));
  if (!isTypeScript) attempts.push(getOptions(first, [...legacy, 'flow']));
  return attempts;
}

interface Thrown {
  readonly message?: unknown;
  readonly loc?: { readonly line: number; readonly column: number };
}

/**
 * Parses with the first set of options that takes the file; the error of the first set is reported when none does. The tree is of the
 * original text, so `start` and `end` index it (recast would parse a copy with tabs expanded and line ends normalised).
 */
export function parseSource(path: string, source: string): Parsed {
  let failure: Parsed | undefined;
  for (const options of getAttempts(path)) {
    try {
      return { kind: 'parsed', ast: parse(source, options) };
    } catch (error) {
      const { message, loc } = error as Thrown;
      const text = error instanceof RangeError ? 'nests too deeply for the parser' : String(message).replace(/ \(\d+:\d+\)$/, '');
      failure ??= { kind: 'failed', message: text, line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
    }
  }
  return failure ?? { kind: 'failed', message: 'no parser takes it', line: 1, column: 1 };
}
