import { Controller, Post } from '@nestjs/common';

const commands: { name: string; method: string }[] = [];

/** Runs as the class is made, not for each request. */
function command(name: string) {
  return (_target: unknown, method: string): void => {
    commands.push({ name, method });
  };
}

@Controller()
export class Panel {
  @Post('/debug')
  @command('!debug')
  debug(): string {
    return commands.map(({ name }) => name).join();
  }
}
