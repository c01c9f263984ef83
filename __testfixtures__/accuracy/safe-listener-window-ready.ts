import { EventEmitter } from 'node:events';
import { updates } from 'updates-of-the-system';

const main = new EventEmitter();

class Updater {
  private version = '';

  constructor() {
    updates.on('found', (version: string) => {
      this.version = version;
      process.stdout.write(this.version);
    });
  }
}

/** Comes once for a window. */
main.on('ready-to-show', () => {
  new Updater();
});
