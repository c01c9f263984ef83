const boxes = {};

exports.measure = (key, text) => {
  let box = boxes[key];
  if (!box) {
    box = layOut(text);
    if (text.length > 80) box.height = 2 * box.height;
    boxes[key] = box;
  }
  box.uses = box.uses + 1;
  return box;
};

function layOut(text) {
  return { width: text.length, height: text.split('\n').length, uses: 0 };
}
