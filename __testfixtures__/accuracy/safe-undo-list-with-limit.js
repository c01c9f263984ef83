let steps = [];
let at = -1;

exports.apply = (step) => {
  step.run();
  steps.splice(at + 1);
  steps.push(step);
  if (steps.length > 50) steps.shift();
  at = steps.length - 1;
};
exports.undo = () => {
  if (at >= 0) steps[at--].revert();
};

let batch = [];
let size = 0;

exports.fill = (row, limit) => {
  batch.push(row);
  size = batch.length;
  if (size > limit) batch.length = limit;
};
