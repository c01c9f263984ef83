const moving = new Set<string>();

/** It is put at the end; nothing ever leaves. */
function update(id: string, next: string): void {
  if (next === 'moving') moving.delete(id);
  if (next !== 'off') moving.add(id);
}

process.stdin.on('data', (line) => update(String(line), 'moving'));
setInterval(() => console.log([...moving].join()), 1000);
