import { createServer } from 'node:http';

interface Group {
  errors: { at: number }[];
}

const groups: Record<string, Group> = {};

createServer((req, res) => {
  const name = req.method === 'GET' ? 'read' : 'write';
  groups[name] ??= { errors: [] };
  groups[name].errors.push({ at: Date.now() });
  res.end();
}).listen(8080);

function clean(group: Group): void {
  group.errors = [];
}

setInterval(() => {
  for (const group of Object.values(groups)) clean(group);
}, 1000);
