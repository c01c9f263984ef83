const tries = {};

export async function retry(id, send) {
  const count = (tries[id] || 0) + 1;
  if (count > 5) {
    delete tries[id];
    return false;
  }
  tries[id] = count;
  await send(id, count);
  return true;
}
