import { Workspace } from './workspace';

const open = new Map<string, Workspace>();

export function start(name: string): void {
  if (open.has(name)) return;
  const workspace = new Workspace();
  open.set(name, workspace);
  workspace.join(name);
}

export function stop(name: string): void {
  const workspace = open.get(name);
  if (workspace) workspace.isOpen = false;
  open.delete(name);
}
