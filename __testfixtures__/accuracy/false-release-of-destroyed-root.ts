declare function Injectable(options: { providedIn: 'root' }): ClassDecorator;
declare function HostListener(name: string): MethodDecorator;
@Injectable({ providedIn: 'root' })
export class Visits {
  private readonly visits = new Map<string, { at: number }>();
  visit(): void {
    this.visits.set(crypto.randomUUID(), { at: Date.now() });
  }
  ngOnDestroy(): void {
    this.visits.clear();
  }
}
export class Page {
  constructor(private readonly visits: Visits) {}
  @HostListener('click')
  clicked(): void {
    this.visits.visit();
  }
}
