import { ts } from 'ts-morph';
import { isLeftToOthers } from '../analysis/bounds/left-releases.ts';
import { getReach } from '../analysis/calls/reach.ts';
import { edit } from '../../transforms/strong-back-reference.ts';
import type { Assessment } from '../analysis/assess.ts';
import type { AnalysisContext, Detection } from '../analysis/context.ts';
import { getFindingId } from '../analysis/finding.ts';
import { getNamedExpression } from '../analysis/calls/function-names.ts';
import { describeMaker, getFieldName, type Maker } from '../analysis/containers/instances.ts';
import { ListenerAnalysis } from '../analysis/links/listeners.ts';
import { decideLink } from '../analysis/links/link-verdict.ts';
import { OwnershipAnalysis, type ParentLink } from '../analysis/links/ownership.ts';
import { ParentOwners } from '../analysis/links/parent-owners.ts';
import { RepetitionAnalysis } from '../analysis/bounds/repetition.ts';
import type { Confidence, Evidence, Finding } from '../types.ts';
import { getEnclosingFunction } from '../analysis/syntax/syntax.ts';
import { definePattern } from './define.ts';

const ID = 'strong-back-reference';
const MAX_PLACES = 6;
const MAX_GROWTH = 3;

type Leak = Extract<Assessment, { kind: 'leak' }>;

/** A link to a parent, with the container that makes the child outlive it. */
interface Retained {
  readonly link: ParentLink;
  readonly leak: Leak;
}

/** The questions that a detection asks. */
interface Analyses {
  readonly context: AnalysisContext;
  readonly ownership: OwnershipAnalysis;
  readonly owners: ParentOwners;
  readonly repetition: RepetitionAnalysis;
}

/** Classes whose instances a container takes in and never gives back. */
function getRetainedClasses({ ownership }: Analyses, leak: Leak): readonly Maker[] {
  const stored = leak.growth.flatMap((access) => [access.value, access.key]);
  return [...new Set(stored.flatMap((value) => (value ? ownership.instances.getClasses(value) : [])))];
}

/** Why a link costs nothing although the child lives on: the parent does as well. */
function getHarmlessReason(
  { context, ownership, owners, repetition }: Analyses,
  leaks: readonly Leak[],
  { link, leak }: Retained,
): string | undefined {
  const parent = describeMaker(link.parent);
  const made = getMade(ownership, link);
  if (made.length > 0 && made.every((construction) => context.calls.isLoadTime(construction)))
    return `every ${parent} is made while modules load, so it lives on anyway`;
  if (ownership.isSingleton(link.parent)) return `one ${parent} is made for the whole application`;
  if (!made.some((one) => repetition.getRepetition(one) !== undefined || isOfOthers(context, one)))
    return `no code is seen that makes a ${parent} again and again`;
  const keeper = leaks.find(
    ({ container, lifetime, idle }) =>
      container !== leak.container && lifetime.kind === 'process' && idle.length === 0 && owners.getLoose(link, [container]) === undefined,
  );
  return keeper ? `${keeper.container.declaration.name} keeps every ${parent} for ever as well` : undefined;
}

/** Evidence that the child outlives the parent, who else owns the parent, and what the child does with it. */
function collectEvidence({ context, ownership, owners, repetition }: Analyses, { link, leak }: Retained): Evidence[] {
  const { index } = context;
  const [child, parent] = [describeMaker(link.child), describeMaker(link.parent)];
  const { nameNode, name } = leak.container.declaration;
  const keeps = `${name} keeps every ${child}: ${leak.lifetime.note}`;
  const growth = leak.growth.slice(0, MAX_GROWTH);
  const idle = leak.idle.slice(0, MAX_GROWTH);
  const running = getMade(ownership, link).filter((one) => !context.calls.isLoadTime(one));
  const made = running.find((one) => repetition.getRepetition(one) !== undefined) ?? running[0];
  const again = made && repetition.getRepetition(made);
  const owner = owners.getOwner(link);
  const release = owner && owners.getRelease(owner);
  const uses = ownership.getUses(link.field).map((one) => getNamedExpression(one));
  return [
    index.getEvidence('declaration', ts.isPropertyAccessExpression(link.field) ? link.field : link.field.name),
    index.getEvidence('retainer', nameNode, keeps),
    ...growth.map(({ node }) => index.getEvidence('growth', node, `${child} is added here and stays, with its ${parent}`)),
    ...idle.map(({ access, note }) => index.getEvidence('release', access.node, note)),
    index.getEvidence('owner', link.proof, `${parent} is the parent`),
    ...(made ? [index.getEvidence('owner', made, `a ${parent} is made while the program runs`)] : []),
    ...(again ? [index.getEvidence('owner', again.node, `leads there again and again: it ${again.note}`)] : []),
    ...(owner ? [index.getEvidence('owner', owner.declaration.nameNode, `keeps ${parent} while it is in use`)] : []),
    ...(release ? [index.getEvidence('owner', release.node, `lets ${parent} go: from here on its children alone hold it`)] : []),
    ...uses.slice(0, MAX_PLACES).map((use) => index.getEvidence('read', use)),
  ];
}

