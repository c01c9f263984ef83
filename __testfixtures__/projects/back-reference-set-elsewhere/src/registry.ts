import type { SceneNode } from './node';

const nodes = new Map<string, SceneNode>();

export function register(node: SceneNode): void {
  nodes.set(node.id, node);
}

export function find(id: string): SceneNode | undefined {
  return nodes.get(id);
}
