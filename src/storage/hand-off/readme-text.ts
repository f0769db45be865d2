/** README.txt in every file: what this is, for somebody who has nothing but ordinary tools. */
export const readmeText = `This is a hand-off file or backup of Havenmark, an app in which a Medical Safe
Haven clinic rates itself, keeps its evidence and plans its improvements.

The app opens it: Backup and hand-off, "Open hand-off file".

A file whose name ends in .age is locked with a passphrase. The program age
unlocks it (https://age-encryption.org):

  age -d -o handoff.havenmark handoff.havenmark.age

Without the app, any zip tool opens it (rename it to end in .zip if need be):

  unzip handoff.havenmark -d handoff

  manifest.json       what the file holds, with the size and SHA-256 of every part
  data/*.ndjson       one row of JSON a line: sites, assessments, revisions,
                      evidence, actions. A revision is one change of one value;
                      the value that stands is the one no later revision names
                      as its parent.
  catalogues/*.json   the criteria, in the wording the assessments were made with
  results/*.json      level, score and gaps of each assessment, as worked out
  evidence/*          the files; the name of each is its own SHA-256

To prove that nothing was changed, compare with the list in manifest.json:

  sha256sum data/* catalogues/* results/* evidence/*

A plain file proves nothing about who made it. The hand-off code is the first
eight digits of the SHA-256 of manifest.json: compare it by phone.

It may hold private notes (manifest.json says so). Keep it as you would keep the notes themselves.
`;
