import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const RENDERER = `const done = new Map<string, string>();
export class Renderer {
  render(id: string): string {
    const hit = done.get(id);
    if (hit !== undefined) return hit;
    const text = this.compile(id);
    done.set(id, text);
    return text;
  }
  protected compile(id: string): string { return id.toUpperCase(); }
}
`;
const NUMBERED = `import { Renderer } from './renderer.ts';
class Numbered extends Renderer {
  private n = 0;
  protected override compile(id: string): string { this.n += 1; return \`\${this.n}. \${id}\`; }
}
export const numbered = new Numbered();
`;

let root: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
});
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-confirmed-')));
  put('package.json', '{ "name": "sample", "type": "module", "private": true }\n');
  put('src/renderer.ts', RENDERER);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
function decide(): string[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'scan', '--format', 'json'], { cwd: root, encoding: 'utf8' });
  const { findings }: JsonReport = JSON.parse(stdout);
  return findings.map(({ decision, reason }) => `${decision}: ${reason}`);
}

describe('a rewrite', () => {
  it('is judged with the files, too, that no finding needs', () => {
    expect(decide()).toEqual(['rewrite: every read recomputes on a miss (src/renderer.ts:4)']);
    put('src/numbered.ts', NUMBERED);
    expect(decide()).toEqual([
      'suggest: computing a value again calls compile, which may be another one (src/numbered.ts:4) (src/renderer.ts:6)',
    ]);
  });
});
