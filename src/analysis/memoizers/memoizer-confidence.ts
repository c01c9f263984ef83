import { ts } from 'ts-morph';
import type { Confidence } from '../../types.ts';
import type { Access } from '../containers/containers.ts';
import type { KeyAnalysis } from '../keys/keys.ts';
import type { CallPaths } from '../calls/call-paths.ts';
import type { GrowthRates } from '../bounds/growth-rate.ts';
import type { GivenTexts } from '../keys/given-texts.ts';
import type { KeyOrigins } from '../keys/key-origins.ts';
import type { Lifetime } from '../bounds/lifetimes.ts';
import type { MemoizerDeclaration } from './memoizer-declarations.ts';
import type { MemoizerKey } from './memoizer-keys.ts';
import { type Signature } from './memoizer-signature.ts';
import { getResults } from '../syntax/results.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { unwrap } from '../syntax/syntax.ts';
import { isRunFile } from '../program/test-files.ts';
import type { ValueAnalysis } from '../values/values.ts';

interface Suspect {
  readonly declaration: MemoizerDeclaration;
  readonly lifetime: Lifetime;
  readonly signature: Signature;
  readonly open: readonly { readonly access: Access; readonly key: Extract<MemoizerKey, { finite: false }> }[];
  /** Something takes entries out, though not enough to bound it. */
  readonly isReleased: boolean;
}

interface Parts {
  readonly index: ProgramIndex;
  readonly keys: KeyAnalysis;
  readonly values: ValueAnalysis;
  readonly isPublished: (file: string) => boolean;
  readonly isAmongOthers: boolean;
  readonly rates: GrowthRates;
  readonly paths: CallPaths;
  readonly origins: KeyOrigins;
  readonly texts: GivenTexts;
}

type Open = Suspect['open'][number];

/** Files that are run by hand or by a build, and end. */
const SCRIPT_FILE = /(?:^|\/)(?:scripts?|tools?|tooling|build|codegen|migrations?|seeds?)\/|\.config\.[cm]?[jt]s$/;
/** Last words of the names of things that programs have few of. They lower the confidence and decide nothing. */
const FEW =
  /(?:locale|lang|language|theme|currency|unit|level|type|kind|mode|format|pattern|platform|env|environment|version|schema|plugin|rule|config|configuration|option|settings|timezone|tz|zone|color|colour|size|variant|namespace|scope|category|status|state|role|extension|encoding|charset|index|breakpoint|icon|field|column|property|prop|component|constructor|class|ctor|target|module)s?$/i;

/**
 * `high` only for keys that are made for a call which runs again and again: no entry is ever found again, whatever the program does. `medium`
 * for strings and numbers that come with such a call, or that a published package takes. The rest, of which programs often have few, is `low`.
 */
export function getMemoizerConfidence(parts: Parts, suspect: Suspect): Confidence {
  const { declaration, lifetime, open, isReleased } = suspect;
  const { file } = parts.index.getFile(declaration.nameNode);
  if (lifetime.kind !== 'process' || declaration.library.ceiling === 'low' || SCRIPT_FILE.test(file) || isRunFile(file)) return 'low';
  if (isReleased || isFormatter(parts, suspect) || isLookedUp(parts, suspect)) return 'low';
  const called = open.filter(({ access }) => access.method === 'call');
  if (called.some((one) => isFresh(one) && parts.paths.getRoot(one.access.node).kind === 'event')) return 'high';
  const isForUsers = open.every(({ access }) => access.node === declaration.nameNode) && parts.isPublished(file) && !parts.isAmongOthers;
  if (called.length === 0 && !isForUsers) return 'low';
  const isGrowing = open.some(
    (one) =>
      (isFresh(one) && one.access.method === 'call') ||
      (isTextOfMany(parts, one) && (called.length === 0 ? parts.texts.isRead(one.key.node) : isGivenAgain(parts, one))),
  );
  const parameter = suspect.signature.parameters[0];
  return isGrowing && !(parameter && ts.isIdentifier(parameter.name) && FEW.test(parameter.name.text)) ? 'medium' : 'low';
}

function isFresh({ key }: Open): boolean {
  return key.kind === 'fresh';
}

function isTextOfMany({ keys }: Parts, { key }: Open): boolean {
  return (key.kind === 'text' || key.kind === 'number') && !isFew(key.node) && !keys.isProbablyFinite(key.node);
}

/** What it is called with is followed to what a request brings, or to a text that users of a library pass and it reads. */
function isGivenAgain({ paths, origins, rates, texts, isAmongOthers }: Parts, { access, key }: Open): boolean {
  const origin = origins.getOrigin(key.node);
  const rate = rates.getRate([access]);
  if (paths.getRoot(access.node).kind === 'start' || origin.doubt === 'none' || rate === 'few') return false;
  if (origin.kind === 'public') return !isAmongOthers && !origin.isPart && ts.isParameter(origin.node) && texts.isRead(origin.node.name);
  return origin.kind === 'fresh' || (origin.kind === 'event' && (origin.isRequest === true || rate === 'input'));
}

function isFew(key: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(key) ? key.name : key;
  return ts.isIdentifier(name) && FEW.test(name.text);
}

/** The memoized function looks its argument up in a table that it spells out: most programs pass the keys of that table. */
function isLookedUp({ index }: Parts, { signature: { fn, parameters } }: Suspect): boolean {
  const name = parameters[0]?.name;
  if (!fn || !name || !ts.isIdentifier(name)) return false;
  const symbol = index.getSymbol(name);
  return index.getNames(name.text).some((use) => {
    const access = use.parent;
    if (!ts.isElementAccessExpression(access) || access.argumentExpression !== use || index.getSymbol(use) !== symbol) return false;
    const table = index.getSymbol(access.expression)?.valueDeclaration;
    const value = table && ts.isVariableDeclaration(table) && table.initializer ? unwrap(table.initializer) : undefined;
    return value !== undefined && ts.isObjectLiteralExpression(value) && value.properties.length > 1;
  });
}

function isFormatter({ values }: Parts, { signature: { fn } }: Suspect): boolean {
  const results = fn ? getResults(fn) : [];
  return results.some((result) => values.getKind(result).kind === 'formatter');
}
