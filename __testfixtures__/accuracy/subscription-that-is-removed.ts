// What the emitter gives takes the listener off.
import { Keyboard } from 'react-native';
export class Watcher {
  private readonly heights: number[] = [];
  private sub: { remove(): void } | undefined;
  open(): void {
    this.sub = Keyboard.addListener('keyboardDidShow', (event) => this.heights.push(event.endCoordinates.height));
  }
  close(): void { this.sub?.remove(); }
  average(): number { return this.heights.reduce((a, b) => a + b, 0) / this.heights.length; }
}
