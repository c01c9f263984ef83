import { register, Session } from './session';

export class Workspace {
  readonly members: Session[] = [];
  isOpen = true;

  join(user: string): void {
    const session = new Session(user, this);
    this.members.push(session);
    register(session);
  }
}
