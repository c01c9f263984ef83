declare class Component<P> {
  readonly props: P;
}
const shown = new Map<string, number>();
export class Panel extends Component<{ id: string }> {
  componentDidMount(): void {
    shown.set(this.props.id, Date.now());
  }
  componentWillUnmount(): void {
    shown.delete(this.props.id);
  }
}
