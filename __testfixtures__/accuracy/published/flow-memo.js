// @flow

type Compile = string => Function;

/** Compiles each expression once. */
export default function createCompiler(compile: Compile, options?: {| +strict: boolean |}): Compile {
  const compiled: { [source: string]: Function } = Object.create(null);

  return (source: string) => {
    if (compiled[source] === undefined) compiled[source] = compile((source: string));
    return compiled[source];
  };
}
