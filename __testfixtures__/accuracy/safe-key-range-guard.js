const cache = {};
exports.encode = function (number) {
  if (number < 16384) {
    if (!cache[number]) cache[number] = Buffer.from([number >> 8, number & 255]);
    return cache[number];
  }
  return Buffer.from([number >> 16, number >> 8, number & 255]);
};
