// The whole was JSON, and so are its parts.
interface Job { readonly name: string }
const titles = new Map<Job, string>();
function title(job: Job): string {
  const known = titles.get(job);
  if (known !== undefined) return known;
  const made = `${job.name}!`.toUpperCase();
  titles.set(job, made);
  return made;
}
interface Body { readonly jobs: readonly Job[] }
process.on('message', (text: string) => {
  const body: Body = JSON.parse(text);
  for (const job of body.jobs) console.log(title(job));
});
