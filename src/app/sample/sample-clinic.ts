/** Who the sample clinic is and how its two assessments began; days are counted from today. */
export const sampleClinic = {
  site: {
    name: "Riverbend Family Health (sample)",
    clinicKind: "residency clinic",
    region: "California",
    notes:
      "Invented for trying things out. A family medicine residency clinic with about 9,000 patients, whose program for people who have been trafficked saw its first patients nine months ago.",
    isSample: true,
  },
  earlier: {
    startedInDays: -371,
    roles: ["Program lead", "Medical director", "Nurse lead"],
    signedOffBy: "Program lead",
  },
  current: {
    startedInDays: -12,
    roles: [
      "Program lead",
      "Medical director",
      "Nurse lead",
      "Front-desk lead",
      "Care coordinator/advocate",
      "Quality lead",
    ],
    leadershipAsk:
      "Keep the coordinator's post after the grant ends, and give the privacy officer a day of the vendor's time for the portal settings.",
  },
} as const;
