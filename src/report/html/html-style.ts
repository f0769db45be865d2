import { palette } from "../palette";

const tones = Object.entries(palette)
  .map(([name, color]) => `.t-${name}{color:${color}}.f-${name}{background:${color}}`)
  .join("");

/**
 * The looks of a saved report. Always light, because it is paper; fonts are the reader's own, so that
 * scripts which the PDF's font lacks are shown.
 */
export const htmlStyle = `
:root{color-scheme:light;font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",Roboto,Arial,sans-serif;color:${palette.ink};background:${palette.paper}}
body{margin:0}
header,main,footer{max-width:58rem;margin:0 auto;padding:1rem 1.25rem}
.cover{max-width:none;background:${palette.brand};padding:3rem 0 2rem}
.cover>div{max-width:58rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem;break-after:avoid;overflow-wrap:anywhere}
h1{font-size:2rem}h2{font-size:1.6rem}h3{font-size:1.2rem;color:${palette.brand}}h4{font-size:1.05rem}
.cover h1{margin:.25rem 0}.cover,.cover h1{color:${palette.onBrand}}.cover .t-onBrandMuted{color:${palette.onBrandMuted}}
p,li,dd,dt,td,th{unicode-bidi:plaintext;overflow-wrap:anywhere}
p{margin:.45rem 0}ul,ol{margin:.4rem 0;padding-left:1.4rem}
a{color:${palette.brand}}
.lead{font-size:1.1rem}.name{font-size:1.5rem;font-weight:600}.title{font-size:2.2rem;font-weight:600}
.small{font-size:.875rem}.label{font-size:.85rem;font-weight:600}.tiny{font-size:.8rem}
.count{font-size:1.2rem;font-weight:600}p.figure{font-size:1.6rem;font-weight:600;color:${palette.brand}}
.small,.label,.tiny{color:${palette.muted}}
${tones}
.at-middle{text-align:center}.at-end{text-align:right}
.figure svg{max-width:100%;height:auto;display:block}
svg{font-family:inherit}
.picture{display:block;width:auto;height:auto;max-width:100%;max-height:18rem;margin-top:1rem}
.critical{white-space:nowrap;position:relative}.critical svg{margin-right:.25em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.box{padding:.75rem 1rem;margin:1rem 0;border-radius:4px}.box.tint{background:${palette.tint}}.box.outline{border:1px solid ${palette.strongRule}}
.box>:first-child{margin-top:0}
.columns{display:flex;flex-wrap:wrap;gap:0 2rem}.columns>div{min-width:min(100%,9rem)}
dl>div{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.25rem 0}dt{min-width:7.5rem;color:${palette.muted}}dd{margin:0;flex:1 1 12rem}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;min-width:34rem;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .5rem;font-weight:400}
th.at-end,td.at-end{text-align:right}th.at-middle,td.at-middle{text-align:center}
td p,th p{margin:.1rem 0}td ul{margin:0;padding-left:1.1rem}
thead th{overflow-wrap:normal;font-weight:600;color:${palette.muted};vertical-align:bottom}
.lines thead th{border-bottom:1.5px solid ${palette.strongRule}}.lines tbody tr{border-bottom:1px solid ${palette.rule}}
.dense th,.dense td{padding:.25rem .5rem}
.grid .tiny{white-space:nowrap}
.grid td,.grid th,.matrix td,.matrix th{border:2px solid ${palette.paper}}
.entry{display:flex;flex-direction:row-reverse;gap:0 1.25rem;border-bottom:1px solid ${palette.rule};padding:.75rem 0}
.entry>div:first-child{flex:1;min-width:0}.entry>.aside{flex:0 0 8rem}.entry h4,.entry h3{margin-top:0}
.contents{list-style:none;padding:0}.contents li{border-bottom:1px solid ${palette.rule};padding:.3rem 0}
footer{color:${palette.muted};font-size:.85rem;border-top:1px solid ${palette.rule}}
@media (max-width:40rem){.columns{flex-direction:column}.columns>div{width:100%}.entry{flex-direction:column-reverse}.entry>.aside{flex:none;display:flex;flex-wrap:wrap;gap:0 1rem}.title,h1{font-size:1.6rem}}
@media print{:root{font-size:10.5pt}@page{margin:18mm 16mm}header,main,footer,.cover>div{max-width:none;padding-left:0;padding-right:0}
.cover{background:none;padding:0}.cover,.cover h1,.cover .t-onBrandMuted{color:${palette.ink}}.new-page{break-before:page}.scroll{overflow:visible}table{min-width:0}
thead{display:table-header-group}tr,.box,.columns,.figure,.picture,.entry{break-inside:avoid}h1+p,h2+p,h3+p,h4+p{break-after:avoid;break-inside:avoid}.grid td,.grid th{padding:.2rem .1rem}.grid .tiny{font-size:6.5pt}p{orphans:2;widows:2}a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
