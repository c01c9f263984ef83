/** The bare parse: every file that is listed in the file of the first argument, below the working directory, through TypeScript's parser; nothing is kept. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

for (const file of readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
}
