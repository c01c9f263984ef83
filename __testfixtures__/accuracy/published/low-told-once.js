const told = {};

export function tellOnce(message) {
  if (told[message]) return;
  told[message] = true;
  console.warn(message);
}
