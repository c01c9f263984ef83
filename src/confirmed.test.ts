import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonReport } from './report-schema.ts';
import { checkBuilt, PACKAGE, Sample } from './testing/sample.ts';

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

let sample: Sample;
beforeAll(checkBuilt);
beforeEach(() => {
  sample = new Sample();
  sample.put('package.json', PACKAGE);
  sample.put('src/renderer.ts', RENDERER);
});
afterEach(() => sample.remove());

function decide(): string[] {
  const { stdout } = sample.leakshift('scan', '--format', 'json');
  const { findings }: JsonReport = JSON.parse(stdout);
  return findings.map(({ decision, reason }) => `${decision}: ${reason}`);
}

describe('a rewrite', () => {
  it('is judged with the files, too, that no finding needs', () => {
    expect(decide()).toEqual(['rewrite: every read recomputes on a miss (src/renderer.ts:4)']);
    sample.put('src/numbered.ts', NUMBERED);
    expect(decide()).toEqual([
      'suggest: computing a value again calls compile, which may be another one (src/numbered.ts:4) (src/renderer.ts:6)',
    ]);
  });
});
