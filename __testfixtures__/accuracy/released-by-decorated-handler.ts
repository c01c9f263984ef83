function OnEvent(_name: string) {
  return (_target: object, _key: string, descriptor: PropertyDescriptor): PropertyDescriptor => descriptor;
}
function Injectable() {
  return (_target: object): void => {};
}

@Injectable()
export class Bindings {
  private readonly byPath = new Map<string, object>();

  @OnEvent('opened')
  open(path: string): void {
    this.byPath.set(path, {});
  }

  @OnEvent('closed')
  close(path: string): void {
    this.byPath.delete(path);
  }
}
