/**
 * Every color of the report by its task. On paper these values; on screen the theme may replace them
 * (`sceneToSvgParts` names the task). `rating0` to `rating3` are one hue whose steps also part in gray,
 * with 4.5:1 or more between each and the color of the digit on it.
 */
export const palette = {
  paper: "#ffffff",
  ink: "#1d2b33",
  muted: "#52626b",
  brand: "#0f5e63",
  onBrand: "#ffffff",
  onBrandMuted: "#d3e6e6",
  rule: "#d3dcdf",
  strongRule: "#8d9ea5",
  tint: "#f1f6f6",
  rating0: "#f3f7f7",
  rating1: "#a9d0cf",
  rating2: "#2f7d82",
  rating3: "#0a3d42",
  onRating0: "#1d2b33",
  onRating1: "#1d2b33",
  onRating2: "#ffffff",
  onRating3: "#ffffff",
  bandA: "#a9d0cf",
  bandB: "#cbe2e1",
  bandC: "#e2eeee",
  bandD: "#f3f7f7",
} as const;

export type Tone = keyof typeof palette;

/** The fill for a rating, and the tone of a digit that stands on it. */
export const ratingTones: readonly { readonly fill: Tone; readonly text: Tone }[] = [
  { fill: "rating0", text: "onRating0" },
  { fill: "rating1", text: "onRating1" },
  { fill: "rating2", text: "onRating2" },
  { fill: "rating3", text: "onRating3" },
];
