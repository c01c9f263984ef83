import { Workspace } from './workspace';

const open = new Map<string, Workspace>();

export function start(name: string): void {
  const workspace = new Workspace();
  open.set(name, workspace);
  workspace.join(name);
}

export function stop(name: string): void {
  open.delete(name);
}
