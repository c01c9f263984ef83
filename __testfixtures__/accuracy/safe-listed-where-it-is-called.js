const NEAR = 'near';
const FAR = 'far';
const STORES = [NEAR, FAR];

const drivers = {};

function getDriver(store) {
  if (drivers[store] === undefined) drivers[store] = { store, at: Date.now() };
  return drivers[store];
}

STORES.forEach((store) => setTimeout(() => console.log(getDriver(store)), 10));

process.stdin.on('data', (line) => {
  const store = String(line);
  if (!STORES.includes(store)) throw new Error('no such store');
  console.log(getDriver(store).at);
});
