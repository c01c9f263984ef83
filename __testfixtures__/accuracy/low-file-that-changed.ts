import { EventEmitter } from 'node:events';

const timers = new Map<string, () => void>();
const watcher = new EventEmitter();

/** A project has as many folders as it has. */
watcher.on('change', (filename: string) => {
  const folder = filename.split('/')[0] ?? '';
  let reload = timers.get(folder);
  if (!reload) {
    reload = () => console.log('reload', folder);
    timers.set(folder, reload);
  }
  reload();
});
