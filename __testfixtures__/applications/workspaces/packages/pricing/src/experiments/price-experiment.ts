export type Variant = 'control' | 'rounded' | 'anchored';

const VARIANTS: readonly Variant[] = ['control', 'rounded', 'anchored'];

export class PriceExperiment {
  private variants: Record<string, Variant> = {};

  variantFor(visitorId: string): Variant {
    return (this.variants[visitorId] ??= VARIANTS[Math.floor(Math.random() * VARIANTS.length)]!);
  }

  present(visitorId: string, minor: number): number {
    switch (this.variantFor(visitorId)) {
      case 'rounded':
        return Math.round(minor / 500) * 500;
      case 'anchored':
        return minor - 1;
      default:
        return minor;
    }
  }
}

export const priceExperiment = new PriceExperiment();
