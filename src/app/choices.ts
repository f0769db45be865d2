import { efforts } from "../catalogue/catalogue";
import { commonMessages } from "./messages/common";

/** What a list to choose from offers: stored values with their words. */
export const effortOptions = efforts.map((value) => ({ value, label: commonMessages.efforts[value] }));
