import type { Workspace } from './workspace.js';

export class Session {
  readonly id: string;
  readonly user: string;
  workspace: Workspace | undefined;

  constructor(id: string, user: string, workspace: Workspace | undefined) {
    this.id = id;
    this.user = user;
    this.workspace = workspace;
  }

  get active(): boolean {
    return this.workspace?.isOpen ?? false;
  }

  describe(): string {
    const workspace = this.workspace;
    if (!workspace?.isOpen) {
      return `${this.user} (ended)`;
    }
    return `${this.user} in ${workspace.name}`;
  }
}

const sessions = new Map<string, Session>();

export function registerSession(session: Session): void {
  sessions.set(session.id, session);
}

export function sessionById(id: string): Session {
  const session = sessions.get(id);
  if (session === undefined) {
    throw new Error(`no session ${id}`);
  }
  return session;
}
