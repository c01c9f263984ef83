import { createServer } from 'node:http';

export class Agents {
  private readonly all = new Map<string, Date>();

  put(id: string): void {
    this.all.set(id, new Date());
  }

  get(id: string): Date | undefined {
    return this.all.get(id);
  }

  /** For users of the package. */
  dropAgent(id: string): boolean {
    return this.all.delete(id);
  }
}

export const agents = new Agents();

export const server = createServer((request, response) => {
  const id = String(request.headers['x-instance-id']);
  agents.put(id);
  response.end(agents.get(id)?.toISOString());
});
