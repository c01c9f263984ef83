const ticks: string[] = [];

export async function loop(next: () => Promise<unknown>): Promise<void> {
  if (!ticks.includes('tick')) {
    for (;;) {
      await next();
      ticks.push('tick');
    }
  }
}
