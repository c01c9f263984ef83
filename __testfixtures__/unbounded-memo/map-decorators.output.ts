import { Injectable } from 'framework';
import { LRUCache } from 'lru-cache';

@Injectable()
export class Service {
  @Inject() /* wired */ private readonly users: LRUCache<string, User> = new LRUCache({ max: 256 });

  find(id: string) {
    return this.users.get(id);
  }
}
