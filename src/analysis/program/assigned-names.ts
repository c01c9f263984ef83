import type { NameNode } from './file-names.ts';
import { type Assignment, isAssignmentTo, wrapped } from '../syntax/syntax.ts';

/** A name and the assignment to it. */
export type Assigned = readonly [name: NameNode, assignment: Assignment];

/** Which of the names of one text are assigned to, kept by where they stand: a short name has thousands of uses in a bundle, and few of them are. */
export class AssignedNames {
  private readonly known = new Map<string, Map<object, readonly Assigned[]>>();

  /** `place`: what all the names stand for, or stand in. */
  find(text: string, place: object, names: readonly NameNode[]): readonly Assigned[] {
    const places = this.known.get(text) ?? new Map<object, readonly Assigned[]>();
    const found = places.get(place) ?? names.flatMap(getAssigned);
    this.known.set(text, places.set(place, found));
    return found;
  }
}

function getAssigned(name: NameNode): Assigned[] {
  const target = wrapped(name);
  return isAssignmentTo(target.parent, target) ? [[name, target.parent]] : [];
}
