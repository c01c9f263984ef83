import type { Container } from '../containers/containers.ts';
import { getPrints } from '../diagnostics.ts';
import { getMemoForm } from './get-or-create.ts';
import type { TypeInference } from '../values/infer.ts';
import { getMissRegion } from '../syntax/miss-region.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { PurityAnalysis } from '../purity/purity.ts';
import { getReceiverInput } from '../calls/receiver.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from '../syntax/syntax.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly inference: TypeInference;
  readonly purity: PurityAnalysis;
}

const HARMLESS: ReadonlySet<string> = new Set(['growth', 'read', 'test', 'declaration', 'release']);

/**
 * Whether the entries of a container say no more than that their key passed a check, which is made again where the entry is gone:
 * `if (!valid[name]) { if (!NAME.test(name)) throw …; valid[name] = true; }`. What is marked before the work is done guards against doing
 * it twice, and what says something each first time is a mark that it was said.
 */
export function isCheckedMark({ index, inference, purity }: Parts, container: Container): boolean {
  const { accesses, declaration } = container;
  if (declaration.kind !== 'object' && declaration.kind !== 'Map') return false;
  if (accesses.some(({ kind, via }) => !HARMLESS.has(kind) || via !== 'direct')) return false;
  const growth = accesses.filter(({ kind }) => kind === 'growth');
  if (growth.some(({ key, value }) => !key || !value || !/^(?:true|1)$/.test(unwrap(value).getText()))) return false;
  const form = getMemoForm(index, inference, container);
  if ('problem' in form || form.isLate || form.making.every((node) => growth.some((access) => access.value === node))) return false;
  const lookups = accesses.filter(({ kind }) => kind === 'read' || kind === 'test').map(({ node }) => node);
  const own = new Set(accesses.map(({ site }) => site));
  return growth.every((access) => {
    const fn = getEnclosingFunction(access.node);
    if (!fn || !isFunctionNode(fn) || !access.key) return false;
    const region = [...new Set([...getMissRegion(access.node, lookups, fn), ...form.making])];
    const key = { node: access.key, isText: declaration.kind === 'object', lookups };
    return (
      getPrints(index, region, container).length === 0 &&
      !purity.inputs.getUncovered(region, key, fn, declaration.maker) &&
      !getReceiverInput(index, region, container, access, purity.inputs.getReceiverPaths(access.key)) &&
      !purity.getImpurity(region, fn, own, new Set())
    );
  });
}
