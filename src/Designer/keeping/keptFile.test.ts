import { ProblemError } from "@longan/web/api/problem";
import { expect, test, vi } from "vitest";
import type { TextFile } from "../api/call";
import { KeptFile } from "./keptFile";

/** A file on a server that two people write to: each save counts up, a stale mark is refused. */
class Shelf {
  version = 1;
  constructor(public text: string) {}

  read(): Promise<TextFile> {
    return Promise.resolve({ text: this.text, etag: String(this.version) });
  }

  write(text: string, etag: string): Promise<{ etag: string; savedAt: string }> {
    if (etag !== String(this.version)) {
      const body = { code: "draftChanged", arguments: { by: "Người kia", at: "2026-11-23T02:00:00Z" } };
      return Promise.reject(new ProblemError(412, body));
    }
    this.text = text;
    this.version++;
    return Promise.resolve({ etag: String(this.version), savedAt: "2026-11-23T02:00:00Z" });
  }
}

class Hand {
  text = "first";
  readonly file: KeptFile;
  constructor(shelf: Shelf, onKept?: () => void) {
    const store = {
      produce: () => Promise.resolve(this.text),
      write: (text: string, etag: string) => shelf.write(text, etag),
      read: () => shelf.read(),
    };
    this.file = new KeptFile(store, { text: shelf.text, etag: String(shelf.version) }, onKept);
  }

  async writes(text: string): Promise<void> {
    this.text = text;
    this.file.touch();
    await this.file.saveNow();
  }
}

test("a change is stored and told", async () => {
  const shelf = new Shelf("first");
  const told = vi.fn();
  const hand = new Hand(shelf, told);
  await hand.writes("second");
  expect(shelf.text).toBe("second");
  expect(hand.file.snapshot().phase).toBe("kept");
  expect(told).toHaveBeenCalledOnce();
});

test("a second person's save is never written over unasked: both texts are there", async () => {
  const shelf = new Shelf("first");
  const [one, two] = [new Hand(shelf), new Hand(shelf)];
  await one.writes("by one");
  await two.writes("by two");
  expect(shelf.text).toBe("by one");
  expect(two.file.snapshot()).toMatchObject({
    phase: "stale",
    conflict: { by: "Người kia", mine: "by two", theirs: { text: "by one" } },
  });
});

test("what is typed during a conflict does not end it", async () => {
  const shelf = new Shelf("first");
  const [one, two] = [new Hand(shelf), new Hand(shelf)];
  await one.writes("by one");
  await two.writes("by two");
  await two.writes("more by two");
  expect(shelf.text).toBe("by one");
  expect(two.file.snapshot().phase).toBe("stale");
});

test("overwriting knowingly stores the latest of mine", async () => {
  const shelf = new Shelf("first");
  const [one, two] = [new Hand(shelf), new Hand(shelf)];
  await one.writes("by one");
  await two.writes("by two");
  await two.file.overwrite();
  expect(shelf.text).toBe("by two");
  expect(two.file.snapshot().phase).toBe("kept");
});

test("after taking theirs the next change rests on it", async () => {
  const shelf = new Shelf("first");
  const [one, two] = [new Hand(shelf), new Hand(shelf)];
  await one.writes("by one");
  await two.writes("by two");
  const theirs = await shelf.read();
  two.file.adopt(theirs);
  await two.writes("both");
  expect(shelf.text).toBe("both");
});

test("an answer lost on its way is no conflict", async () => {
  const shelf = new Shelf("first");
  const hand = new Hand(shelf);
  await shelf.write("second", "1");
  await hand.writes("second");
  expect(hand.file.snapshot().phase).toBe("kept");
  await hand.writes("third");
  expect(shelf.text).toBe("third");
});

test("without a connection the change waits to be tried again", async () => {
  const shelf = new Shelf("first");
  const hand = new Hand(shelf);
  const write = vi.spyOn(shelf, "write").mockRejectedValueOnce(new ProblemError(0, undefined));
  await hand.writes("second");
  expect(hand.file.snapshot().phase).toBe("failed");
  await hand.file.saveNow();
  expect(shelf.text).toBe("second");
  expect(write).toHaveBeenCalledTimes(2);
});
