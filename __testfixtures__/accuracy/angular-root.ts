declare function Injectable(options: { providedIn: 'root' }): ClassDecorator;
@Injectable({ providedIn: 'root' })
export class LabelService {
  private labels: Record<string, string> = {};
  label(key: string): string {
    if (!this.labels[key]) this.labels[key] = key.toUpperCase();
    return this.labels[key]!;
  }
}
