import { Injectable } from 'framework';

@Injectable()
export class Service {
  @Inject() /* wired */ private readonly users: Map<string, User> = new Map();

  find(id: string) {
    return this.users.get(id);
  }
}
