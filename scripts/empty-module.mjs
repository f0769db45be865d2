// @ts-check
// Stands in for the optional parts of jsPDF (HTML rendering, SVG rendering) that the report does not use.
export default {};
