/** What is said where the workspace goes with its tab. */
export const sessionMessages = {
  saved: "Kept until you close this tab",
  promise: "Nothing is sent anywhere, and nothing is kept after you close this tab.",
  notCovered:
    "This copy of Havenmark keeps nothing: when you close or reload this tab, what you entered since the last file is gone. Save a hand-off file before you go.",
  covered:
    "Everything here is in the file you saved or opened. When you close this tab, only that file is left.",
  save: "Save hand-off file",
  whereDataLives:
    "This copy runs from one file and keeps nothing: open a hand-off file to read it and go on with it, and save one before you close this tab.",
  storageTitle: "Storage",
  storage:
    "This copy of Havenmark is one file that you opened from disk. Browsers let every page opened from disk read what another has stored, so it stores nothing: all you enter is in this tab’s memory and goes with it. To keep work in the browser, use Havenmark at an address of its own.",
  crash:
    "Save a hand-off file first: this copy keeps nothing, so reloading the page loses everything that is not in a file.",
} as const;
