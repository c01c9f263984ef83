const errors = [];

function throwFirst() {
  if (errors.length > 0) {
    throw errors.shift();
  }
}

exports.run = function run(task) {
  try {
    task();
  } catch (error) {
    errors.push(error);
    setTimeout(throwFirst, 0);
  }
};
