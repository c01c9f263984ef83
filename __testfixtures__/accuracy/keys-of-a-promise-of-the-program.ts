// The promise is of a function of the program, which gives an object.
interface Job { readonly name: string; readonly steps: readonly string[] }
const titles = new Map<Job, string>();
function title(job: Job): string {
  const known = titles.get(job);
  if (known !== undefined) return known;
  const made = job.steps.join(' > ') + job.name.toUpperCase();
  titles.set(job, made);
  return made;
}
async function load(name: string): Promise<Job> { return { name, steps: [name, name + '1'] }; }
process.on('message', (name: string) => {
  void load(name).then((job) => console.log(title(job)));
});
