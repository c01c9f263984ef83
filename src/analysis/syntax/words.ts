/** The words of a name: `user`, `Id` of `userId`, `URL`, `Cache` of `URLCache`, `file`, `name` of `file_name`. */
export function getWords(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter(Boolean);
}
