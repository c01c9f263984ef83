import type { Workspace } from './workspace';
import { debounce } from './debounce';

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

class Outbox {
  private changed: Session[] = [];
  private note: string | undefined;
  private readonly flushSoon = debounce(() => this.flush());

  add(session: Session): void {
    this.changed.push(session);
    this.note = session.user;
    this.flushSoon();
  }

  flush(): void {
    for (const one of this.changed) console.log(one.size, this.note);
    this.changed = [];
    this.note = undefined;
  }
}

const outbox = new Outbox();

export function register(session: Session): void {
  outbox.add(session);
}
