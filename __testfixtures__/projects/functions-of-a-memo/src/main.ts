import { Networks } from './networks.ts';
import { toBudget, toPlural, toRule } from './rules.ts';
import { lock, sign } from './signer.js';
import { compile, compileOnce, compileShared, reset } from './texts.ts';

declare function onRequest(handle: (path: string, request: any) => string): void;
declare function keep(value: unknown): void;

onRequest((path, request) => {
  const names = { path };
  if (path === 'reset') reset();
  keep(request.network);
  keep(request.route);
  lock(path);
  const texts = [compile(path)(names), compileOnce(path)(names), compileShared(path)(names), toPlural(path)(1)];
  return [...texts, toRule(path)(1), toBudget(path)(1), Networks.contains(path, 1), sign(path, 'x')].join();
});
