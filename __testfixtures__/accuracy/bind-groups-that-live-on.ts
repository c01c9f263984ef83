import { createServer } from 'node:http';

class Group {
  private used = 0;
  constructor(private readonly names: string) {}
  use(): number {
    this.used += 1;
    return this.used + this.names.length;
  }
}

const groupCache: { [names: string]: Group } = {};

function makeGroup(names: string): Group {
  const group = new Group(names);
  groupCache[names] = group;
  return group;
}

createServer((request, response) => {
  const names = String(request.headers.names);
  const group = groupCache[names] || makeGroup(names);
  response.end(String(group.use()));
}).listen(8080);
