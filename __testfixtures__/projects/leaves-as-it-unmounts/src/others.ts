import { Directive, type OnDestroy } from '@angular/core';
import { onDestroy } from 'svelte';
import { LitElement } from 'lit';

const directives: Tip[] = [];
const stores = new Set<object>();
const elements: LitElement[] = [];

/** A server ends what it made of these. */
@Directive({ selector: 'tip' })
export class Tip implements OnDestroy {
  constructor() {
    directives.push(this);
  }
  ngOnDestroy(): void {
    directives.splice(directives.indexOf(this), 1);
  }
}

export function keep(store: object): void {
  stores.add(store);
  onDestroy(() => {
    stores.delete(store);
  });
}

/** No server connects one. */
export class Note extends LitElement {
  connectedCallback(): void {
    elements.push(this);
  }
  disconnectedCallback(): void {
    elements.splice(elements.indexOf(this), 1);
  }
}
