interface Session {
  name: string;
  merged?: Record<string, boolean>;
}

let session: Session = { name: '' };

/** The new one has all that the old one had. */
function open(name: string): void {
  session = { ...session, name };
}

function isMerged(branch: string): boolean {
  session.merged ??= {};
  return (session.merged[branch] ??= branch.startsWith('merged/'));
}

process.on('message', (name: string) => {
  open(name);
  console.log(isMerged(name));
});
