declare function Component(options: { selector: string }): ClassDecorator;
declare function Injectable(options: { providedIn: 'root' }): ClassDecorator;
@Injectable({ providedIn: 'root' })
export class Overlays {
  private readonly shown = new Map<string, number>();
  show(id: string): void {
    this.shown.set(id, Date.now());
  }
  hide(id: string): void {
    this.shown.delete(id);
  }
}
@Component({ selector: 'app-tip' })
export class Tip {
  private readonly id = crypto.randomUUID();
  constructor(private readonly overlays: Overlays) {}
  open(): void {
    this.overlays.show(this.id);
  }
  ngOnDestroy(): void {
    this.overlays.hide(this.id);
  }
}
