class Metrics {
  private readonly values: Record<string, number[]> = {};
  observe(name: string, value: number): void {
    (this.values[name] ??= []).push(value);
  }
  get(name: string): readonly number[] {
    return this.values[name] ?? [];
  }
}
export default new Metrics();
