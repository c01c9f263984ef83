import { ts } from 'ts-morph';
import { getTailName } from '../containers/container-match.ts';
import type { Access, Container } from '../containers/containers.ts';
import { getHit } from './hits.ts';
import { getHelperKeys } from './helper-keys.ts';
import type { KeyAnalysis, KeyVerdict } from './keys.ts';
import type { NameNode, ProgramIndex } from '../program/program-index.ts';

interface Parts {
  readonly index: ProgramIndex;
  readonly keys: Pick<KeyAnalysis, 'isFinite'>;
  readonly containers: readonly Container[];
  readonly getUnfilled: (name: NameNode, symbol: ts.Symbol) => Container | undefined;
  /** Whether no entry comes or goes once the container is made, which lives on with the other one. */
  readonly isFixed: (table: Container, container: Container) => boolean;
}

/**
 * Growth that few keys reach: those of another container, which is filled once (`const path = paths[name]; if (!path) return; meta[name] = …`),
 * or those that a helper is given for it.
 */
export class HitGuards {
  private readonly parts: Parts;
  private bySymbol: ReadonlyMap<ts.Symbol, Container> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  getVerdict(access: Access, container: Container): KeyVerdict {
    const { index, keys } = this.parts;
    const given = getHelperKeys(index, access, container);
    if (given?.every((one) => keys.isFinite(one).finite))
      return { finite: true, note: 'the helper that adds to it is given few keys for it' };
    const { key, node, via, site } = access;
    // What it has already it does not get once more.
    const own = via === 'nested' ? undefined : site.getText();
    const table = key && getHit(index, node, key, (one) => one.getText() === own || this.isFixed(one, container));
    return table ? { finite: true, note: `only keys of ${table.getText()} get this far` } : { finite: false };
  }

  private isFixed(node: ts.Expression, container: Container): boolean {
    const { index, containers, getUnfilled, isFixed } = this.parts;
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    const symbol = index.getSymbol(name);
    this.bySymbol ??= new Map(
      containers.flatMap((one) => {
        const own = index.getSymbol(getTailName(one.declaration.nameNode));
        return own ? [[own, one]] : [];
      }),
    );
    const table = symbol && (this.bySymbol.get(symbol) ?? ('text' in name ? getUnfilled(name as NameNode, symbol) : undefined));
    return table !== undefined && table !== container && isFixed(table, container);
  }
}
