const table = {};
for (let i = 0; i < 256; i++) table[i] = i.toString(2);
exports.bits = (byte) => table[byte];
