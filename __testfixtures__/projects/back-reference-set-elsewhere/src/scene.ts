import { type Placed, SceneNode, Sprite } from './node';
import { register } from './registry';

export class Scene {
  title = '';
  readonly children = new Set<SceneNode>();

  add(id: string): SceneNode {
    const node = id.startsWith('sprite') ? new Sprite(id) : new SceneNode(id);
    node.scene = this;
    this.children.add(node);
    register(node);
    return node;
  }
}

export function titleOf(placed: Placed): string {
  return placed.scene?.title ?? '';
}
