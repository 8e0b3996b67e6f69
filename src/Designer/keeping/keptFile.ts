import { ProblemError } from "@longan/web/api/problem";
import type { TextFile } from "../api";

/** A save that met another's: both texts, so that nothing is lost. */
export interface Conflict {
  by: string;
  at: string;
  mine: string;
  theirs: TextFile;
}

export interface KeepState {
  phase: "unchanged" | "waiting" | "saving" | "kept" | "failed" | "stale" | "refused";
  keptAt?: string;
  conflict?: Conflict;
  error?: unknown;
}

/** Where a file is stored, and where its present text comes from. */
export interface Store {
  produce(): Promise<string>;
  write(text: string, etag: string): Promise<{ etag: string; savedAt: string }>;
  read(): Promise<TextFile>;
}

const quietMilliseconds = 1000;

/** Keeps a file of a draft saved while a person works on it: after a pause, one save at a time, never over another's save unasked. */
export class KeptFile {
  private state: KeepState = { phase: "unchanged" };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changedMeanwhile = false;
  private running: Promise<void> | undefined;
  private since = Date.now();

  constructor(
    private readonly store: Store,
    private base: TextFile,
    private readonly onKept: () => void = () => undefined,
  ) {}

  /** Mark of the stored state that this work rests on. */
  get etag(): string {
    return this.stored.etag;
  }

  /** When that state was learned, in milliseconds: older news about the file say nothing. */
  get restsSince(): number {
    return this.since;
  }

  private get stored(): TextFile {
    return this.base;
  }

  private set stored(file: TextFile) {
    this.base = file;
    this.since = Date.now();
  }

  readonly snapshot = (): KeepState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The person changed something. */
  touch(): void {
    if (this.state.phase === "stale" || this.state.phase === "refused") return;
    this.changedMeanwhile = true;
    if (this.running) return;
    this.become({ ...this.state, phase: "waiting", error: undefined });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), quietMilliseconds);
  }

  /** Saves what waits; settled when it is stored, or when that failed. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (!["waiting", "failed"].includes(this.state.phase)) return;
    this.running = this.save().finally(() => (this.running = undefined));
    await this.running;
    if (this.changedMeanwhile && this.snapshot().phase === "kept") this.touch();
  }

  /** Stores mine in the place of theirs, knowingly. */
  async overwrite(): Promise<void> {
    const { conflict } = this.state;
    if (conflict === undefined) return;
    this.stored = conflict.theirs;
    this.become({ phase: "waiting" });
    await this.saveNow();
  }

  /** Goes on from what is stored: mine is given up, knowingly. */
  adopt(file: TextFile): void {
    clearTimeout(this.timer);
    this.changedMeanwhile = false;
    this.stored = file;
    this.become({ phase: "unchanged" });
  }

  /** Nobody looks at this file any more: what waits is still saved. */
  leave(): void {
    if (this.state.phase === "waiting") void this.saveNow();
  }

  private async save(): Promise<void> {
    this.changedMeanwhile = false;
    this.become({ ...this.state, phase: "saving" });
    const mine = await this.store.produce();
    if (mine === this.stored.text) {
      this.become({ ...this.state, phase: this.state.keptAt === undefined ? "unchanged" : "kept" });
      return;
    }
    try {
      const { etag, savedAt } = await this.store.write(mine, this.stored.etag);
      this.stored = { text: mine, etag };
      this.become({ phase: "kept", keptAt: savedAt });
      this.onKept();
    } catch (error) {
      await this.refused(mine, error);
    }
  }

  private async refused(mine: string, error: unknown): Promise<void> {
    if (!(error instanceof ProblemError) || (error.status !== 412 && error.status !== 409)) {
      this.become({ ...this.state, phase: "failed", error });
      return;
    }
    if (error.status === 409) {
      this.become({ ...this.state, phase: "refused", error });
      return;
    }
    try {
      const theirs = await this.store.read();
      // The answer to an earlier save was lost on its way: what is stored is what we meant.
      if (theirs.text === mine) {
        this.stored = theirs;
        this.become({ phase: "kept", keptAt: new Date().toISOString() });
        return;
      }
      const { by, at } = error.arguments;
      const conflict = { by: wordOf(by), at: wordOf(at), mine, theirs };
      this.become({ ...this.state, phase: "stale", conflict });
    } catch (second) {
      this.become({ ...this.state, phase: "failed", error: second });
    }
  }

  private become(state: KeepState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
