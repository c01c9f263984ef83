/** What can be got to in a graph with cycles, known for all nodes at once: to search from each of them takes the square of a repository. */

/** For each node the nodes that it leads to. */
export type Edges = readonly (readonly number[])[];

/** A set of the parts of a graph: nodes that lead to each other are one part. */
export type PartSet = Uint32Array;

export function reverse(edges: Edges): number[][] {
  const reversed: number[][] = edges.map(() => []);
  for (const [from, targets] of edges.entries()) for (const to of targets) reversed[to]?.push(from);
  return reversed;
}

/** The nodes, each after those that it leads to, save for cycles. Not recursive: a chain of imports may be as long as a repository. */
function inPostorder(edges: Edges): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(edges.length);
  const enter = (node: number) => {
    seen[node] = 1;
    return { node, targets: (edges[node] ?? []).values() };
  };
  for (const start of edges.keys()) {
    const path = seen[start] === 1 ? [] : [enter(start)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = at.targets.next();
      if (next.done === true) {
        order.push(at.node);
        path.pop();
      } else if (seen[next.value] !== 1) path.push(enter(next.value));
    }
  }
  return order;
}

/** The parts of a graph, those first that nothing of another part leads to. */
export class Parts {
  readonly members: readonly (readonly number[])[];
  private readonly partOf: Int32Array;

  constructor(edges: Edges, reversed: Edges) {
    const members: number[][] = [];
    this.partOf = new Int32Array(edges.length).fill(-1);
    for (const start of inPostorder(edges).toReversed()) {
      if (this.partOf[start] !== -1) continue;
      const found = [start];
      this.partOf[start] = members.length;
      for (const next of found)
        for (const other of reversed[next] ?? []) {
          if (this.partOf[other] !== -1) continue;
          this.partOf[other] = members.length;
          found.push(other);
        }
      members.push(found);
    }
    this.members = members;
  }

  of(node: number): number {
    return this.partOf[node] ?? -1;
  }

  empty(): PartSet {
    return new Uint32Array(Math.ceil(this.members.length / BITS));
  }

  partsOf(set: PartSet): number[] {
    return [...this.members.keys()].filter((part) => ((set[part >>> 5] ?? 0) >>> (part & 31)) & 1);
  }
}

const BITS = 32;

export function addPart(set: PartSet, part: number): void {
  set[part >>> 5] = (set[part >>> 5] ?? 0) | (1 << (part & 31));
}

export function addAll(set: PartSet, other: PartSet): PartSet {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
  return set;
}

/**
 * What each part needs: all that it leads to, and all that those need that lead to it. `isWide`: also what those need that it leads to.
 */
export function findNeeds(parts: Parts, edges: Edges, reversed: Edges, isWide: boolean): readonly PartSet[] {
  const sets = parts.members.map((_, part) => {
    const set = parts.empty();
    addPart(set, part);
    return set;
  });
  const add = (order: Iterable<number>, along: Edges): void => {
    for (const part of order) {
      const set = sets[part];
      const others = new Set((parts.members[part] ?? []).flatMap((node) => along[node] ?? []).map((node) => parts.of(node)));
      for (const other of others) if (set && other !== part) addAll(set, sets[other] ?? set);
    }
  };
  const first = [...parts.members.keys()];
  add(first.toReversed(), edges);
  add(first, reversed);
  if (isWide) add(first.toReversed(), edges);
  return sets;
}
