// Hooks of one build and of the end of a watch.
export class ReportPlugin {
  apply(compiler: any) {
    const files: string[] = [];
    compiler.hooks.run.tap('Report', () => { files.push(compiler.options.name); });
    compiler.hooks.watchClose.tap('Report', () => { files.push('closed'); });
    compiler.hooks.done.tap('Report', () => { console.log(files.join()); });
  }
}
