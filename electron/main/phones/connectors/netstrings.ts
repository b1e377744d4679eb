/** Netstrings, "LENGTH:BYTES,": cut out of a stream as its pieces arrive. */

export interface Netstrings {
  /** The frames that this piece completes, or null where the stream is none of netstrings, or a frame is too long. */
  push(piece: Buffer): readonly Buffer[] | null;
}

const comma = ','.charCodeAt(0);

export const netstring = (text: string): string => `${String(Buffer.byteLength(text))}:${text},`;

export function createNetstrings(largest: number): Netstrings {
  let held = Buffer.alloc(0);
  const longestHead = String(largest).length;
  return {
    push(piece) {
      held = Buffer.concat([held, piece]);
      const frames: Buffer[] = [];
      for (;;) {
        const head = held.subarray(0, longestHead + 1).toString('latin1');
        const digits = /^(0|[1-9]\d*):/.exec(head)?.[1];
        if (digits === undefined) {
          const mayComeYet = held.length <= longestHead && /^(0|[1-9]\d*)?$/.test(head);
          return mayComeYet ? frames : null;
        }
        const start = digits.length + 1;
        const end = start + Number(digits);
        if (end - start > largest) return null;
        if (held.length <= end) return frames;
        if (held[end] !== comma) return null;
        frames.push(held.subarray(start, end));
        held = held.subarray(end + 1);
      }
    },
  };
}
