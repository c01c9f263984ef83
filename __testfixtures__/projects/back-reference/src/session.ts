import type { Workspace } from './workspace';

export class Session {
  workspace: Workspace | undefined;
  readonly user: string;

  constructor(user: string, workspace: Workspace | undefined) {
    this.user = user;
    this.workspace = workspace;
  }

  get size(): number {
    return this.workspace?.isOpen ? this.workspace.members.length : 0;
  }
}

const sessions = new Map<string, Session>();

export function register(session: Session): void {
  sessions.set(session.user, session);
}
