import { lint } from 'some-linter';
import * as github from './github.ts';
import * as gitlab from './gitlab/index.ts';
import { getOwner } from './local.ts';
import { once } from './once.ts';
import { repeated, unused } from './rules.ts';
import type { Host } from './types.ts';

const hosts = new Map<string, Host>();
hosts.set('github', github);
hosts.set('gitlab', gitlab);

lint({ rules: [repeated, unused] });

process.on('message', ({ host, path }: { host: string; path: string }) => {
  once.reset();
  once.tell(host);
  hosts.get(host)?.open(host);
  console.log(hosts.get(host)?.getOwner(path), getOwner(path));
});
