/** What the help page says about the catalogue and its sources. */
export const catalogueHelp = {
  title: "The catalogue",
  lead: (title: string, version: string, criteria: number, groups: string) =>
    `“${title}”, version ${version}: ${String(criteria)} criteria in ${groups}.`,
  facts: {
    id: "Id",
    version: "Version",
    language: "Language",
    jurisdiction: "Jurisdiction",
    places: "Places on a visit",
    group: "A group of criteria is called",
    hash: "Content hash",
  },
  jurisdiction:
    "Criteria that rest on law assume US law, which moves and differs by state. They carry “have counsel check”. Outside the US, put your own law in their place.",
  domainsTitle: (many: string) => `The ${many}`,
  seed: "Traces to",
  weightAndCount: (weight: number, criteria: number) =>
    `${String(criteria)} criteria, weight ${String(weight)} in the overall score`,
  domainsNote:
    "Each traces to a phrase of the article that first described the model (Chambers 2019, read as an abstract). The operational detail comes from other Medical Safe Haven material and from guidance for the health care of people who have been trafficked.",
  sourcesTitle: "Sources",
  sourcesLead: (count: number) =>
    `All ${String(count)} sources, with how much of each was read. Often that was the abstract alone: it is said so that nobody takes it for more. The addresses open in the browser and need the internet; the rest of this page does not.`,
  grades: {
    title: "How well a criterion is founded",
    caption: "Source grades",
    grade: "Grade",
    means: "What it means",
    rows: {
      A: "A Medical Safe Haven source, or two or more sources on the health care of trafficked people",
      B: "One such source, or strong guidance from a neighboring field",
      C: "Mostly reasoning; a note says where the ground is thin",
    },
    count: "Criteria",
  },
  basis: "Read",
  noYear: "no year",
  licenseTitle: "Licenses",
  license: [
    "The app’s code is under the Apache License 2.0.",
    "The criteria are under Creative Commons Attribution 4.0 (CC BY 4.0). You may adapt them, for example to other numbers, if you say where they come from and that you changed them.",
    "The cited works belong to their authors and publishers.",
  ],
} as const;
