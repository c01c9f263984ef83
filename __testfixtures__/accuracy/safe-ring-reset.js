const slots = [];
let index = 0;
exports.put = function (value) {
  slots[index] = value;
  index++;
  if (index === 10) index = 0;
  return slots;
};
