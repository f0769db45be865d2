import ICAL from "ical.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/plan/action";
import { planToEvents, type CalendarInput } from "../../../src/report/calendar/calendar-events";
import { toContentLine } from "../../../src/report/calendar/content-line";
import { calendarFileName, writeCalendar } from "../../../src/report/calendar/write-calendar";
import { addDays } from "../../../src/shared/iso-date";
import { anAction, anId, TODAY } from "../../builders";
import { aSampleInput } from "../sample-input";

type Read = {
  readonly day: string;
  readonly status: string;
  readonly sequence: number;
  readonly summary: string;
  readonly alarms: readonly string[];
};

/** Days by UID in a fixed order. */
function sorted(days: readonly (readonly [string, string | null])[]): readonly unknown[] {
  return days.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function write(actions: readonly Action[], more: Partial<CalendarInput> = {}): string {
  return writeCalendar(planToEvents({ actions, removed: [], undated: [], wording: "neutral", ...more }));
}

/** Every event by its UID, as an independent library reads it. */
function read(text: string): ReadonlyMap<string, Read> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  const events = calendar.getAllSubcomponents("vevent");
  const byUid = events.map((component): [string, Read] => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.toString()).toBe(addDays(event.startDate.toString(), 1));
    return [
      event.uid,
      {
        day: event.startDate.toString(),
        status: String(component.getFirstPropertyValue("status")),
        sequence: event.sequence,
        summary: event.summary,
        alarms: component
          .getAllSubcomponents("valarm")
          .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
      },
    ];
  });
  expect(new Set(byUid.map(([uid]) => uid)).size).toBe(byUid.length);
  return new Map(byUid);
}

/** What a calendar does with a file: newer versions replace, withdrawn ones go. */
function importInto(calendar: Map<string, Read>, text: string): void {
  for (const [uid, event] of read(text)) {
    const known = calendar.get(uid);
    if (known !== undefined && event.sequence < known.sequence) continue;
    if (event.status === "CANCELLED") calendar.delete(uid);
    else calendar.set(uid, event);
  }
}

describe("the calendar file", () => {
  it("has every open action on its due date, with reminders a week before and on the day", () => {
    const { actions } = aSampleInput();
    const calendar = new Map<string, Read>();
    importInto(calendar, write(actions));
    const dues = actions.filter(({ status, dueDate }) => status !== "closed" && dueDate !== null);
    const wanted = dues.map(({ id, dueDate }) => [`${id}-due@havenmark`, dueDate] as const);
    const found = [...calendar].filter(([uid]) => uid.includes("-due@"));
    expect(sorted(found.map(([uid, { day }]) => [uid, day]))).toEqual(sorted(wanted));
    for (const [, { alarms }] of found) expect(alarms).toEqual(["-P6DT15H", "PT9H"]);
  });

  it("asks 90 days after closing whether the change held, until somebody has looked", () => {
    const closed = anAction({ status: "closed", closedOn: TODAY, verifiedBy: "Nurse" });
    const uid = `${closed.id}-check@havenmark`;
    expect(read(write([closed])).get(uid)).toMatchObject({ day: addDays(TODAY, 90), status: "CONFIRMED" });
    const checked = { ...closed, effectiveness: { checkedOn: addDays(TODAY, 91), held: true, note: "" } };
    expect(read(write([checked])).get(uid)).toMatchObject({ status: "CANCELLED", alarms: [] });
    const reopened = {
      ...closed,
      status: "reopened" as const,
      closedOn: null,
      reopenReason: "It did not hold",
    };
    expect(read(write([reopened])).get(uid)?.status).toBe("CANCELLED");
  });

  it("imported a second time moves what moved and takes out what is done, removed or without a date", () => {
    const [kept, moved, done, accepted, removed, undated] = Array.from({ length: 6 }, (_, index) =>
      anAction({ id: anId(50 + index), dueDate: addDays(TODAY, 10 + index) }),
    ) as [Action, Action, Action, Action, Action, Action];
    const calendar = new Map<string, Read>();
    importInto(calendar, write([kept, moved, done, accepted, removed, undated]));
    expect(calendar.size).toBe(6);
    const later = { updatedAt: `${addDays(TODAY, 2)}T08:00:00.000Z` };
    const second = write(
      [
        kept,
        { ...moved, ...later, dueDate: "2027-05-05" },
        { ...done, ...later, status: "closed", closedOn: addDays(TODAY, 2) },
        { ...accepted, ...later, status: "accepted risk" },
        { ...undated, ...later, dueDate: null },
      ],
      {
        removed: [{ id: removed.id, at: later.updatedAt }],
        undated: [{ id: undated.id, at: later.updatedAt }],
      },
    );
    const before = calendar.get(`${moved.id}-due@havenmark`)!.sequence;
    importInto(calendar, second);
    expect(sorted([...calendar].map(([uid, { day }]) => [uid, day]))).toEqual(
      sorted([
        [`${kept.id}-due@havenmark`, kept.dueDate],
        [`${moved.id}-due@havenmark`, "2027-05-05"],
        [`${done.id}-check@havenmark`, addDays(TODAY, 92)],
      ]),
    );
    expect(calendar.get(`${moved.id}-due@havenmark`)!.sequence).toBeGreaterThan(before);
    importInto(calendar, second);
    expect(calendar.size).toBe(3);
  });

  it("says nothing about survivors unless titles are asked for, in words and in the name of the file", () => {
    const action = anAction({ title: "Ask survivors; what, when\\where\nhelps", criterionIds: ["IDS-04"] });
    const neutral = write([action]);
    expect(neutral).not.toMatch(/survivor|traffick|haven clinic/i);
    expect([...read(neutral).values()][0]!.summary).toBe("Improvement action IDS-04");
    const titled = read(write([action], { wording: "titles" }));
    expect([...titled.values()][0]!.summary).toBe(action.title);
    expect(calendarFileName(TODAY)).toBe("improvement-plan-2026-11-24.ics");
  });

  it("is the same for the same plan, and comes from the data alone", () => {
    const { actions } = aSampleInput();
    expect(write(actions)).toBe(write(actions.toReversed()));
    expect(write([])).toContain("END:VCALENDAR\r\n");
  });

  it("folds lines at 75 octets, between characters, and keeps every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (title) => {
        const text = write([anAction({ title })], { wording: "titles" });
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const clean = title
          .replace(/\r\n?|[\u2028\u2029]/g, "\n")
          // oxlint-disable-next-line no-control-regex -- what a calendar cannot hold is taken out
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
        expect([...read(text).values()][0]!.summary).toBe(clean);
      }),
    );
    expect(toContentLine("SUMMARY", "ł".repeat(60))).toMatch(/^SUMMARY:ł{33}\r\n ł{27}\r\n$/);
  });
});
