declare function receive(): Promise<string | undefined>;
const received = new Set<string>();
async function serve(): Promise<void> {
  for (;;) {
    for (const part of ((await receive()) ?? '').split(',')) if (part === '') break;
    const part = await receive();
    if (part === undefined) throw new Error('closed');
    received.add(`${part}-${Math.random()}`);
  }
}
void serve();
