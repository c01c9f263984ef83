import { createWatcher, type Watcher } from './watcher.ts';

const watcher: Watcher = createWatcher();

process.on('message', (name: string) => {
  if (name === 'start') watcher.start();
  console.log(watcher.note(name));
});
