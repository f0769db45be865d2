import { daysBetween, isIsoDate, type IsoDate } from "../shared/iso-date";

const KEY = "havenmark.last-backup";

/** After this many days without a backup file the person is reminded. */
const BACKUP_REMINDER_DAYS = 7;

/**
 * The day of the last backup file saved from this browser, or null. Kept beside the theme in local
 * storage: it speaks of this browser, and a restored workspace must not inherit it.
 */
export function readLastBackup(store: Storage): IsoDate | null {
  const day = store.getItem(KEY);
  return day !== null && isIsoDate(day) ? day : null;
}

export function keepLastBackup(store: Storage, day: IsoDate): void {
  store.setItem(KEY, day);
}

/** Forgets the day: the work it covered is gone. */
export function forgetLastBackup(store: Storage): void {
  store.removeItem(KEY);
}

const MIRROR_KEY = "havenmark.last-mirror";

/** The day on which the backup folder was last written and read again, or null. */
export function readLastMirror(store: Storage): IsoDate | null {
  const day = store.getItem(MIRROR_KEY);
  return day !== null && isIsoDate(day) ? day : null;
}

export function keepLastMirror(store: Storage, day: IsoDate): void {
  store.setItem(MIRROR_KEY, day);
}

/** The later of two days, of which each may be missing. */
export function laterDay(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** `days` since the last backup file; null when there never was one. */
export type BackupReminder = { readonly days: number | null };

/** What to remind of: nothing while there is no work of the team's own, or the file is recent. */
export function backupReminder(
  lastBackup: IsoDate | null,
  today: IsoDate,
  hasOwnWork: boolean,
): BackupReminder | null {
  if (!hasOwnWork) return null;
  if (lastBackup === null) return { days: null };
  const days = daysBetween(lastBackup, today);
  return days > BACKUP_REMINDER_DAYS ? { days } : null;
}
