import { Zip, ZipPassThrough } from "fflate";

/** Inside an archive every time is this one: the same files are the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs files one by one as they come, none pressed again: Word files and PDF are pressed already. The next file is
 * asked for when the reader has taken the last one, so that no more than one lies in memory.
 */
export function zipStream(
  files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>,
): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let zip: Zip | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (reader) => {
        zip = new Zip((error, chunk, isLast) => {
          if (error !== null) return reader.error(error);
          if (chunk.length > 0) reader.enqueue(chunk);
          if (isLast) reader.close();
        });
      },
      pull: async () => {
        const next = await source.next();
        if (next.done === true) return zip?.end();
        const file = new ZipPassThrough(next.value.name);
        file.mtime = NO_TIME;
        zip?.add(file);
        file.push(next.value.bytes, true);
      },
      cancel: async () => {
        zip?.terminate();
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
