import { createServer } from 'node:http';

interface Agent {
  readonly id: string;
  readonly seen: Date;
}

export class Agents {
  private readonly all = new Map<string, Agent>();

  put(id: string): void {
    this.all.set(id, { id, seen: new Date() });
  }

  get(id: string): Agent | undefined {
    return this.all.get(id);
  }

  /** Written, and called by nobody in the application. */
  dropAgent(id: string): boolean {
    return this.all.delete(id);
  }
}

export const agents = new Agents();

createServer((request, response) => {
  const id = String(request.headers['x-instance-id']);
  agents.put(id);
  response.end(agents.get(id)?.seen.toISOString());
}).listen(8080);
