import { bus } from './bus';

/** Takes its listener off again. */
export class Panel {
  text = '';

  private readonly onMessage = (text: string): void => {
    this.text = text;
  };

  open(): void {
    bus.on('message', this.onMessage);
  }

  close(): void {
    bus.off('message', this.onMessage);
  }
}
