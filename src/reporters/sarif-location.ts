import type { ArtifactLocation, Location, Region } from 'sarif';

/** A file, or a line and column of it. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export function location({ file, line, column }: Place, pathPrefix: string): Location {
  const region: Region | undefined =
    line === undefined ? undefined : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return { physicalLocation: { artifactLocation: artifact(file, pathPrefix), ...(region === undefined ? {} : { region }) } };
}

export function artifact(file: string, pathPrefix: string): ArtifactLocation {
  return { uri: toUri(pathPrefix + file), uriBaseId: '%SRCROOT%' };
}

/** A relative reference by RFC 3986; `:` too, because `a:b.ts` would read as a scheme. */
function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
