// Each item is made by a function of the program.
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
process.on('message', (names: string[]) => {
  for (const job of names.map((one) => make(String(one)))) console.log(title(job));
});
