const GRAMMARS = {
  css: { label: 'CSS', load: () => import('./css.ts') },
  html: { label: 'HTML', load: () => import('./html.ts') },
};

const getLoader = (name: string) => GRAMMARS[name as keyof typeof GRAMMARS]?.load;

const pending: Record<string, Promise<unknown> | undefined> = {};

/** Names without a grammar do not get as far as the table. */
function load(name: string): Promise<unknown> | undefined {
  const loader = getLoader(name);
  if (!loader) return undefined;
  return (pending[name] ??= loader());
}

process.stdin.on('data', (name) => load(String(name)));
