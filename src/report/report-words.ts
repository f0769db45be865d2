import { commonWords } from "./words/common-words";
import { coverWords, furnitureWords } from "./words/cover-words";
import {
  criteriaWords,
  evidenceWords,
  exceptionWords,
  photoWords,
  planWords,
  signOffWords,
} from "./words/detail-words";
import { gapReasonWords, gapWords, matrixWords, scorecardWords } from "./words/gap-words";
import { methodWords } from "./words/method-words";
import { shareWords } from "./words/share-words";
import {
  actionSheetWords,
  boardWords,
  checklistWords,
  closingWords,
  ownerWords,
  requestWords,
  standaloneMatrixWords,
  wallWords,
} from "./words/sheet-words";
import { leadershipWords, levelWords, limiterWords, summaryWords } from "./words/summary-words";

/** Every word of a report that does not come from its data or its catalogue. */
export const reportWords = {
  common: commonWords,
  marks: commonWords.marks,
  cover: coverWords,
  furniture: furnitureWords,
  level: levelWords,
  limiters: limiterWords,
  summary: summaryWords,
  leadership: leadershipWords,
  scorecard: scorecardWords,
  matrix: matrixWords,
  gapReason: gapReasonWords,
  gaps: gapWords,
  criteria: criteriaWords,
  plan: planWords,
  evidence: evidenceWords,
  photos: photoWords,
  exceptions: exceptionWords,
  method: methodWords,
  signOff: signOffWords,
  share: shareWords,
  board: boardWords,
  closing: closingWords,
  wall: wallWords,
  owners: ownerWords,
  actionSheets: actionSheetWords,
  requests: requestWords,
  checklist: checklistWords,
  standaloneMatrix: standaloneMatrixWords,
} as const;
