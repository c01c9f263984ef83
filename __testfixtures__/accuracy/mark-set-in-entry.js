const jobs = {};

function describe(id) {
  if (jobs[id]) return jobs[id];
  const [kind, name] = id.split(' ');
  jobs[id] = { kind: kind.trim(), name: name.trim() };
  return jobs[id];
}

export function start(id, run) {
  const job = describe(id);
  if (!job.started) {
    job.started = true;
    run(job.kind, job.name);
  }
}
