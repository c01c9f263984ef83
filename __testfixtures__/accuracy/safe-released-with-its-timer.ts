import { memoryUsage } from 'node:process';
import { program } from 'commander';

class Monitor {
  private readonly samples: number[] = [];
  private readonly timer = setInterval(() => this.samples.push(memoryUsage().rss), 1000);

  stop(): number {
    clearInterval(this.timer);
    return Math.max(...this.samples);
  }
}

program.command('measure').action(async (work: () => Promise<void>) => {
  const monitor = new Monitor();
  await work();
  program.error(`${monitor.stop()}`);
});
