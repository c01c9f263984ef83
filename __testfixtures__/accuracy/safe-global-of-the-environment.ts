let environment: any;

function getGlobal(): any {
  return (
    environment || (environment = typeof globalThis !== 'undefined' ? globalThis : typeof self !== 'undefined' ? self : {})
  );
}

export function replay(hook: () => void): void {
  const target = getGlobal();
  (target.hooks = target.hooks || []).push(hook);
}
