let steps = [];
let at = -1;

exports.apply = (step) => {
  step.run();
  steps = steps.slice(0, at + 1);
  steps.push(step);
  at = steps.length - 1;
};
exports.undo = () => {
  if (at >= 0) steps[at--].revert();
};
exports.redo = () => {
  if (at < steps.length - 1) steps[++at].run();
};
