import { ts } from 'ts-morph';
import { getReceiverInput } from '../calls/receiver.ts';
import type { Container } from '../containers/containers.ts';
import type { AnalysisContext } from '../context.ts';
import { getPrints } from '../diagnostics.ts';
import { getRecursion } from '../purity/recursion.ts';
import { getMissRegion } from '../syntax/miss-region.ts';
import { getEnclosingFunction, isFunctionNode, unwrap } from '../syntax/syntax.ts';
import { getMemoForm } from './get-or-create.ts';
import { getMadeByCallee } from './made-by-callee.ts';
import { getKeyNames } from './memo-keys.ts';
import { getTallies, withoutTallies } from './tallies.ts';

/** Why a value must not be made again, or what doing so prints. */
type Recomputation = { readonly problem: string } | { readonly prints: readonly ts.Node[] };

/** Of a memo of memos: what the outer one is asked by, and the expressions that name the other of the two. */
interface Other {
  readonly key?: ts.Expression;
  readonly sites: readonly ts.Node[];
}

/** A miss runs the computation once more: it must give the same and do nothing else. */
export function getRecomputation(context: AnalysisContext, container: Container, other?: Other): Recomputation {
  const { index, purity } = context;
  const made = getMadeByCallee(index, container);
  const form = made ? { making: made } : getMemoForm(index, context.inference, container);
  if ('problem' in form) return { problem: `${index.at(form.problem.node)} ${form.problem.note}` };
  const prints: ts.Node[] = [];
  const own = new Set([...container.accesses.map((access) => access.site), ...(other?.sites ?? [])]);
  const lookups = container.accesses.filter((access) => access.kind === 'read' || access.kind === 'test').map((access) => access.node);
  for (const access of container.accesses) {
    if (access.kind !== 'growth' || access.via === 'nested') continue;
    const fn = getEnclosingFunction(access.node);
    if (!fn || !isFunctionNode(fn) || !access.key) return { problem: `${index.at(access.node)} is not in a function` };
    const whole = [...new Set([...getMissRegion(access.node, lookups, fn), ...form.making])];
    const region = withoutTallies(whole, getTallies(index, fn));
    const key = { node: access.key, isText: container.declaration.kind === 'object', lookups, outer: other?.key };
    const uncovered = purity.inputs.getUncovered(region, key, fn, container.declaration.maker);
    if (uncovered) {
      const isKey = ts.isIdentifier(unwrap(access.key)) && index.getSymbol(unwrap(access.key)) === index.getSymbol(uncovered);
      const why = isKey ? 'of which the key does not tell all' : 'which is not in the key';
      return { problem: `the value is made of ${uncovered.text}, ${why} (${index.at(uncovered)})` };
    }
    const receiver = getReceiverInput(index, region, container, access, purity.inputs.getReceiverPaths(access.key));
    if (receiver) return { problem: `the value is made of ${receiver.getText()}, which is not in the key (${index.at(receiver)})` };
    const said = getPrints(index, region, container);
    const found = purity.getImpurity(region, fn, new Set([...own, ...said]), getKeyNames(context, access.key, region));
    if (found) return { problem: `computing a value again ${found.note} (${index.at(found.node)})` };
    const again = getRecursion(index, context.calls, region, fn);
    if (again) return { problem: `computing a value calls it again at ${index.at(again)}, so a miss may cost all that went before` };
    prints.push(...said);
  }
  return { prints };
}
