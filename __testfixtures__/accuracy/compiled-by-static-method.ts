type Render = (data: Record<string, string>) => string;

export class Template {
  private static compiled: Record<string, Render> = {};

  static render(text: string, data: Record<string, string>): string {
    const render = Template.compiled[text] || (Template.compiled[text] = Template.compile(text));
    return render(data);
  }

  private static compile(text: string): Render {
    const parts = text.split(/{{(\w+)}}/);
    return (data) => parts.map((part, index) => (index % 2 ? (data[part] ?? '') : part)).join('');
  }
}
