// JSON may hold a text where the type says that there is an object.
interface Job { readonly name: string }
const titles = new Map<Job, string>();
function title(job: Job): string {
  const known = titles.get(job);
  if (known !== undefined) return known;
  const made = `${job.name}!`.toUpperCase();
  titles.set(job, made);
  return made;
}
process.on('message', (text: string) => {
  const jobs: Record<string, Job> = JSON.parse(text);
  for (const job of Object.values(jobs)) console.log(title(job));
});
