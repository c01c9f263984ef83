import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ts } from 'ts-morph';

/** The options of a tsconfig or jsconfig file, `extends` followed, paths absolute. Which files it is for is not asked: listing them would cost much. */
export function readCompilerOptions(file: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8'));
  return ts.parseJsonConfigFileContent(config ?? {}, { ...ts.sys, readDirectory: () => [] }, dirname(file)).options;
}
