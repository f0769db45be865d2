import { describe, expect, it } from "vitest";
import { MAX_ROWS, parseCsv } from "../../src/app/csv-table";

describe("a CSV file", () => {
  it("is shown cell by cell, whatever separates them and whatever quotes hold", () => {
    expect(parseCsv('a,b\r\n"x, y","say ""hi"""\n').rows).toEqual([
      ["a", "b"],
      ["x, y", 'say "hi"'],
    ]);
    expect(parseCsv("\ufeffa;b\n1,5;2").rows).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
    expect(parseCsv('a\tb\n"two\nlines"\t=1+1').rows).toEqual([
      ["a", "b"],
      ["two\nlines", "=1+1"],
    ]);
  });

  it("that is broken or empty is still only text", () => {
    expect(parseCsv('a,b\n"never closed').rows).toEqual([["a", "b"], ["never closed"]]);
    expect(parseCsv("")).toEqual({ rows: [], isCut: false });
    expect(parseCsv("\n\n<script>,x\n").rows).toEqual([["<script>", "x"]]);
  });

  it("that is long is cut after 200 rows, and says so", () => {
    const rows = (count: number): string => "a,b\n".repeat(count);
    expect(parseCsv(rows(MAX_ROWS))).toMatchObject({ isCut: false });
    const cut = parseCsv(rows(MAX_ROWS + 1));
    expect(cut.isCut).toBe(true);
    expect(cut.rows).toHaveLength(MAX_ROWS);
  });
});
