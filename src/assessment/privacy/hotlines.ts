/** Area codes that cost the caller nothing; hotlines and public lines of organizations have them. */
const TOLL_FREE_AREAS: readonly string[] = ["800", "833", "844", "855", "866", "877", "888"];

/** Numbers without an area code that anybody may call or text in the United States. */
const SHORT_NUMBERS: readonly string[] = ["211", "311", "711", "911", "988", "233733", "741741"];

/**
 * True for a number that belongs on a poster: a toll-free line, such as the National Human Trafficking
 * Hotline 1-888-373-7888 or the domestic violence hotline 1-800-799-7233, or a short number. It is
 * nobody's own.
 */
export function isPublicLine(phone: string): boolean {
  const digits = phone.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  if (SHORT_NUMBERS.includes(digits)) return true;
  return digits.length === 10 && TOLL_FREE_AREAS.includes(digits.slice(0, 3));
}
