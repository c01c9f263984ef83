import { ts } from 'ts-morph';
import { LibraryNames } from '../memoizers/memoizer-imports.ts';
import { EVENT_MODULES, NODE_MODULES } from './node-modules.ts';
import type { ProgramIndex } from './program-index.ts';
import { unwrap } from '../syntax/syntax.ts';

const PURE =
  /^(?:path#(?:(?:posix|win32)\.)?(?:join|normalize|basename|dirname|extname|parse|format|isAbsolute|sep|delimiter)|url#(?:parse|format|fileURLToPath|domainToASCII|domainToUnicode|URL|URLSearchParams)|querystring#(?:parse|stringify|escape|unescape)|crypto#(?:createHash|createHmac|createSecretKey|hash|hkdfSync|pbkdf2Sync|scryptSync|timingSafeEqual))$/;
const TEXT =
  /^(?:path#(?:\w+\.)?(?:join|normalize|basename|dirname|extname|format)|url#(?:format|fileURLToPath|domainTo\w+)|querystring#(?:stringify|escape|unescape))$/;

const EMITTER =
  /^(?:events#(?:EventEmitter|default)?|stream#(?:default|Stream|Readable|Writable|Duplex|Transform|PassThrough)?|net#(?:Socket|Server))$/;

function getName(index: ProgramIndex, node: ts.Expression, modules = NODE_MODULES): string | undefined {
  return getImportedName(index, node, (module) => modules.has(module));
}

/** Declared by the library of the language, not by the program or a package. */
export function isOfLanguage(declaration: ts.Node): boolean {
  return /(?:^|\/)lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
}

/** `module#path` of what an expression names by an import of a module of Node or a known package, whether or not that can be found. */
export function getImportedName(
  index: ProgramIndex,
  node: ts.Expression,
  isMeant: (module: string) => boolean,
  modules?: ReadonlySet<string>,
): string | undefined {
  const found = LibraryNames.of(node.getSourceFile(), modules)?.resolve(node);
  if (!found) return undefined;
  const module = found.module.replace(/^node:/, '');
  if (!isMeant(module)) return undefined;
  // A local of the same name, or a module of the scan, is something else.
  if (
    found.identifier &&
    index.checker.getSymbolAtLocation(found.identifier)?.declarations?.includes(found.binding as ts.Declaration) !== true
  )
    return undefined;
  return `${module}#${found.path}`;
}

/** A function of Node that computes and does nothing else, without a look at the disk, the clock or the working directory. */
export function isPureNode(index: ProgramIndex, node: ts.Expression): boolean {
  const name = getName(index, node);
  return name !== undefined && PURE.test(name);
}

/** What such a function gives; a hash, which goes on with each text that it is given, is neither. */
export function getNodeResult(index: ProgramIndex, node: ts.Expression): 'string' | 'data' | undefined {
  const name = getName(index, node);
  if (name === undefined || /^crypto#create(?:Hash|Hmac)$/.test(name)) return undefined;
  return TEXT.test(name) ? 'string' : PURE.test(name) ? 'data' : undefined;
}

/** A class whose instances hear and send events. */
export function isNodeEmitter(index: ProgramIndex, node: ts.Expression): boolean {
  const name = getName(index, node, EVENT_MODULES);
  return name !== undefined && EMITTER.test(name);
}

/** The name of a module of Node some of whose functions are pure: it stays what it is. */
export function isNodeModule(index: ProgramIndex, node: ts.Identifier): boolean {
  return getName(index, node) !== undefined;
}

/** The same of a variable that compilers make for it, `path_1` of `path_1.default.join(…)`: nothing else is put into that. */
export function isLibraryModule(index: ProgramIndex, node: ts.Identifier): boolean {
  return isNodeModule(index, node) && index.getAssignments(index.getSymbol(node)).length === 0;
}

/** `createHash('sha1').update(text)`, `hash.digest()` of a local that was made so: nobody else has the hash. */
export function isHashing(index: ProgramIndex, callee: ts.PropertyAccessExpression): boolean {
  if (!/^(?:update|digest)$/.test(callee.name.text)) return false;
  let receiver = unwrap(callee.expression);
  while (ts.isCallExpression(receiver) && ts.isPropertyAccessExpression(receiver.expression) && receiver.expression.name.text === 'update')
    receiver = unwrap(receiver.expression.expression);
  if (ts.isIdentifier(receiver)) {
    const declaration = index.getSymbol(receiver)?.valueDeclaration;
    const made = declaration && ts.isVariableDeclaration(declaration) && isInFunction(declaration) ? declaration.initializer : undefined;
    if (!made) return false;
    receiver = unwrap(made);
  }
  return ts.isCallExpression(receiver) && /^crypto#create(?:Hash|Hmac)$/.test(getName(index, receiver.expression) ?? '');
}

function isInFunction(declaration: ts.VariableDeclaration): boolean {
  return !ts.isSourceFile(declaration.parent.parent.parent);
}
