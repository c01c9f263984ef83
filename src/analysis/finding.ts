import { createHash } from 'node:crypto';
import { ts } from 'ts-morph';
import type { Confidence, Decision, Evidence, EvidenceRole, FileSites, Finding, RewriteProposal, Safe, Site } from '../types.ts';
import type { Assessment } from './assess.ts';
import type { Access, Container } from './containers/containers.ts';
import { isMadeLater } from './containers/made-later.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { compareText } from '../order.ts';
import { isFunctionNode } from './syntax/syntax.ts';

const MAX_EVIDENCE = 6;
const MAX_TYPE = 80;

export interface Verdict {
  readonly decision: Decision;
  readonly reason: string;
  readonly confidence?: Confidence;
  readonly rewrite?: RewriteProposal;
  readonly options?: readonly string[];
}

/**
 * A suggestion that has its rewrite ready for a person who knows what the program does not show. Never across files: what others see of
 * an export is not ours to change.
 */
export function offer({ rewrite }: Verdict, suggestion: Verdict): Verdict {
  return rewrite?.files.length === 1 ? { ...suggestion, rewrite } : suggestion;
}

/** 12 hex digits of the sha256 of pattern, file, enclosing functions and name; `ordinal` tells two apart that are still alike. */
export function getFindingId(pattern: string, file: string, name: string, ordinal: number): string {
  const text = [pattern, file, name, ...(ordinal > 0 ? [String(ordinal)] : [])].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** `outer.inner.cache` for a local: a namesake in another function that comes or goes must not change whose id this is. */
function getQualifiedName({ name, nameNode }: Container['declaration']): string {
  const scopes: string[] = [];
  for (let node = nameNode.parent.parent; !ts.isSourceFile(node); node = node.parent) {
    const scope = isNamedScope(node) ? node.name?.getText() : undefined;
    if (scope !== undefined) scopes.unshift(scope);
  }
  return [...scopes, name].join('.');
}

function isNamedScope(node: ts.Node): node is ts.Node & { readonly name?: ts.Node } {
  return isFunctionNode(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
}

export function toSafe(index: ProgramIndex, { container, reason, growth, proof }: Extract<Assessment, { kind: 'safe' }>): Safe {
  const { name, kind, nameNode } = container.declaration;
  const evidence = [
    index.getEvidence('declaration', nameNode),
    ...growth.slice(0, MAX_EVIDENCE).map((access) => index.getEvidence('growth', access.node, getNote(access))),
    ...(proof ? [index.getEvidence('release', proof, reason)] : []),
  ];
  return { name, container: kind, file: index.getFile(nameNode).file, line: index.getSpan(nameNode).line, reason, evidence };
}

const ROLES: Readonly<Partial<Record<Access['kind'], EvidenceRole>>> = {
  read: 'read',
  test: 'read',
  iterate: 'read',
  count: 'read',
  escape: 'read',
};

function getNote(access: Access): string | undefined {
  if (access.via === 'nested') return 'grows a value that the container keeps';
  if (access.via === 'alias') return 'through another name';
  if (access.via === 'unclear') return 'by name: the receiver has no type';
  return undefined;
}

function describeType(index: ProgramIndex, node: ts.Node): string {
  return index.checker.typeToString(index.checker.getTypeAtLocation(node)).slice(0, MAX_TYPE);
}

function collectEvidence(index: ProgramIndex, leak: Extract<Assessment, { kind: 'leak' }>): Evidence[] {
  const { container, growth, idle, lifetime, proofs } = leak;
  const { nameNode } = container.declaration;
  const seen = new Set<string>();
  const add = (list: Evidence[]): Evidence[] =>
    list.filter(({ role, file, line }) => {
      const key = `${role}\0${file}\0${line}`;
      return !seen.has(key) && seen.add(key);
    });
  const keys = growth.flatMap((access) =>
    access.key ? [index.getEvidence('key', access.key, `its type is ${describeType(index, access.key)}`)] : [],
  );
  const shown = proofs.map(({ role, node, note }) => index.getEvidence(role, node, note));
  const reads = container.accesses.filter((access) => ROLES[access.kind] !== undefined && access.via !== 'nested');
  return [
    ...add([index.getEvidence('declaration', nameNode)]),
    ...add(growth.map((access) => index.getEvidence('growth', access.node, getNote(access)))).slice(0, MAX_EVIDENCE * 2),
    ...add(shown.filter(({ role }) => role === 'growth')).slice(0, MAX_EVIDENCE),
    ...add(keys.slice(0, 1)),
    ...add(reads.map((access) => index.getEvidence('read', access.node, getNote(access)))).slice(0, MAX_EVIDENCE),
    ...add(idle.map(({ access, note }) => index.getEvidence('release', access.node, note))).slice(0, MAX_EVIDENCE),
    ...(lifetime.kind === 'process' && lifetime.by ? add([index.getEvidence('retainer', lifetime.by, lifetime.note)]) : []),
    ...add(shown.filter(({ role }) => role !== 'growth')),
  ];
}

/** A place that changes with a container and does not name it: it says what it is, or makes one of those that it keeps. */
export interface Place {
  readonly node: ts.Node;
  readonly role: 'type' | 'inner';
}

/** Every place that must change, by file, in text order. Imports and exports keep their text. */
export function getSites(index: ProgramIndex, container: Container, places: readonly Place[] = []): FileSites[] {
  const byFile = new Map<string, Map<number, Site>>();
  const add = (node: ts.Node, role: Site['role']): void => {
    const { file } = index.getFile(node);
    const sites = byFile.get(file) ?? new Map<number, Site>();
    const span = index.getSpan(node);
    if (!sites.has(span.start)) sites.set(span.start, { role, ...span });
    byFile.set(file, sites);
  };
  add(container.declaration.nameNode, 'declaration');
  for (const { node, role } of places) add(node, role);
  for (const access of container.accesses) {
    const isNamed = /^(?:declaration|import|export)$/.test(access.kind) && !isMadeLater(access, container);
    if (isNamed || access.via === 'nested') continue;
    add(access.site, 'access');
  }
  return [...byFile]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([file, sites]) => ({ file, sites: [...sites.values()].toSorted((a, b) => a.start - b.start) }));
}

export function toFinding(index: ProgramIndex, pattern: string, leak: Extract<Assessment, { kind: 'leak' }>, verdict: Verdict): Finding {
  const { declaration } = leak.container;
  const { file } = index.getFile(declaration.nameNode);
  const { line, column } = index.getSpan(declaration.nameNode);
  return {
    id: getFindingId(pattern, file, getQualifiedName(declaration), 0),
    pattern,
    confidence: verdict.confidence ?? leak.confidence,
    name: declaration.name,
    container: declaration.kind,
    root: declaration.root,
    file,
    line,
    column,
    evidence: collectEvidence(index, leak),
    decision: verdict.decision,
    reason: verdict.reason,
    ...(verdict.rewrite ? { rewrite: verdict.rewrite } : {}),
    ...(verdict.options ? { options: verdict.options } : {}),
  };
}

/** Gives findings of one name in one file ids of their own, in text order. */
export function withDistinctIds<T extends Finding>(findings: readonly T[]): T[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const ordinal = counts.get(finding.id) ?? 0;
    counts.set(finding.id, ordinal + 1);
    return ordinal === 0 ? finding : { ...finding, id: getFindingId(finding.pattern, finding.file, finding.id, ordinal) };
  });
}
