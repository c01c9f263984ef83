interface Command {
  (text: string): string;
  disabled?: boolean;
}
const commands = new Map<string, Command>();
function commandOf(name: string): Command {
  let command = commands.get(name);
  if (!command) {
    command = (text: string) => `${name} ${text}`;
    commands.set(name, command);
  }
  return command;
}
export function disable(name: string): void {
  commandOf(name).disabled = true;
}
export function run(name: string, text: string): string {
  const command = commandOf(name);
  return command.disabled ? '' : command(text);
}
