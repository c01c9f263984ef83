const moving = new Set<Pin>();

/** Either it leaves the set or it enters it. */
export class Pin {
  private mode: 'off' | 'moving' = 'off';

  update(next: 'off' | 'moving'): void {
    if (next === this.mode) return;
    if (this.mode === 'moving' && next !== 'moving') moving.delete(this);
    this.mode = next;
    if (next === 'off') this.draw();
    else if (next === 'moving') moving.add(this);
  }

  draw(): void {
    for (const pin of moving) pin.update('off');
  }
}

window.addEventListener('scroll', () => {
  const pin = new Pin();
  pin.update('moving');
});
