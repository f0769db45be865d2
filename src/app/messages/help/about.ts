/** What this is and is not, the model it serves, survivors' part in it, and the words used. */
export const aboutHelp = {
  what: {
    title: "What Havenmark is, and is not",
    isTitle: "It is",
    is: [
      "a way for a clinic team to rate itself against what a Medical Safe Haven does, to keep the evidence beside each rating, and to plan what comes next;",
      "a way for somebody from outside to do the same;",
      "a printed gap analysis that says what it rests on.",
    ],
    isNotTitle: "It is not",
    isNot: [
      "an accreditation or a certificate, and no result says that a clinic complies with anything or that anybody is safe there;",
      "a place for patients’ data, of any kind;",
      "a questionnaire for patients. Of 45 instruments reviewed for minors, one had been validated in health care; this app ships none;",
      "legal advice. Criteria that rest on law say so and ask for a check by your own counsel, with its date;",
      "a league table. Sites are not ranked.",
    ],
  },
  model: {
    title: "About the model",
    paragraphs: [
      "Medical Safe Haven began in 2016 in a family medicine residency clinic in Sacramento. It grew out of a hospital system’s response program of 2014, and has been repeated in Redding, Los Angeles, Santa Maria, Merced and San Francisco. It can be adapted to other settings: the catalogue does not assume residents.",
      "The best evidence about outcomes so far is small: of 57 women in a community program, those who had Medical Safe Haven care had odds of completing it that were 5.37 times higher. The women were not assigned by chance and chose for themselves, so this is a hint and no proof.",
      "Survivors describe dismissed pain, snide questions and blame in health care. They ask for trust, consistency, options that are explained, no stigma, and real resources.",
      "Existing instruments add up yes and no answers. A clinic that scores full marks on them can no longer see what slips, what is evidenced, or what to do next. You may attach such results as evidence; their forms are not copied here.",
    ],
  },
  survivors: {
    title: "Survivor review",
    paragraphs: [
      "No survivor has reviewed this draft of the catalogue. By its own criteria TIC-07 and TIC-08 one should, paid and never asked for a story. Read it as a draft that is open to review, and ask your own advisers what is missing.",
    ],
  },
  glossary: {
    title: "Words",
    words: (group: string) => [
      {
        term: "Action",
        text: "One piece of work of the improvement plan, with an owner’s role, a due date and proof.",
      },
      { term: "Anchor", text: "The written description of what one rating of one criterion looks like." },
      {
        term: "Assessment",
        text: "One round of rating at one site: self, external or consensus; core or full set; a draft until it is signed off.",
      },
      {
        term: "Backup file",
        text: "A hand-off file that holds everything in this browser, private notes included.",
      },
      { term: "Band", text: "How pressing a gap is: N now, then A, B, C, D, and O for opportunities." },
      { term: "Catalogue", text: "The criteria, with their weights, levels and sources, in one version." },
      { term: group, text: "A group of criteria, called domain in the data." },
      {
        term: "Core set",
        text: "The criteria of a shorter first assessment. Not to be confused with weight 2, which is called core too.",
      },
      {
        term: "Coverage",
        text: "How much of the catalogue’s weight has been rated. A condition of the higher levels, not a measure of progress.",
      },
      { term: "Criterion", text: "One thing a clinic does or does not do, with four anchors." },
      { term: "Critical", text: "A criterion that nothing else can make up for." },
      {
        term: "Evidence item",
        text: "A file, link, note, tally, observation or interview that supports a rating.",
      },
      { term: "Flag", text: "“We want to talk about this one again.” It changes no number." },
      { term: "Gap", text: "A criterion that is rated below in place." },
      {
        term: "Hand-off code",
        text: "Eight characters by which two people know that they look at the same file.",
      },
      { term: "Hand-off file", text: "A file that carries work from one browser to another." },
      { term: "Level", text: "How far the clinic is, in four steps with open conditions." },
      { term: "Limiter", text: "A condition of the next level that is not met." },
      { term: "Note for the report", text: "Printed in every report." },
      { term: "Opportunity", text: "A criterion that is in place and could become embedded." },
      {
        term: "Private note",
        text: "Printed in no report. It is in every backup file, and whoever uses this browser can read it.",
      },
      { term: "Rating", text: "How far a criterion is in place today, from 0 to 3." },
      { term: "Report", text: "The printed gap analysis." },
      { term: "Shown score", text: "What the score would be if only evidence counted." },
      { term: "Sign-off", text: "Freezes an assessment and its results. Actions go on." },
      { term: "Site", text: "A clinic, or one of several places of a clinic." },
      { term: "Spread", text: "How far a gap reaches: limited, a pattern, or widespread." },
      { term: "Workspace", text: "All that this browser stores." },
    ],
  },
  keyboard: {
    title: "Keyboard",
    checklistCaption: "In the checklist",
    everywhereCaption: "Everywhere",
    key: "Key",
    does: "What it does",
    everywhere: [
      ["Tab, Shift + Tab", "To the next control, or back"],
      ["Enter", "Follows a link, presses a button, sends a form"],
      ["Space", "Presses a button, ticks a box"],
      ["Arrow keys", "Choose within a group of radio buttons"],
      ["Esc", "Closes a dialog; asks first where words would be lost. An action keeps what you typed"],
    ],
  },
} as const;
