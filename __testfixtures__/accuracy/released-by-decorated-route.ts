declare function Injectable(): ClassDecorator;
declare function Controller(path: string): ClassDecorator;
declare function Post(): MethodDecorator;
declare function Delete(): MethodDecorator;
@Injectable()
export class Documents {
  private readonly open = new Map<string, { at: number }>();
  add(id: string): void {
    this.open.set(id, { at: Date.now() });
  }
  remove(id: string): void {
    this.open.delete(id);
  }
}
@Controller('documents')
export class DocumentRoutes {
  constructor(private readonly documents: Documents) {}
  @Post() create(body: { id: string }): void {
    this.documents.add(body.id);
  }
  @Delete() close(body: { id: string }): void {
    this.documents.remove(body.id);
  }
}
