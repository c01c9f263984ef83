// All of the promises are of a function of the program.
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
async function load(name: string): Promise<Job[]> { return [make(name)]; }
process.on('message', async (name: string) => {
  for (const job of (await Promise.all([load(name), load(name)])).flat()) console.log(title(job));
});
