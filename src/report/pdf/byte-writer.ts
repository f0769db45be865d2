const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];
/** Most bytes that a number takes. */
const DIGITS = 24;

/** Bytes that grow at their end. Strings that would only be cut up into bytes again are never made. */
export class ByteWriter {
  /** Written up to `length`. For loops that write many single bytes after `makeRoom`. */
  room: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.room = new Uint8Array(capacity);
  }

  /** Makes sure that so many more bytes find room. */
  makeRoom(more: number): void {
    if (this.length + more <= this.room.length) return;
    const larger = new Uint8Array(Math.max(2 * this.room.length, this.length + more));
    larger.set(this.room.subarray(0, this.length));
    this.room = larger;
  }

  /** Writes characters from U+0000 to U+00FF, each as one byte. */
  latin(text: string): void {
    this.makeRoom(text.length);
    const { room, length } = this;
    for (let index = 0; index < text.length; index += 1) room[length + index] = text.charCodeAt(index);
    this.length = length + text.length;
  }

  /** Writes a number in the notation of PDF: at most two decimals, never an exponent. */
  number(value: number): void {
    const size = Math.round(Math.abs(value) * 100);
    this.hundredths(value < 0 ? -size : size);
  }

  /** Writes a whole number of hundredths as `number` would. */
  hundredths(value: number): void {
    this.makeRoom(DIGITS);
    const { room } = this;
    const size = Math.abs(value);
    if (value < 0) room[this.length++] = MINUS;
    const whole = Math.floor(size / 100);
    this.#digits(whole);
    const rest = size - 100 * whole;
    if (rest === 0) return;
    const tenth = Math.floor(rest / 10);
    room[this.length++] = POINT;
    room[this.length++] = ZERO + tenth;
    if (rest > 10 * tenth) room[this.length++] = ZERO + rest - 10 * tenth;
  }

  bytes(values: Uint8Array): void {
    this.makeRoom(values.length);
    this.room.set(values, this.length);
    this.length += values.length;
  }

  /** Everything so far, valid until the next write; the writer is empty again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.room.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  /** `value` is a whole number from 0 on. Written from its last digit, behind the place for the others. */
  #digits(value: number): void {
    const { room } = this;
    let count = 1;
    for (let limit = 10; limit <= value; limit *= 10) count += 1;
    let rest = value;
    for (let at = this.length + count - 1; at > this.length; at -= 1) {
      const shorter = Math.floor(rest / 10);
      room[at] = ZERO + rest - 10 * shorter;
      rest = shorter;
    }
    room[this.length] = ZERO + rest;
    this.length += count;
  }
}
