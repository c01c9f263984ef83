const images = {};

export function getImage(address, load) {
  if (!images[address]) images[address] = { promise: load(address), state: 'pending' };
  images[address].promise.then((image) => {
    images[address].image = image;
    images[address].state = 'there';
  });
  return images[address];
}
