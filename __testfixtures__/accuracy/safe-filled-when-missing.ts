import { lookup } from 'dns/promises';

class Resolver {
  private addresses: string[] | undefined;
  async find(hosts: readonly string[]): Promise<readonly string[]> {
    if (!this.addresses) {
      const found = await Promise.all(hosts.map((host) => lookup(host)));
      for (const { address } of found) {
        this.addresses ??= [];
        this.addresses.push(address);
      }
    }
    return this.addresses ?? [];
  }
}

export const resolver = new Resolver();
