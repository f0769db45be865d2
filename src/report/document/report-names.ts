import type { ReportModel } from "../report-model";

/** What levels and ratings are called in this catalogue, and how far the report is. */
export type ReportNames = {
  readonly isDraft: boolean;
  readonly isRated: boolean;
  readonly groupName: { readonly one: string; readonly many: string };
  readonly levelName: (level: number) => string;
  readonly scaleName: (rating: number) => string;
};

export function namesOf({ identity, method, summary }: ReportModel): ReportNames {
  const { levels, scale } = method.profile;
  return {
    isDraft: identity.state === "draft",
    isRated: summary.ratedCount > 0,
    groupName: method.groupName,
    levelName: (number) => levels.find(({ level }) => level === number)?.name ?? String(number),
    scaleName: (rating) => scale.find(({ value }) => value === rating)?.name ?? String(rating),
  };
}
