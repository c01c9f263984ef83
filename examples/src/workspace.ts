import { registerSession, Session } from './session.js';
import type { Dataset } from './types.js';

export class Workspace {
  readonly name: string;
  readonly datasets: Dataset[] = [];
  readonly members: Session[] = [];
  isOpen = true;

  constructor(name: string) {
    this.name = name;
  }

  join(user: string): Session {
    const session = new Session(`${this.name}:${this.members.length}`, user, this);
    this.members.push(session);
    registerSession(session);
    return session;
  }

  attach(dataset: Dataset): void {
    this.datasets.push(dataset);
  }
}

const openWorkspaces = new Map<string, Workspace>();

export function openWorkspace(name: string): Workspace {
  let workspace = openWorkspaces.get(name);
  if (workspace === undefined) {
    workspace = new Workspace(name);
    openWorkspaces.set(name, workspace);
  }
  return workspace;
}

export function closeWorkspace(name: string): void {
  const workspace = openWorkspaces.get(name);
  if (workspace !== undefined) {
    workspace.isOpen = false;
    openWorkspaces.delete(name);
  }
}
