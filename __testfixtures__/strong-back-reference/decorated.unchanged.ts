export class Child {
  @Inject() private parent: Parent;
}
