import type { Scene } from './scene';

export interface Placed {
  scene: Scene | undefined;
}

export class SceneNode implements Placed {
  scene: Scene | undefined;
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  get where(): string {
    return this.scene?.title ?? '';
  }
}

export class Sprite extends SceneNode {
  get label(): string {
    return `${this.id} in ${this.scene?.title ?? ''}`;
  }
}
