import { ts } from 'ts-morph';
import { compareText } from '../../order.ts';
import type { FileSites, Site } from '../../types.ts';
import type { AnalysisContext } from '../context.ts';
import type { Verdict } from '../finding.ts';
import { getNamedExpression } from '../calls/function-names.ts';
import { describeMaker, type Field, getClause, getFieldName, type Maker } from '../containers/instances.ts';
import { judgeUses } from './link-uses.ts';
import { getReleaseReason } from './released-link.ts';
import { isThis, type OwnershipAnalysis, type ParentLink } from './ownership.ts';
import type { ParentOwners } from './parent-owners.ts';
import { isAssignmentTo, isPrivate, wrapped } from '../syntax/syntax.ts';
import { isTestFile } from '../program/test-files.ts';

const OPTIONS: readonly string[] = [
  'hold the parent by a WeakRef, if somebody else owns it while the child is in use',
  'take the child out of the container that keeps it when the parent ends',
  'keep the parent’s id in the child and look it up',
  'set the field to undefined when the parent ends',
];

interface Judged {
  readonly context: AnalysisContext;
  readonly ownership: OwnershipAnalysis;
  readonly owners: ParentOwners;
  readonly link: ParentLink;
}

/** A link may become weak only where the parent is owned elsewhere, and every use of the link survives its end. */
export function decideLink(judged: Judged): Verdict {
  const reason = getParentReason(judged) ?? getHolderReason(judged) ?? getUseReason(judged);
  if (reason) return { decision: 'suggest', reason, options: OPTIONS };
  const { context, link } = judged;
  const sites = getSites(judged);
  const type = 'type' in link.field && link.field.type ? stripNothing(link.field.type) : undefined;
  const { file } = context.index.getFile(link.field);
  return {
    decision: 'rewrite',
    reason: `${describeMaker(link.parent)} is owned elsewhere, and every use of the link allows for it being gone`,
    rewrite: {
      target: 'WeakRef',
      files: sites.map((one) => one.file),
      sites,
      facts: {
        strict: context.isNullStrict(file),
        optional: link.isOptional && isTypeScript(file),
        hierarchy: true,
        ...(isSetElsewhere(judged) ? { setter: true } : {}),
        ...(type ? { parentType: type } : {}),
      },
    },
  };
}

/** Is the parent owned by somebody else, and may it end at a garbage collection? */
function getParentReason({ context, ownership, owners, link }: Judged): string | undefined {
  const { index } = context;
  const parent = describeMaker(link.parent);
  const { file } = index.getFile(link.field);
  if (!link.isOptional && isTypeScript(file)) return `its type does not allow for ${parent} being gone`;
  const sources = ownership.getSources(link.field);
  const foreign = sources.find(({ value, at }) => !value || !isThis(value) || !isOwn(ownership, at, link.parent));
  if (sources.length === 0) return 'nobody is seen to set it';
  if (foreign) return `${index.at(foreign.at)} passes a ${parent} that may have no other owner`;
  const loose = owners.getLoose(link);
  if (loose) return `the ${parent} made at ${index.at(loose)} has no other owner`;
  const owner = owners.getOwner(link);
  if (!owner) return `nothing that lives on is seen to keep ${parent} while its children are in use`;
  const evicts = owner.accesses.find(({ kind }) => kind === 'count');
  if (evicts) return `${owner.declaration.name} may let go of a ${parent} in use: its size is looked at (${index.at(evicts.node)})`;
  const path = owners.getOtherPath(link);
  if (path) return `the child reaches its ${parent} by another way too (${index.at(path)}), so a weak link frees nothing`;
  return owners.getHazard(link);
}

function isOwn(ownership: OwnershipAnalysis, at: ts.Node, parent: Maker): boolean {
  const owner = ownership.instances.getOwner(at);
  return owner !== undefined && ownership.instances.isRelated(owner, parent);
}

/** May an accessor stand in for the field? */
function getHolderReason({ context, ownership, link }: Judged): string | undefined {
  const { index, exposure } = context;
  const { file } = index.getFile(link.field);
  if (context.isPublished(file) && isPublicField(link.field)) return 'it is a public field of a published package';
  const hierarchy = getHierarchyReason(ownership, link, index);
  if (hierarchy || !ts.isClassLike(link.child)) return hierarchy ?? 'a constructor function has no private fields';
  if (!isTypeScript(file)) return 'without types nobody can tell where its holder is listed or copied';
  const taken = [link.child, ...ownership.instances.getHeirs(link.child)]
    .map((maker) => ts.isClassLike(maker) && exposure.getTaking(maker, true))
    .find(Boolean);
  if (taken) return `its holder is taken whole at ${index.at(taken)}: copied, compared, listed, or handed to code that may do so`;
  const asked = ['hasOwn', 'hasOwnProperty']
    .flatMap((name) => index.getNames(name))
    .find((name) => isAskedAbout(ownership, name, link.child));
  return asked && `its holder is asked for its own properties at ${index.at(asked)}`;
}

