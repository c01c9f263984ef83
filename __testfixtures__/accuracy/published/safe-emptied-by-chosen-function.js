const open = new Map();

function start(job, table) {
  table.set(job.id, Date.now());
}

function end(job, table) {
  table.delete(job.id);
}

/** Follows a job from its start to its end. */
exports.follow = function (job) {
  const step = job.isDone ? end : start;
  step(job, open);
};
