import { readFileSync, readdirSync } from 'node:fs';

// What stands in a loop over a list is done as the script ends.
const reached = new Set();
const open = ['main'];

function follow(name) {
  for (const [, next] of readFileSync(name, 'utf8').matchAll(/from '(.*)'/g)) {
    if (!reached.has(next)) open.push(next);
    reached.add(next);
  }
}

while (open.length > 0) follow(open.pop());

// It is called once, behind an `await` or not.
const sizes = new Map();

async function main() {
  for (const name of readdirSync('.')) sizes.set(name, (await import(name)).size);
}

main().then(() => console.log(reached, sizes));
