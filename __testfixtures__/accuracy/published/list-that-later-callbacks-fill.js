'use strict';

class Outcome {
  constructor(result, undo) {
    this.result = result;
    this.undo = undo;
  }
}

// As much as the call was given, whenever the answers come.
exports.remove = async function remove(service, ids) {
  const removed = [];
  const running = [];
  for (const id of ids) {
    running.push(
      service
        .remove(id)
        .then(() => {
          removed.push(id);
        })
        .catch((error) => {
          console.error(error);
        }),
    );
  }
  await Promise.all(running);
  return new Outcome(removed.length, removed);
};
