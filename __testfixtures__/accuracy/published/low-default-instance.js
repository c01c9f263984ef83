export class Command {
  constructor(name) {
    this.name = name;
    this.values = {};
  }
  setValue(key, ...values) {
    this.values[key] = values.join();
  }
  makeCommand(name) {
    return new Command(name);
  }
}

export const program = new Command();
