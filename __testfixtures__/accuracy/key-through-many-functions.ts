// It is handed on by more functions than are followed.
interface Job { readonly name: string; readonly steps: readonly string[] }
const titles = new Map<Job, string>();
function title(job: Job): string {
  const known = titles.get(job);
  if (known !== undefined) return known;
  const made = `${job}`;
  titles.set(job, made);
  return made;
}
function show1(job: Job) { console.log(title(job)); }
function show2(job: Job) { show1(job); }
function show3(job: Job) { show2(job); }
function show4(job: Job) { show3(job); }
function show5(job: Job) { show4(job); }
process.on('message', (text: string) => {
  const jobs: Job[] = JSON.parse(text);
  for (const job of jobs) show5(job);
});
