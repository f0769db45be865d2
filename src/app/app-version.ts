/** The version of the app, the same as in package.json (a test compares them). */
export const APP_VERSION = "0.1.0";

/** How the app names itself in the files it writes. */
export const APP_NAME = `Havenmark ${APP_VERSION}`;
