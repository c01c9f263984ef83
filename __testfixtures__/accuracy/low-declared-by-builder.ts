import { program } from 'commander';
class Command {
  private readonly befores: { run: () => void }[] = [];
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  before(run: () => void): this {
    this.befores.push({ run });
    return this;
  }

  run(): void {
    for (const { run } of this.befores) run();
    console.log(this.name);
  }
}
export const command = new Command('deploy').before(() => console.log('login')).before(() => console.log('check'));
export function extend(other: any): void {
  other.before(() => command.run());
  program.parse();
}
