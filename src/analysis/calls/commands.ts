import { ts } from 'ts-morph';
import { wrapped } from '../syntax/syntax.ts';

/**
 * A function that a command line is told to run, once for each run of the program: `{ command: 'start', handler: run }` of yargs,
 * `program.command('start').action(run)` of commander and cac.
 */
export function isCommandHandler(value: ts.Node): boolean {
  const { parent } = wrapped(value);
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    const names = parent.parent.properties.map(({ name }) => name?.getText());
    return parent.name.getText() === 'handler' && names.includes('command');
  }
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression) || parent.arguments[0] !== wrapped(value))
    return false;
  return parent.expression.name.text === 'action' && /(?:\.command\(|^program\b)/.test(parent.expression.expression.getText());
}
