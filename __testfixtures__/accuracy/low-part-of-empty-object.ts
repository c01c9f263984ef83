import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';

let workspace: { projects?: Record<string, string> } | undefined;
const targets = new Map<string, string[]>();

/** The object is another one each time, what it holds is not. */
function readTargets(): void {
  workspace ??= JSON.parse(readFileSync('./workspace.json', 'utf8'));
  for (const project in workspace?.projects || {}) targets.set(project, readFileSync(`./${project}.txt`, 'utf8').split('\n'));
}

createServer((_request, response) => {
  readTargets();
  response.end([...targets.keys()].join());
}).listen(8080);
