import { ts } from 'ts-morph';
import { edit } from '../../transforms/strong-back-reference.ts';
import type { Assessment } from '../analysis/assess.ts';
import type { AnalysisContext, Detection } from '../analysis/context.ts';
import { getFindingId, type Verdict } from '../analysis/finding.ts';
import { getClass, getOwnerClass, OwnershipAnalysis, type ParentLink } from '../analysis/ownership.ts';
import { getStatement, isPrivate, unwrap } from '../analysis/syntax.ts';
import type { Evidence, FileSites, Finding, Site } from '../types.ts';
import { definePattern } from './define.ts';
import { compareText } from '../order.ts';

const ID = 'strong-back-reference';
const MAX_READS = 6;

type Leak = Extract<Assessment, { kind: 'leak' }>;

const OPTIONS: readonly string[] = [
  'hold the parent by a WeakRef, if somebody else owns it while the child is in use',
  'take the child out of the container that keeps it when the parent ends',
  'keep the parent’s id in the child and look it up',
  'set the field to undefined when the parent ends',
];

/** A link to a parent, with the container that makes the child outlive it. */
interface Retained {
  readonly link: ParentLink;
  readonly leak: Leak;
}

/** Classes whose instances a container takes in and never gives back. */
function getRetainedClasses(context: AnalysisContext, leak: Leak): ts.ClassLikeDeclaration[] {
  const { index } = context;
  const stored = leak.growth.flatMap((access) => [access.value, access.key]);
  const classes = stored.flatMap((value) => {
    const type = value && index.checker.getTypeAtLocation(value);
    const found = type && getClass(index, type);
    return found ? [found] : [];
  });
  return [...new Set(classes)];
}

/** Parents that live as long as the process cost nothing: all of them are made while modules load. */
function isMadeOnce(context: AnalysisContext, ownership: OwnershipAnalysis, { parent }: ParentLink): boolean {
  const made = ownership.getConstructions(parent);
  return made.length > 0 && made.every((construction) => context.calls.isLoadTime(construction));
}

/** The container or field, other than the child's, that keeps the parent while it is in use. */
function getOwner(context: AnalysisContext, { parent, child }: ParentLink): ts.Node | undefined {
  const { index } = context;
  for (const container of context.containers) {
    const { declaration } = container;
    if ((declaration.maker && declaration.root !== 'singleton') || !container.mayHold) continue;
    for (const access of container.accesses) {
      if (access.kind !== 'growth') continue;
      const holds = [access.value, access.key].some((value) => value && getClass(index, index.checker.getTypeAtLocation(value)) === parent);
      if (holds && getOwnerClass(access.node) !== child) return declaration.nameNode;
    }
  }
  return undefined;
}

/** What is made goes straight into a container, unconditionally. */
function isStored({ index, containers }: AnalysisContext, made: ts.NewExpression): boolean {
  const { parent } = made;
  const target = ts.isVariableDeclaration(parent)
    ? parent.name
    : ts.isBinaryExpression(parent) && parent.right === made
      ? parent.left
      : undefined;
  const symbol = target && ts.isIdentifier(target) ? index.getSymbol(target) : undefined;
  return containers.some(
    (container) =>
      container.mayHold &&
      container.accesses.some(({ kind, value, key, node }) => {
        if (kind !== 'growth') return false;
        const isSame = [value, key].some(
          (part) => part === made || (part && symbol && ts.isIdentifier(part) && index.getSymbol(part) === symbol),
        );
        const statement = getStatement(made);
        return isSame && statement?.parent === getStatement(node)?.parent;
      }),
  );
}

function isEmitter({ parent }: ParentLink, context: AnalysisContext): boolean {
  const base = parent.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!base) return false;
  return getClass(context.index, context.index.checker.getTypeAtLocation(base)) === undefined;
}

function getSuggestReason(context: AnalysisContext, ownership: OwnershipAnalysis, { link }: Retained): string | undefined {
  const { index } = context;
  const parent = link.parent.name?.text ?? 'its parent';
  if (!link.isOptional) return `its type does not allow for ${parent} being gone`;
  if (context.isPublished(index.getFile(link.field).file) && isPublicField(link)) return 'it is a public field of a published package';
  const passed = ownership.getArguments(link);
  const foreign = passed.find(({ made, argument }) => {
    const isThis = argument !== undefined && unwrap(argument).kind === ts.SyntaxKind.ThisKeyword;
    return !isThis || getOwnerClass(made) !== link.parent;
  });
  if (passed.length === 0) return 'nobody is seen to make one';
  if (foreign) return `${index.at(foreign.made)} passes a ${parent} that may have no other owner`;
  const loose = ownership.getConstructions(link.parent).find((made) => !isStored(context, made));
  if (loose) return `the ${parent} made at ${index.at(loose)} has no other owner`;
  if (!getOwner(context, link)) return `nothing else is seen to keep ${parent} while its children are in use`;
  if (isEmitter(link, context)) return `${parent} extends a class from elsewhere, which may have listeners`;
  return getShapeReason(context, ownership, link);
}

function getShapeReason(context: AnalysisContext, ownership: OwnershipAnalysis, link: ParentLink): string | undefined {
  const { index } = context;
  const heir = ownership.getHeir(link.child);
  if (heir) return `a subclass or an interface sees it (${index.at(heir)})`;
  const copy = ownership.getCopy(link.child);
  if (copy) return `its holder is copied or written out at ${index.at(copy)}`;
  const taken = ownership.getUses(link).find((use) => ts.isBindingElement(use.parent) || !ts.isPropertyAccessExpression(use));
  return taken ? `it is taken apart at ${index.at(taken)}` : undefined;
}

