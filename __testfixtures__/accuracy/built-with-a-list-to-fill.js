const queues = {};

exports.add = (name, job) => {
  let queue = queues[name];
  if (!queue) {
    queue = {};
    queue.title = name.trim();
    queue.jobs = [];
    queues[name] = queue;
  }
  queue.jobs.push(job);
  return queue.title;
};
