declare function useEffect(run: () => void, deps: readonly unknown[]): void;
declare function useState<T>(value: T): [T, (value: T) => void];
interface Schema {
  readonly name: string;
  readonly version: number;
}
const schemas = new Map<string, Schema>();
function schemaOf(name: string): Schema {
  let schema = schemas.get(name);
  if (!schema) {
    schema = { name, version: name.length };
    schemas.set(name, schema);
  }
  return schema;
}
function Form(props: { schema: Schema }) {
  const [, setDraft] = useState('');
  const deps = Object.values(props);
  useEffect(() => {
    setDraft('');
  }, deps);
  return <form title={props.schema.name} />;
}
export function Page(props: { name: string }) {
  return <Form schema={schemaOf(props.name)} />;
}
