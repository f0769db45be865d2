/** Words of the calendar file: seen by whoever sees the calendar, so nothing about survivors in the neutral ones. */
export const calendarWords = {
  name: "Improvement plan",
  neutralDue: (criterionIds: readonly string[]): string =>
    criterionIds.length === 0 ? "Improvement action" : `Improvement action ${criterionIds.join(", ")}`,
  neutralCheck: (criterionIds: readonly string[]): string =>
    criterionIds.length === 0
      ? "Improvement action: check whether it held"
      : `Improvement action ${criterionIds.join(", ")}: check whether it held`,
  titledDue: (title: string): string => title,
  titledCheck: (title: string): string => `Check whether it held: ${title}`,
  withdrawn: "Improvement action (withdrawn)",
  owner: (role: string): string => `Owner: ${role}`,
} as const;
