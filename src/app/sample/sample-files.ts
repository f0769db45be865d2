/** A small file that belongs to a piece of the sample clinic's evidence. */
export type SampleFile = { readonly name: string; readonly bytes: ArrayBuffer };

const charter = [
  "PROGRAM CHARTER, SUMMARY FOR STAFF",
  "",
  "Purpose: steady, whole-person primary care for people who have been trafficked.",
  "Who is served: anybody who wants this care, with or without disclosure.",
  "Lead: Program lead, eight protected hours a week. Deputy: Nurse lead.",
  "Reports to: Executive sponsor, every quarter.",
  "Review: every year.",
  "",
  "This file belongs to the sample clinic. Everything in it is invented.",
  "",
].join("\n");

const roster = [
  "role,trained and current,refresher due within 90 days",
  "Clinicians,100 %,some",
  "Learners,96 %,some",
  "Nursing and medical assistants,97 %,none",
  "Front desk,100 %,none",
  "Interpreters on contract,92 %,some",
  "Security on contract,91 %,some",
  "Billing,94 %,none",
  "",
].join("\n");

/** A drawing of an empty room with a sofa, a table and a window: 240 by 160 pixels, eight colors. */
const room =
  "iVBORw0KGgoAAAANSUhEUgAAAPAAAACgBAMAAADA9fxWAAAAGFBMVEXo4tbNvqUPXmN4Wjz69Nygvr5aRjLw8O7FEPQgAAAA" +
  "10lEQVR42u3X0RGCIACA4VZwhVZohVZwBVdo/eriAQ0hizPR739CPP1eOA5OJ0mSJGnL3fKBdwFf4yZPYDAYDAaDwWBwY7AD" +
  "vcUFBoPBu4LP5cDgBuE+bvI0Bz+nwUeAfzhXg9eBww5RgJN2Zl/5oPbg10swGAz+H7z8vHcg+JIIDK61qochPQaDwUP248fb" +
  "5uH4WhXgzMUrwOOp9Lh0hQOvBndRAe7mC/B4Kj0utA04/DoPv0+BG4MXBwbvD/4y8FbgvkpgMBgMBteEHQTAYDAYDAaDK3QH" +
  "UVo0piE3smwAAAAASUVORK5CYII=";

function textToBytes(text: string): ArrayBuffer {
  return new Uint8Array(new TextEncoder().encode(text)).buffer;
}

function base64ToBytes(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

/** The files of the sample clinic, by the name its evidence uses. */
export function sampleFiles(): Readonly<Record<"charter" | "roster" | "room", SampleFile>> {
  return {
    charter: { name: "program-charter-summary.txt", bytes: textToBytes(charter) },
    roster: { name: "training-by-role.csv", bytes: textToBytes(roster) },
    room: { name: "quiet-room.png", bytes: base64ToBytes(room) },
  };
}
