/**
 * True in the app that is one single file, opened from disk (`npm run build:single`). Browsers give all
 * pages opened from disk one store in common, so that any of them could read what this one stored:
 * it keeps its workspace in the page's own memory and nowhere else.
 */
export const IS_SINGLE_FILE = import.meta.env.MODE === "single";
