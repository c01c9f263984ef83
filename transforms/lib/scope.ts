import type * as t from '@babel/types';
import { getDescendants, type Node, type Tree } from './tree.ts';

/** The identifiers that a pattern binds: `a`, `{ a, b: [c] }`, `...rest`, `x = 1`. */
export function getPatternNames(pattern: Node): t.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        getPatternNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? getPatternNames(element) : []));
    case 'AssignmentPattern':
      return getPatternNames(pattern.left);
    case 'RestElement':
      return getPatternNames(pattern.argument);
    case 'TSParameterProperty':
      return getPatternNames(pattern.parameter);
    default:
      return [];
  }
}

const FUNCTION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method)$/;
const NAMED =
  /^(?:Class(?:Declaration|Expression)|Function(?:Declaration|Expression)|TS(?:ImportEquals|Enum|Interface|TypeAlias|Module)Declaration|TSDeclareFunction)$/;

/** The identifiers that a node declares. */
function getDeclared(node: Node): t.Identifier[] {
  const found: t.Identifier[] = [];
  if (node.type === 'VariableDeclarator') found.push(...getPatternNames(node.id));
  if (node.type === 'CatchClause' && node.param) found.push(...getPatternNames(node.param));
  if ('local' in node && node.type.startsWith('Import') && node.local.type === 'Identifier') found.push(node.local);
  if (NAMED.test(node.type) && 'id' in node && node.id?.type === 'Identifier') found.push(node.id);
  if (FUNCTION.test(node.type) && 'params' in node) found.push(...node.params.flatMap((parameter: Node) => getPatternNames(parameter)));
  return found;
}

/** Every identifier of the file that declares `name`, in whatever scope. */
export function findBindings(tree: Tree, name: string): t.Identifier[] {
  return tree.nodes.flatMap(getDeclared).filter((id) => id.name === name);
}

/** Whether the identifier is a name of a property, label, member or specifier and so refers to no variable. */
function isPropertyName(tree: Tree, node: t.Identifier): boolean {
  const parent = tree.parent(node);
  if (!parent) return false;
  if (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') return parent.property === node && !parent.computed;
  if (parent.type === 'ObjectProperty') return parent.key === node && !parent.computed && !parent.shorthand;
  if (
    /^(?:ObjectMethod|ClassMethod|ClassProperty|ClassAccessorProperty|TSPropertySignature|TSMethodSignature|TSDeclareMethod)$/.test(
      parent.type,
    )
  )
    return 'key' in parent && parent.key === node && !('computed' in parent && parent.computed);
  if (parent.type === 'ExportSpecifier') return parent.local !== node;
  return /^(?:LabeledStatement|BreakStatement|ContinueStatement|ImportSpecifier|MetaProperty|TSEnumMember|TSQualifiedName|PrivateName)$/.test(
    parent.type,
  );
}

/** The identifiers of the file that may refer to a variable `name`, without the ones that declare it. */
export function findReferences(tree: Tree, name: string): t.Identifier[] {
  const declared = new Set<Node>(findBindings(tree, name));
  const seen = new Set<number>();
  const found: t.Identifier[] = [];
  for (const node of tree.nodes) {
    if (node.type !== 'Identifier' || node.name !== name || declared.has(node) || isPropertyName(tree, node)) continue;
    // The key and the value of a shorthand property are two nodes at one place.
    if (seen.has(node.start ?? 0)) continue;
    seen.add(node.start ?? 0);
    found.push(node);
  }
  return found.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

/** Whether `node` or something in it writes the variable `name`. */
export function writesVariable(node: Node, name: string): boolean {
  return getDescendants(node).some((inner) => {
    if (inner.type === 'AssignmentExpression') return getPatternNames(inner.left).some((id) => id.name === name);
    return inner.type === 'UpdateExpression' && inner.argument.type === 'Identifier' && inner.argument.name === name;
  });
}

const BLOCKS = /^(?:BlockStatement|Program|StaticBlock|SwitchStatement|TSModuleBlock|For(?:In|Of)?Statement)$/;
const FUNCTIONS =
  /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method|StaticBlock|Program|TSModuleBlock)$/;

function closest(tree: Tree, node: Node, kinds: RegExp): Node | undefined {
  for (let current = tree.parent(node); current; current = tree.parent(current)) if (kinds.test(current.type)) return current;
  return undefined;
}

/** The node in which the name that `id` declares can be seen. */
function getScope(tree: Tree, id: t.Identifier): Node | undefined {
  let owner = tree.parent(id);
  while (owner && /^(?:ObjectProperty|ObjectPattern|ArrayPattern|AssignmentPattern|RestElement|TSParameterProperty)$/.test(owner.type))
    owner = tree.parent(owner);
  if (!owner) return undefined;
  if (owner.type === 'VariableDeclarator') {
    const list = tree.parent(owner);
    return closest(tree, owner, list?.type === 'VariableDeclaration' && list.kind === 'var' ? FUNCTIONS : BLOCKS);
  }
  if (owner.type === 'FunctionDeclaration') return owner.id === id ? closest(tree, owner, BLOCKS) : owner;
  if (/Function|Method|^CatchClause$|^ClassExpression$/.test(owner.type)) return owner;
  return closest(tree, owner, BLOCKS);
}

/** Every identifier that refers to the variable which `id` declares; a nearer declaration of the same name hides it. */
export function resolveReferences(tree: Tree, id: t.Identifier): t.Identifier[] {
  const scopes = new Map<Node, t.Identifier>();
  for (const binding of findBindings(tree, id.name)) {
    const scope = getScope(tree, binding);
    if (scope && !scopes.has(scope)) scopes.set(scope, binding);
  }
  return findReferences(tree, id.name).filter((reference) => {
    for (let current = tree.parent(reference); current; current = tree.parent(current)) {
      const binding = scopes.get(current);
      if (binding) return binding === id;
    }
    return false;
  });
}
