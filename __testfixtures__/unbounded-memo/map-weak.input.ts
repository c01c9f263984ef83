/**
 * Copyright (c) Example
 */

/** One plan per node. */
const plans: Map<Node, Plan> = new Map<Node, Plan>();
export function plan(node: Node): Plan {
  let found = plans.get(node);
  if (!found) plans.set(node, (found = make(node)));
  return found;
}
