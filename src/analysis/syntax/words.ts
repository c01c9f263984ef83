/** The words of a name: `user`, `Id` of `userId`, `URL`, `Cache` of `URLCache`, `file`, `name` of `file_name`; one are `ETag` and `IDs`. */
export function getWords(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})/).filter(Boolean);
}
