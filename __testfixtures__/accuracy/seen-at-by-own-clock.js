const seen = {};

function now() {
  return Date.now();
}

export function onMessage(id, handle) {
  if (!seen[id]) handle(id);
  seen[id] = now();
}
