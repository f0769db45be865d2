/**
 * What tabs tell each other: the workspace was locked, or left; how it is locked has changed; somebody
 * is at work in one of them.
 */
export type LockNews = "locked" | "left" | "changed" | "active";

const news: readonly string[] = ["locked", "left", "changed", "active"] satisfies readonly LockNews[];
const NAME = "havenmark-lock";

export type LockChannel = {
  readonly tell: (what: LockNews) => void;
  readonly close: () => void;
};

/** Hears the other tabs; this one does not hear itself. */
export function openLockChannel(onNews: (what: LockNews) => void): LockChannel {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string" && news.includes(data)) onNews(data as LockNews);
  });
  return { tell: (what) => channel.postMessage(what), close: () => channel.close() };
}
