import { Component, Input } from '@angular/core';

@Component({ selector: 'app-picker', template: '' })
export class PickerComponent {
  @Input() url = '';
  readonly added = new Map<string, number>();
  readonly log: string[] = [];

  add(id: string): void {
    this.added.set(id, (this.added.get(id) ?? 0) + 1);
    this.log.push(`${id} of ${this.url}`);
  }
}

export class PickerElement extends HTMLElement {
  readonly chosen = new Set<string>();

  choose(name: string): void {
    this.chosen.add(name);
  }
}
