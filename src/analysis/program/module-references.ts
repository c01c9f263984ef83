import { ts } from 'ts-morph';
import { getKeptNodes, isModulePath, mayBeGlob } from './kept-nodes.ts';
import type { ResolveModule } from './module-map.ts';
import type { ProgramFile, ProgramIndex } from './program-index.ts';
import { getSpecifierPattern, type SpecifierPattern } from './specifier-pattern.ts';
import { isAssignment } from '../syntax/syntax.ts';
import { getMember } from '../syntax/value-uses.ts';

const {
  isArrayLiteralExpression,
  isBinaryExpression,
  isCallExpression,
  isDeleteExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isExpressionStatement,
  isExternalModuleReference,
  isIdentifier,
  isIfStatement,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isModuleDeclaration,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
  isStringLiteralLike,
  isTypeOfExpression,
  isVariableDeclaration,
} = ts;

/** How a file names another: `other` is a text that is no specifier of the language, such as the argument of `jest.mock`. */
type Form = 'import' | 'export' | 'equals' | 'require' | 'dynamic' | 'type' | 'augmentation' | 'other';

export interface ModuleReference {
  readonly form: Form;
  readonly specifier: ts.StringLiteralLike;
  readonly from: ProgramFile;
}

/** A `require` or `import()` whose specifier is put together while the program runs. */
export interface ComputedReference {
  readonly node: ts.Node;
  readonly from: ProgramFile;
  readonly pattern: SpecifierPattern;
}

/** Functions of bundlers that load what a pattern of paths matches. */
const GLOBS = /^(?:import\.meta\.(?:glob|globEager|webpackContext)|require\.context)$/;

/** Which file names which other one, by whatever means, over the whole program. Collected when it is asked first. */
export class ModuleReferences {
  private readonly index: ProgramIndex;
  private readonly resolve: ResolveModule;
  private readonly byTarget = new Map<string, ModuleReference[]>();
  private readonly loose: ModuleReference[] = [];
  private readonly open: ComputedReference[] = [];
  /** `Module._cache`, unless it is the field of something else. */
  private readonly caches: ComputedReference[] = [];
  private isCollected = false;

  constructor(index: ProgramIndex, resolve: ResolveModule) {
    this.index = index;
    this.resolve = resolve;
  }

  /** All that name the file. */
  getReferences(file: string): readonly ModuleReference[] {
    this.collectAll();
    return this.byTarget.get(file) ?? [];
  }

  /** Imports that lead to no file of the scan. */
  get unresolved(): readonly ModuleReference[] {
    this.collectAll();
    return this.loose;
  }

  get computed(): readonly ComputedReference[] {
    this.collectAll();
    return this.open;
  }

  private collectAll(): void {
    if (this.isCollected) return;
    this.isCollected = true;
    for (const file of this.index.files) for (const node of getKeptNodes(file.node).references) this.look(node, file);
    if (this.loose.some(({ specifier }) => isLoader(specifier.text))) this.open.push(...this.caches);
  }

  /** Of the nodes that `getKeptNodes` keeps: what is looked for here, it has to keep. */
  private look(node: ts.Node, from: ProgramFile): void {
    if (isStringLiteralLike(node)) this.add({ form: getForm(node), specifier: node, from });
    if (isIdentifier(node) && isLoaderTaken(node)) this.open.push({ node, from, pattern: {} });
    if (isIdentifier(node) && isCache(node)) this.caches.push({ node, from, pattern: {} });
    if (!isCallExpression(node)) return;
    const { expression } = node;
    const argument = node.arguments[0];
    const isLoading = expression.kind === ts.SyntaxKind.ImportKeyword || (isIdentifier(expression) && expression.text === 'require');
    if (argument && isLoading && !isStringLiteralLike(argument))
      this.open.push({ node, from, pattern: getSpecifierPattern(this.index, argument) });
    if (isGlob(expression)) for (const pattern of getGlobs(argument)) this.open.push({ node, from, pattern });
  }

