import { memoryUsage } from 'node:process';
import { program } from 'commander';

/** Its timer never stops. */
class Monitor {
  private readonly samples: number[] = [];

  constructor() {
    setInterval(() => this.samples.push(memoryUsage().rss), 1000).unref();
  }

  get highest(): number {
    return Math.max(...this.samples);
  }
}

program.command('watch').action(() => {
  const monitor = new Monitor();
  program.error(`${monitor.highest}`);
});
