const sent: { name: string }[] = [];

export function report(name: string): void {
  sent.push({ name });
}

export async function main(steps: readonly string[]): Promise<void> {
  for (const step of steps) report(step);
  await Promise.all(sent);
}

await main(process.argv.slice(2));
