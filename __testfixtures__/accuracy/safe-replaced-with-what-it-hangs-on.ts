interface Session {
  name: string;
  merged?: Record<string, boolean>;
}

let session: Session = { name: '' };

/** For each repository it starts with a new one. */
function open(name: string): void {
  session = { name };
}

function isMerged(branch: string): boolean {
  session.merged ??= {};
  return (session.merged[branch] ??= branch.startsWith('merged/'));
}

process.on('message', (name: string) => {
  open(name);
  console.log(isMerged(name));
});