function isPublicField({ field }: ParentLink): boolean {
  return !ts.isPrivateIdentifier(field.name) && !isPrivate(field);
}

function getLinkSites(context: AnalysisContext, ownership: OwnershipAnalysis, link: ParentLink): FileSites[] {
  const { index } = context;
  const byFile = new Map<string, Site[]>();
  const add = (node: ts.Node, role: Site['role']): void => {
    const { file } = index.getFile(node);
    byFile.set(file, [...(byFile.get(file) ?? []), { role, ...index.getSpan(node) }]);
  };
  add(link.field.name, 'declaration');
  for (const use of ownership.getUses(link)) add(use, 'access');
  return [...byFile]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([file, sites]) => ({ file, sites: sites.toSorted((a, b) => a.start - b.start) }));
}

function decide(context: AnalysisContext, ownership: OwnershipAnalysis, retained: Retained): Verdict {
  const reason = getSuggestReason(context, ownership, retained);
  if (reason) return { decision: 'suggest', reason, options: OPTIONS };
  const { link } = retained;
  const sites = getLinkSites(context, ownership, link);
  const parentType = link.field.type && stripNothing(link.field.type);
  return {
    decision: 'rewrite',
    reason: `${link.parent.name?.text ?? 'the parent'} is owned elsewhere, and every use of the link allows for it being gone`,
    rewrite: {
      target: 'WeakRef',
      files: sites.map(({ file }) => file),
      sites,
      facts: { strict: true, optional: link.isOptional, ...(parentType ? { parentType } : {}) },
    },
  };
}

/** `Parent` of `Parent | undefined`. */
function stripNothing(type: ts.TypeNode): string | undefined {
  if (!ts.isUnionTypeNode(type)) return type.getText();
  const real = type.types.filter((member) => !/^(?:undefined|null)$/.test(member.getText()));
  return real.length === 1 ? real[0]?.getText() : undefined;
}

function collectEvidence(context: AnalysisContext, ownership: OwnershipAnalysis, { link, leak }: Retained): Evidence[] {
  const { index } = context;
  const { nameNode, name } = leak.container.declaration;
  const owner = getOwner(context, link);
  const growth = leak.growth
    .slice(0, 3)
    .map((access) => index.getEvidence('growth', access.node, `${link.child.name?.text ?? 'the child'} is added and never removed`));
  return [
    index.getEvidence('declaration', link.field.name),
    index.getEvidence('retainer', nameNode, `${name} keeps every ${link.child.name?.text ?? 'child'}`),
    ...growth,
    index.getEvidence('owner', link.proof, `${link.parent.name?.text ?? 'it'} is the parent`),
    ...(owner ? [index.getEvidence('owner', owner, `keeps ${link.parent.name?.text ?? 'the parent'} while it is in use`)] : []),
    ...ownership
      .getUses(link)
      .slice(0, MAX_READS)
      .map((use) => index.getEvidence('read', use)),
  ];
}

function toFinding(context: AnalysisContext, ownership: OwnershipAnalysis, retained: Retained): Finding {
  const { index } = context;
  const { link, leak } = retained;
  const { file } = index.getFile(link.field);
  const { line, column } = index.getSpan(link.field.name);
  const name = `${link.child.name?.text ?? 'class'}#${link.field.name.getText()}`.replace('##', '#');
  const verdict = decide(context, ownership, retained);
  return {
    id: getFindingId(ID, file, name, 0),
    pattern: ID,
    confidence: leak.confidence === 'low' || !getOwner(context, link) ? 'low' : 'medium',
    name,
    container: 'property',
    root: leak.container.declaration.root,
    file,
    line,
    column,
    evidence: collectEvidence(context, ownership, retained),
    decision: verdict.decision,
    reason: verdict.reason,
    ...(verdict.rewrite ? { rewrite: verdict.rewrite } : {}),
    ...(verdict.options ? { options: verdict.options } : {}),
  };
}

/** Fields of the child's own containers do not keep it alive longer than its parent. */
function isOwnContainer(leak: Leak, { parent }: ParentLink): boolean {
  const { root, maker } = leak.container.declaration;
  return root === 'singleton' && maker === parent;
}

function detect(context: AnalysisContext): Detection[] {
  const ownership = new OwnershipAnalysis(context.index, context.calls);
  const found = new Map<ts.Node, Retained>();
  const safe: Detection[] = [];
  for (const leak of context.assessments) {
    if (leak.kind !== 'leak') continue;
    for (const child of getRetainedClasses(context, leak)) {
      for (const link of ownership.getParentLinks(child)) {
        if (found.has(link.field) || isOwnContainer(leak, link)) continue;
        if (isMadeOnce(context, ownership, link)) safe.push({ ...toSafe(context, link), by: getLeakFile(context, leak) });
        else found.set(link.field, { link, leak });
      }
    }
  }
  return [
    ...safe,
    ...[...found.values()].map((retained): Detection => ({
      kind: 'finding',
      finding: toFinding(context, ownership, retained),
      by: getLeakFile(context, retained.leak),
    })),
  ];
}

function getLeakFile({ index }: AnalysisContext, { container }: Leak): string {
  return index.getFile(container.declaration.nameNode).file;
}

function toSafe({ index }: AnalysisContext, { child, field, parent }: ParentLink): Detection {
  const name = `${child.name?.text ?? 'class'}#${field.name.getText()}`.replace('##', '#');
  const { file } = index.getFile(field);
  const reason = `every ${parent.name?.text ?? 'parent'} is made while modules load, so it lives on anyway`;
  return { kind: 'safe', safe: { name, container: 'property', file, line: index.getSpan(field.name).line, reason } };
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
