import { addDays, type Instant, type IsoDate } from "../../shared/iso-date";
import { calendarWords } from "../words/calendar-words";
import type { CalendarEvent } from "./calendar-events";
import { escapeText, toContentLine } from "./content-line";

/** Reminders at nine in the morning, seven days before and on the day; midnight helps nobody. */
const REMINDERS = ["-P6DT15H", "PT9H"] as const;
const SEQUENCE_START = Date.UTC(2020, 0, 1);

function toBasicDay(day: IsoDate): string {
  return day.replaceAll("-", "");
}

function toBasicInstant(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Seconds since 2020: rises with every change and stays within the 31 bits that calendars read. */
function toSequence(at: Instant): number {
  return Math.max(0, Math.floor((Date.parse(at) - SEQUENCE_START) / 1000));
}

function toAlarm(trigger: string, summary: string): string {
  return [
    toContentLine("BEGIN", "VALARM"),
    toContentLine("ACTION", "DISPLAY"),
    toContentLine("DESCRIPTION", escapeText(summary)),
    toContentLine("TRIGGER", trigger),
    toContentLine("END", "VALARM"),
  ].join("");
}

function toComponent(event: CalendarEvent): string {
  const { uid, day, summary, description, changedAt, isWithdrawn } = event;
  return [
    toContentLine("BEGIN", "VEVENT"),
    toContentLine("UID", uid),
    toContentLine("DTSTAMP", toBasicInstant(changedAt)),
    toContentLine("LAST-MODIFIED", toBasicInstant(changedAt)),
    toContentLine("SEQUENCE", String(toSequence(changedAt))),
    toContentLine("DTSTART;VALUE=DATE", toBasicDay(day)),
    toContentLine("DTEND;VALUE=DATE", toBasicDay(addDays(day, 1))),
    toContentLine("SUMMARY", escapeText(summary)),
    ...(description === "" ? [] : [toContentLine("DESCRIPTION", escapeText(description))]),
    toContentLine("STATUS", isWithdrawn ? "CANCELLED" : "CONFIRMED"),
    toContentLine("TRANSP", "TRANSPARENT"),
    toContentLine("CLASS", "PRIVATE"),
    ...(isWithdrawn ? [] : REMINDERS.map((trigger) => toAlarm(trigger, summary))),
    toContentLine("END", "VEVENT"),
  ].join("");
}

/**
 * A calendar file (RFC 5545). Everything in it comes from the data, nothing from the clock, so the
 * same plan gives the same bytes.
 */
export function writeCalendar(events: readonly CalendarEvent[]): string {
  return [
    toContentLine("BEGIN", "VCALENDAR"),
    toContentLine("VERSION", "2.0"),
    toContentLine("PRODID", "-//Havenmark//Improvement plan//EN"),
    toContentLine("CALSCALE", "GREGORIAN"),
    toContentLine("METHOD", "PUBLISH"),
    toContentLine("X-WR-CALNAME", escapeText(calendarWords.name)),
    ...events.map(toComponent),
    toContentLine("END", "VCALENDAR"),
  ].join("");
}

/** `improvement-plan-2026-11-24.ics`: says nothing about the clinic. */
export function calendarFileName(preparedOn: IsoDate): string {
  return `improvement-plan-${preparedOn}.ics`;
}