/** No more than of the container; less where nobody in the program is seen to make many parents. */
function getConfidence({ ownership, repetition }: Analyses, { link, leak }: Retained): Confidence {
  const isMany = getMade(ownership, link).some((one) => repetition.getRepetition(one) !== undefined);
  return leak.confidence === 'low' || !isMany ? 'low' : 'medium';
}

function getMade({ instances }: OwnershipAnalysis, { parent }: ParentLink): readonly ts.NewExpression[] {
  return [parent, ...instances.getHeirs(parent)].flatMap((maker) => instances.getConstructions(maker));
}

/** In a function that nobody in the program calls: others do, as often as they like. */
function isOfOthers({ calls }: AnalysisContext, made: ts.Node): boolean {
  const fn = getEnclosingFunction(made);
  return fn !== undefined && getReach(calls, fn) === 'api';
}

function getName({ child, field }: ParentLink): string {
  return `${describeMaker(child)}#${getFieldName(field)?.text ?? ''}`.replace('##', '#');
}

function toFinding(analyses: Analyses, retained: Retained): Finding {
  const { context, ownership, owners } = analyses;
  const { link, leak } = retained;
  const { file } = context.index.getFile(link.field);
  const nameNode = ts.isPropertyAccessExpression(link.field) ? link.field : link.field.name;
  const { line, column } = context.index.getSpan(nameNode);
  const name = getName(link);
  const { decision, reason, rewrite, options } = decideLink({ context, ownership, owners, link });
  return {
    id: getFindingId(ID, file, name, 0),
    pattern: ID,
    confidence: getConfidence(analyses, retained),
    name,
    container: 'property',
    root: leak.container.declaration.root,
    file,
    line,
    column,
    evidence: collectEvidence(analyses, retained),
    decision,
    reason,
    ...(rewrite ? { rewrite } : {}),
    ...(options ? { options } : {}),
  };
}

/** Fields of the parent's own containers do not keep the child alive longer than its parent. */
function isOwnContainer(leak: Leak, { parent }: ParentLink): boolean {
  const { root, maker } = leak.container.declaration;
  return root === 'singleton' && maker === parent;
}

function detect(context: AnalysisContext): Detection[] {
  const ownership = new OwnershipAnalysis(context.index, context.calls);
  const repetition = new RepetitionAnalysis(context, ownership.instances);
  const owners = new ParentOwners(context, ownership);
  const listeners = new ListenerAnalysis(context, ownership, repetition);
  return [...detectLinks({ context, ownership, owners, repetition }), ...listeners.detect(ID)];
}

function detectLinks(analyses: Analyses): Detection[] {
  const { context, ownership } = analyses;
  // Who may go before the parent does keeps nothing alive for longer.
  const leaks = context.assessments
    .filter((one) => one.kind === 'leak')
    .filter(({ lifetime, idle }) => lifetime.kind === 'process' && !idle.some(isLeftToOthers));
  const seen = new Set<ts.Node>();
  const found: Detection[] = [];
  for (const leak of leaks) {
    const by = context.index.getFile(leak.container.declaration.nameNode).file;
    for (const link of getRetainedClasses(analyses, leak).flatMap((child) => ownership.getParentLinks(child))) {
      if (seen.has(link.field) || isOwnContainer(leak, link)) continue;
      seen.add(link.field);
      const harmless = getHarmlessReason(analyses, leaks, { link, leak });
      found.push(
        harmless === undefined
          ? { kind: 'finding', finding: toFinding(analyses, { link, leak }), by }
          : { ...toSafe(context, link, harmless), by },
      );
    }
  }
  return found;
}

function toSafe({ index }: AnalysisContext, link: ParentLink, reason: string): Detection {
  const { file } = index.getFile(link.field);
  const { line } = index.getSpan(ts.isPropertyAccessExpression(link.field) ? link.field : link.field.name);
  return { kind: 'safe', safe: { name: getName(link), container: 'property', file, line, reason } };
}

export const strongBackReference = definePattern({
  id: ID,
  description: 'a child that holds its parent strongly and outlives it',
  rewrite: 'a WeakRef link behind a getter',
  limit: undefined,
  scope: 'program',
  detect,
  edit,
});
