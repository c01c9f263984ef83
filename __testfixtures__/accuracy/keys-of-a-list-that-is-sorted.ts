// Jobs that the program makes, sorted by what the memo says.
interface Job { readonly name: string; readonly steps: readonly string[] }
const titles = new Map<Job, string>();
function title(job: Job): string {
  const known = titles.get(job);
  if (known !== undefined) return known;
  const made = job.steps.join(' > ') + job.name.toUpperCase();
  titles.set(job, made);
  return made;
}
function make(name: string): Job { return { name, steps: [name, name + '1'] }; }
process.on('message', (name: string) => {
  const jobs = [make(name), make(name + '2')];
  jobs.sort((a, b) => title(a).localeCompare(title(b)));
  console.log(jobs);
});