function isAskedAbout(ownership: OwnershipAnalysis, name: ts.Node, child: Maker): boolean {
  const access = getNamedExpression(name);
  const parts = ts.isPropertyAccessExpression(access) ? [access.expression] : [];
  const given = ts.isCallExpression(access.parent) ? access.parent.arguments : [];
  return [...parts, ...given].some((part) =>
    ownership.instances.getClasses(part).some((maker) => ownership.instances.isRelated(maker, child)),
  );
}

/** Bases, interfaces and subclasses that see the field must get along with an accessor. */
function getHierarchyReason(
  ownership: OwnershipAnalysis,
  { child, field }: ParentLink,
  index: AnalysisContext['index'],
): string | undefined {
  const { instances } = ownership;
  const name = getFieldName(field)?.text;
  const isNamed = (one: Field): boolean => getFieldName(one)?.text === name;
  const bases = instances.getBases(child);
  const last = bases.at(-1) ?? child;
  if (getClause(last, ts.SyntaxKind.ExtendsKeyword)) return 'its class extends one from elsewhere, which may set or list its fields';
  const [declared] = bases.flatMap((base) => instances.getFields(base)).filter(isNamed);
  if (declared) return `a base class declares it too (${index.at(declared)})`;
  const again = instances
    .getHeirs(child)
    .flatMap((heir) => instances.getFields(heir))
    .find((one) => isNamed(one) && !ts.isPropertyAccessExpression(one));
  if (again) return `a subclass declares it again (${index.at(again)})`;
  const clause = getClause(child, ts.SyntaxKind.ImplementsKeyword);
  const unknown = clause?.types.find((type) => !index.checker.getTypeAtLocation(type).symbol);
  if (unknown) return `the interface ${unknown.getText()} is not in the scan`;
  const closed = ownership.getInheritedMembers(field, name ?? '').find((member) => isSure(index.checker.getTypeAtLocation(member)));
  return closed && `an interface that its class implements promises that it is there (${index.at(closed)})`;
}

function isSure(type: ts.Type): boolean {
  return type === type.getNonNullableType();
}

function getUseReason(judged: Judged): string | undefined {
  const { context, ownership, link } = judged;
  const { index } = context;
  // Tests hold the parents that they ask about.
  const own = ownership.getUses(link.field).filter((name) => !isTestFile(index.getFile(name).file));
  const uses = own.map((name) => getNamedExpression(name));
  const unclear = ownership.getUses(link.field).find((name) => !index.getSymbol(name));
  if (unclear) return `it may also be used at ${index.at(unclear)}, where the receiver has no type`;
  const { objection, read, isOnlyCompared } = judgeUses(context, uses);
  if (objection) return objection;
  if (isOnlyCompared) return 'it is only compared: an id does that without holding anything';
  const [only] = read;
  if (only !== undefined && read.size === 1 && isFixedText(link, only, index))
    return `only its ${only} is read, which never changes: keep that instead`;
  return getReleaseReason(judged, uses);
}

/** A `readonly` text or number. */
function isFixedText({ parent }: ParentLink, name: string, { checker }: AnalysisContext['index']): boolean {
  const property = checker.getTypeAtLocation(parent).getProperty(name);
  const declaration = property?.valueDeclaration;
  if (!property || !declaration || !(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly)) return false;
  return (checker.getTypeOfSymbol(property).flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0;
}

function isPublicField(field: Field): boolean {
  return !ts.isPrivateIdentifier(field.name) && !isPrivate(field);
}

function isSetElsewhere({ context, ownership, link }: Judged): boolean {
  const home = link.field.getSourceFile();
  return ownership.getUses(link.field).some((name) => {
    const target = wrapped(getNamedExpression(name));
    return isAssignmentTo(target.parent, target) && context.index.getFile(name).node !== home;
  });
}

function getSites({ context, ownership, link }: Judged): FileSites[] {
  const { index } = context;
  const byFile = new Map<string, Site[]>();
  const add = (node: ts.Node, role: Site['role']): void => {
    const { file } = index.getFile(node);
    byFile.set(file, [...(byFile.get(file) ?? []), { role, ...index.getSpan(node) }]);
  };
  add(ts.isPropertyAccessExpression(link.field) ? link.field : link.field.name, 'declaration');
  for (const name of ownership.getUses(link.field)) if (getNamedExpression(name) !== link.field) add(getNamedExpression(name), 'access');
  return [...byFile]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([file, sites]) => ({ file, sites: sites.toSorted((a, b) => a.start - b.start) }));
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

/** `Parent` of `Parent | undefined`. */
function stripNothing(type: ts.TypeNode): string | undefined {
  if (!ts.isUnionTypeNode(type)) return type.getText();
  const real = type.types.filter((member) => !/^(?:undefined|null)$/.test(member.getText()));
  return real.length === 1 ? real[0]?.getText() : undefined;
}
