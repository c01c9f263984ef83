import { lint } from 'some-linter';
import * as github from './github.ts';
import { getOwner } from './local.ts';
import { repeated, unused } from './rules.ts';
import type { Host } from './types.ts';

const hosts = new Map<string, Host>();
hosts.set('github', github);

lint({ rules: [repeated, unused] });

process.on('message', ({ host, path }: { host: string; path: string }) => {
  hosts.get(host)?.open(host);
  console.log(hosts.get(host)?.getOwner(path), getOwner(path));
});
