import { readFileSync } from 'node:fs';

const trace = [];
const text = readFileSync('schema.sql', 'utf8');
const inserts = /INSERT INTO (\w+)/g;
let match;
while ((match = inserts.exec(text))) {
  trace.push(`inserts into ${match[1]}`);
}
console.log(trace.length);
