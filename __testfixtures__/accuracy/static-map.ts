export class Template {
  private static compiled = new Map<string, string[]>();
  static compile(source: string): string[] {
    let parts = Template.compiled.get(source);
    if (!parts) {
      parts = source.split('%');
      Template.compiled.set(source, parts);
    }
    return parts;
  }
}
