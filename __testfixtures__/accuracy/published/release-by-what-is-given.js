// No option: what each message says.
const jobs = new Map();

exports.update = function (job) {
  if (job.isDone) jobs.delete(job.id);
  else jobs.set(job.id, job);
};
