const GSM = new RegExp('^[@£$¥èéùìòÇ\\nØø\\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,\\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\\\\\[~\\]|€]*$');
const EXTENDED = /[\^{}\\[~\]|€]/g;

type SegmentCounts = Record<string, number>;

export class SmsSegmenter {
  private counts: SegmentCounts = Object.create(null);

  segments(text: string): number {
    if (this.counts[text] !== undefined) {
      return this.counts[text]!;
    } else {
      const count = this.count(text);
      this.counts[text] = count;
      return count;
    }
  }

  private count(text: string): number {
    const gsm = GSM.test(text);
    const size = gsm ? text.length + (text.match(EXTENDED)?.length ?? 0) : text.length;
    const [single, multi] = gsm ? [160, 153] : [70, 67];
    return size <= single ? 1 : Math.ceil(size / multi);
  }
}

export const smsSegmenter = new SmsSegmenter();