  private add(reference: ModuleReference): void {
    const { form, specifier, from } = reference;
    if (form === 'other' && !isModulePath(specifier.text)) return;
    const target = this.resolve(specifier.text, from.file);
    if (target !== undefined) this.byTarget.set(target, [...(this.byTarget.get(target) ?? []), reference]);
    else if (form !== 'other') this.loose.push(reference);
  }
}

/** Whatever reaches loaded modules without naming them: `require.cache`, `module.children`, `require` under another name, `eval`. */
function isLoaderTaken(node: ts.Identifier): boolean {
  const { parent } = node;
  const isBase = isPropertyAccessExpression(parent) && parent.expression === node;
  if (node.text === 'eval') return isCallExpression(parent) && parent.expression === node;
  if (node.text === 'createRequire' && isCallExpression(parent) && parent.expression === node) return !isNamedRequire(parent.parent);
  if (/^(?:module|mainModule)$/.test(node.text) && getMemberName(node) === 'constructor') return true;
  if (node.text === 'module') return isBase && /^(?:children|parent)$/.test(parent.name.text) && isPropertyAccessExpression(parent.parent);
  if (node.text !== 'require') return false;
  if (!isBase) return isValue(node);
  const { text } = parent.name;
  if (text === 'main') return isPropertyAccessExpression(parent.parent);
  if (text !== 'cache') return !/^(?:resolve|extensions|ensure|context)$/.test(text);
  return !(isElementAccessExpression(parent.parent) && isDeleteExpression(parent.parent.parent));
}

/** What is taken of a name, or of the member that it names: `constructor` of `process.mainModule.constructor`. */
function getMemberName(node: ts.Identifier): string | undefined {
  const { parent } = node;
  return getMember(isPropertyAccessExpression(parent) && parent.name === node ? parent : node)?.name.text;
}

/** Loaded modules, where somebody has Node's `Module`. */
function isCache({ text, parent }: ts.Identifier): boolean {
  return (
    text === '_cache' &&
    isPropertyAccessExpression(parent) &&
    parent.name.text === text &&
    parent.expression.kind !== ts.SyntaxKind.ThisKeyword
  );
}

const isLoader = (specifier: string): boolean => /^(?:node:)?module$/.test(specifier);

function isNamedRequire(parent: ts.Node): boolean {
  return isVariableDeclaration(parent) && isIdentifier(parent.name) && parent.name.text === 'require';
}

/** Read as a value, neither called nor asked for. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (isCallExpression(parent)) return parent.expression !== node;
  const isName = ('name' in parent && parent.name === node) || ('propertyName' in parent && parent.propertyName === node);
  const isAsked = isTypeOfExpression(parent) || (isBinaryExpression(parent) && !isAssignment(parent)) || isIfStatement(parent);
  return isShorthandPropertyAssignment(parent) || !(isName || isAsked || isExpressionStatement(parent));
}

function getForm(node: ts.StringLiteralLike): Form {
  const { parent } = node;
  if (isImportDeclaration(parent)) return 'import';
  if (isExportDeclaration(parent)) return 'export';
  if (isExternalModuleReference(parent)) return 'equals';
  if (isModuleDeclaration(parent)) return 'augmentation';
  if (isLiteralTypeNode(parent) && isImportTypeNode(parent.parent)) return 'type';
  if (!isCallExpression(parent) || parent.arguments[0] !== node) return 'other';
  if (parent.expression.kind === ts.SyntaxKind.ImportKeyword) return 'dynamic';
  return isIdentifier(parent.expression) && parent.expression.text === 'require' ? 'require' : 'other';
}

function isGlob(callee: ts.Expression): boolean {
  // The text of a long chain is not made for nothing.
  return mayBeGlob(callee) && GLOBS.test(callee.getText().replace(/\s/g, ''));
}

/** What stands before the first wildcard. */
function getGlobs(argument: ts.Expression | undefined): SpecifierPattern[] {
  const globs = argument && isArrayLiteralExpression(argument) ? argument.elements : argument ? [argument] : [];
  return globs.map((glob) => (isStringLiteralLike(glob) ? { prefix: glob.text.replace(/[*{[(?].*$/, ''), suffix: '' } : {}));
}
