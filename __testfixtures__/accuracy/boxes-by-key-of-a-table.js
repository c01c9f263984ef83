const groups = { people: new Map(), places: new Map() };

/** Two arguments: a key, and what is kept under it. */
process.stdin.on('data', (line) => {
  const [kind, id, name] = String(line).split(' ');
  groups[kind === 'p' ? 'people' : 'places'].set(id, name);
});
