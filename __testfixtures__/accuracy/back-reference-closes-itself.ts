import { randomUUID } from 'node:crypto';

export class Workspace {
  readonly id = randomUUID();
  readonly sessions: Session[] = [];
  isOpen = true;

  constructor() {
    workspaces.set(this.id, this);
  }

  join(user: string): Session {
    const session = new Session(user, this);
    this.sessions.push(session);
    sessionsByUser.set(user, session);
    return session;
  }

  close(): void {
    this.isOpen = false;
    workspaces.delete(this.id);
  }
}

export class Session {
  readonly user: string;
  workspace: Workspace | undefined;

  constructor(user: string, workspace: Workspace | undefined) {
    this.user = user;
    this.workspace = workspace;
  }

  describe(): string {
    const workspace = this.workspace;
    if (!workspace || !workspace.isOpen) return `${this.user} (ended)`;
    return `${this.user} in ${workspace.id}`;
  }
}

const workspaces = new Map<string, Workspace>();
const sessionsByUser = new Map<string, Session>();

export function start(user: string): void {
  const workspace = new Workspace();
  workspace.join(user);
}

export function describe(user: string): string {
  return sessionsByUser.get(user)?.describe() ?? '';
}
