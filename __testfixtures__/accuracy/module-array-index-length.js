const jobs = [];
exports.enqueue = function (job) {
  jobs[jobs.length] = job;
  return jobs.length;
};
