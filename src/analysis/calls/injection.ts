import { ts } from 'ts-morph';
import type { ProgramIndex } from '../program/program-index.ts';
import { getEnclosingFunction } from '../syntax/syntax.ts';

/**
 * Decorators whose class a container makes once by default: NestJS `@Injectable()`, Angular `@Injectable({ providedIn: 'root' })`, typedi
 * `@Service()`, tsyringe `@singleton()`. inversify's and tsyringe's `@injectable()` make one for each request unless a binding says otherwise.
 */
const SINGLETON_DECORATORS = new Set(['Injectable', 'Service', 'Singleton', 'singleton']);
/** A container below another one, made for a session or a request: `createChild()`, `container.parent = parent`, `new Container({ parent })`. */
const CHILD = /createChild\b|\.parent\s*=[^=]|new Container\([^)]*parent/;
const MANY = /Scope\.(?:REQUEST|TRANSIENT)|transient\s*:\s*true/;

/** Which classes a dependency injection container makes once for the application. */
export class InjectionAnalysis {
  private readonly index: ProgramIndex;

  constructor(index: ProgramIndex) {
    this.index = index;
  }

  isSingleton(node: ts.ClassLikeDeclaration): boolean {
    const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
    const names = decorators
      .filter(({ expression }) => !MANY.test(expression.getText()))
      .map(({ expression }) => getCalleeName(expression));
    if (names.some((name) => SINGLETON_DECORATORS.has(name))) return true;
    if (names.includes('injectable')) return this.isBoundOnce(node);
    return this.isDecoratedByEmit(node);
  }

  /** `bind(X).toSelf().inSingletonScope()`, `bind(I).to(X).inSingletonScope()`, and nowhere bound in a child container. */
  private isBoundOnce({ name }: ts.ClassLikeDeclaration): boolean {
    if (!name) return false;
    const symbol = this.index.getSymbol(name);
    const chains = this.index.getNames(name.text).flatMap((use) => {
      const call = use.parent;
      const isBound = ts.isCallExpression(call) && call.arguments[0] === use && /^(?:bind|to|rebind)$/.test(getCalleeName(call));
      return isBound && this.index.getSymbol(use) === symbol ? [getChain(call)] : [];
    });
    const isOnce = chains.some((chain) => /\.inSingletonScope\(\)/.test(chain.getText()));
    return isOnce && !chains.some((chain) => CHILD.test(getEnclosingFunction(chain)?.getText() ?? ''));
  }

  /** What TypeScript emits for a decorated class: `X = __decorate([Injectable()], X)`. */
  private isDecoratedByEmit({ name: own }: ts.ClassLikeDeclaration): boolean {
    if (!own) return false;
    return this.index.getNames(own.text).some((name) => {
      const call = name.parent;
      if (!ts.isCallExpression(call) || getCalleeName(call) !== '__decorate' || call.arguments[1] !== name) return false;
      const list = call.arguments[0];
      if (!list || !ts.isArrayLiteralExpression(list) || MANY.test(list.getText())) return false;
      return list.elements.some((decorator) => SINGLETON_DECORATORS.has(getCalleeName(decorator)));
    });
  }
}

/** The last name of what is called: `Injectable` of `(0, common_1.Injectable)()`. */
function getCalleeName(node: ts.Expression): string {
  const callee = ts.isCallExpression(node) ? node.expression : node;
  return /(\w+)\)?$/.exec(callee.getText())?.[1] ?? '';
}

/** `bind(X).to(Y).inSingletonScope()`, from its first call. */
function getChain(call: ts.Node): ts.Node {
  let current = call;
  while (ts.isPropertyAccessExpression(current.parent) || (ts.isCallExpression(current.parent) && current.parent.expression === current))
    current = current.parent;
  return current;
}
