import { box, CONTINUED_GAP, row, stack, table } from "./flow";
import type { BoxFlow, Flow, RowFlow, StackFlow, StackItem, TableFlow, TextFlow } from "./flow";

/** What stands on this page and what goes on; `head` is null where nothing may stand here yet. */
export type Parted<F extends Flow> = { readonly head: F | null; readonly tail: F | null };

/** Fewest lines of a paragraph at the foot and at the top of a page. */
const LINES_TOGETHER = 2;
/** Fewest rows of a table at the foot (under its head) and at the top of a page. */
const ROWS_TOGETHER = 2;

/**
 * Parts a flow so that its head is at most `available` high. With `isForced` (on an empty page)
 * a head is given whenever anything can be parted at all, so that layout always gets on.
 */
export function splitFlow<F extends Flow>(flow: F, available: number, isForced: boolean): Parted<F>;
export function splitFlow(flow: Flow, available: number, isForced: boolean): Parted<Flow> {
  if (flow.height <= available + 0.01) return { head: flow, tail: null };
  switch (flow.kind) {
    case "text":
      return splitText(flow, available, isForced);
    case "stack":
      return splitStack(flow, available, isForced);
    case "box":
      return isForced ? splitBox(flow, available) : { head: null, tail: flow };
    case "row":
      return isForced || flow.height >= flow.wholeBelow
        ? splitRow(flow, available, isForced)
        : { head: null, tail: flow };
    case "table":
      return splitTable(flow, available, isForced);
    case "figure":
      return isForced ? { head: flow, tail: null } : { head: null, tail: flow };
  }
}

function splitText(flow: TextFlow, available: number, isForced: boolean): Parted<TextFlow> {
  const fitting = Math.floor((available + 0.01) / flow.leading);
  const wanted = Math.min(fitting, flow.lines.length - LINES_TOGETHER);
  const count = wanted >= LINES_TOGETHER ? wanted : isForced ? Math.max(1, fitting) : 0;
  if (count === 0) return { head: null, tail: flow };
  if (count >= flow.lines.length) return { head: flow, tail: null };
  const part = (lines: TextFlow["lines"]) => ({ lines, height: lines.length * flow.leading });
  const { anchor: _anchor, outline: _outline, ...rest } = flow;
  return {
    head: { ...flow, ...part(flow.lines.slice(0, count)) },
    tail: { ...rest, ...part(flow.lines.slice(count)) },
  };
}

function splitStack(flow: StackFlow, available: number, isForced: boolean): Parted<StackFlow> {
  let used = 0;
  for (const [index, item] of flow.items.entries()) {
    const top = used + (index === 0 ? 0 : item.before);
    if (top + item.flow.height <= available + 0.01) {
      used = top + item.flow.height;
      continue;
    }
    const { head, tail } = splitFlow(item.flow, available - top, isForced && index === 0);
    if (head !== null)
      return partStack(flow, index, { ...item, flow: head }, tail === null ? null : { ...item, flow: tail });
    const start = firstOfGroup(flow.items, index);
    if (start > 0) return partStack(flow, start - 1, flow.items[start - 1]!, null);
    if (isForced && index > 0) {
      // The group is higher than a page: better a lonely heading than no progress.
      const forced = splitFlow(item.flow, Math.max(available - top, 1), true);
      if (forced.head !== null && top + forced.head.height <= available + 0.01) {
        return partStack(
          flow,
          index,
          { ...item, flow: forced.head },
          forced.tail === null ? null : { ...item, flow: forced.tail },
        );
      }
      return partStack(flow, index - 1, flow.items[index - 1]!, null);
    }
    return { head: null, tail: flow };
  }
  return { head: flow, tail: null };
}

/** The first of the items that may not be parted from item `index`. */
function firstOfGroup(items: readonly StackItem[], index: number): number {
  let start = index;
  while (start > 0 && items[start - 1]!.keepWithNext) start -= 1;
  return start;
}

function partStack(
  flow: StackFlow,
  index: number,
  last: StackItem,
  rest: StackItem | null,
): Parted<StackFlow> {
  const after = flow.items.slice(index + 1);
  const tail = rest === null ? after : [rest, ...after];
  return {
    head: stack([...flow.items.slice(0, index), last]),
    tail: tail.length === 0 ? null : stack(tail),
  };
}

function splitBox(flow: BoxFlow, available: number): Parted<BoxFlow> {
  const { head, tail } = splitStack(flow.content, available - 2 * flow.padding, true);
  const wrap = (content: StackFlow | null) => (content === null ? null : box(content, flow));
  return { head: wrap(head), tail: wrap(tail) };
}

function splitRow(flow: RowFlow, available: number, isForced: boolean): Parted<RowFlow> {
  const continued =
    flow.isContinuation && flow.continued !== null ? flow.continued.height + CONTINUED_GAP : 0;
  const inner = available - flow.padding.top - flow.padding.bottom - continued;
  const parts = flow.cells.map((cell) => splitFlow(cell.content, inner, isForced));
  if (parts.some(({ head }, index) => head === null && flow.cells[index]!.content.items.length > 0)) {
    return { head: null, tail: flow };
  }
  if (parts.every(({ tail }) => tail === null)) return { head: flow, tail: null };
  const cells = (pick: (part: Parted<StackFlow>) => StackFlow | null) =>
    flow.cells.map((cell, index) => ({ ...cell, content: pick(parts[index]!) ?? stack([]) }));
  const { anchor: _anchor, ...rest } = flow;
  return {
    head: row({ ...flow, cells: cells(({ head }) => head), ruleBelow: null }),
    tail: row({ ...rest, cells: cells(({ tail }) => tail), isContinuation: true }),
  };
}

function splitTable(flow: TableFlow, available: number, isForced: boolean): Parted<TableFlow> {
  let used = flow.head?.height ?? 0;
  let count = 0;
  while (count < flow.rows.length && used + flow.rows[count]!.height <= available + 0.01) {
    used += flow.rows[count]!.height;
    count += 1;
  }
  const next = flow.rows[count]!;
  if (next.height >= next.wholeBelow || (isForced && count === 0)) {
    const parted = splitRow(next, available - used, isForced && count === 0);
    if (parted.head !== null) return partTable(flow, count, parted);
  }
  const fewest = Math.min(isForced ? 1 : ROWS_TOGETHER, flow.rows.length);
  const kept = Math.min(count, flow.rows.length - ROWS_TOGETHER);
  if (kept >= fewest) return partTable(flow, kept, null);
  if (isForced && count > 0) return partTable(flow, count, null);
  return { head: null, tail: flow };
}

function partTable(flow: TableFlow, count: number, middle: Parted<RowFlow> | null): Parted<TableFlow> {
  const heads = flow.rows.slice(0, count);
  const tails = flow.rows.slice(count + (middle === null ? 0 : 1));
  const headRow = middle?.head ?? null;
  const tailRow = middle?.tail ?? null;
  const rest = tailRow === null ? tails : [tailRow, ...tails];
  return {
    head: table(flow.head, headRow === null ? heads : [...heads, headRow], flow.isContinuation),
    tail: rest.length === 0 ? null : table(flow.head, rest, true),
  };
}
