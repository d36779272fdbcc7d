/** The look of the HTML report: one column of text, wide tables and pictures, no colour that carries meaning alone. */
export const htmlStyle = `
:root{--ink:#14212e;--quiet:#4b5863;--line:#cfd6dc;--wash:#f3f6f8;--navy:#002d54;--blue:#0065bd;--plum:#6a2063;--rust:#a8410f;--teal:#1b7f77}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.58 Roboto,"Segoe UI","Helvetica Neue",Arial,sans-serif;font-kerning:normal}
a{color:var(--blue);text-underline-offset:.18em}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 5px var(--ink)}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:9}
.page{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 4rem}
header.top{border-top:.5rem solid var(--navy);padding-top:clamp(1.5rem,5vw,3.25rem);margin-bottom:2.5rem}
.over{margin:0 0 .4rem;color:var(--quiet);font-size:1rem}
h1{font-size:clamp(2.1rem,5.2vw,3.4rem);line-height:1.08;letter-spacing:-.022em;margin:0 0 1.1rem;color:var(--navy);font-weight:700;text-wrap:balance}
.lead{font-size:clamp(1.15rem,2.1vw,1.4rem);line-height:1.45;max-width:44em;margin:0 0 .6rem}
.lead+.lead{font-size:1.0625rem;line-height:1.58;max-width:46em}
.figures{max-width:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:0 2rem;margin:2.2rem 0 0;padding:0;border-top:1px solid var(--ink)}
.figures div{padding:.9rem 0 .6rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{margin:0;font-size:2.3rem;line-height:1.1;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums;color:var(--navy)}
.figures dt{color:var(--quiet);font-size:.98rem;line-height:1.35;max-width:15em}
nav.contents{margin:0 0 3rem}
nav.contents ul{max-width:none;list-style:none;margin:0;padding:.7rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;border:solid var(--line);border-width:1px 0}
nav.contents a{display:inline-block;padding:.2rem 0}
section{margin:0 0 4rem;scroll-margin-top:1rem}
h2{font-size:clamp(1.5rem,3vw,2.05rem);line-height:1.2;letter-spacing:-.015em;margin:0 0 .5rem;color:var(--navy);text-wrap:balance}
h3{font-size:1.18rem;line-height:1.35;margin:0 0 .35rem}
p,ul,dl{max-width:46em}
.intro{color:var(--quiet);margin:0 0 1.5rem}
ol.breaks{list-style:none;margin:0;padding:0;max-width:none}
ol.breaks>li{display:grid;grid-template-columns:2.6rem minmax(0,1fr);border-top:1px solid var(--line);padding:1.25rem 0 1.35rem;break-inside:avoid}
ol.breaks .rank{font-size:1.18rem;line-height:1.35;font-weight:700;color:var(--quiet);font-variant-numeric:tabular-nums}
.bar{height:.85rem;max-width:44rem;background:var(--wash);border:1px solid var(--line);margin:.5rem 0 .45rem;display:flex}
.bar i{display:block;height:100%;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar .missed{background:repeating-linear-gradient(45deg,var(--plum) 0 2.5px,#e3cfe1 2.5px 5.5px);border-right:2px solid var(--plum)}
.bar .late{background:repeating-linear-gradient(-45deg,var(--rust) 0 1.6px,#fbe6da 1.6px 6px);border-right:2px solid var(--rust)}
.bar .present{background:var(--navy)}
.count{margin:0;font-variant-numeric:tabular-nums}
.count b{font-size:1.18rem}
.todo{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.5rem 2rem;margin:.8rem 0 0;max-width:none}
.todo div{border-left:3px solid var(--line);padding:.05rem 0 .05rem .8rem}
.todo .win{border-left-color:var(--teal)}
.todo dt{font-size:.9rem;color:var(--quiet)}
.todo dd{margin:0;font-weight:600;line-height:1.45}
.small{font-size:.9rem;color:var(--quiet);margin:.7rem 0 0}
.tag{display:inline-block;border:1px solid currentColor;border-radius:2px;padding:0 .4em;font-size:.85rem;font-weight:600;line-height:1.5;white-space:nowrap}
.tag.missed{color:var(--plum)}.tag.met-late{color:var(--rust)}.tag.present{color:var(--navy)}.tag.unknown{color:var(--quiet);border-style:dashed}.tag.met{color:#0b4c0b}
.weak{text-decoration:underline dashed var(--rust) 1.5px;text-underline-offset:.22em}
.scroll{overflow-x:auto;margin:0 0 1.25rem;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.42;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:0 0 .55rem;max-width:46em}
th,td{text-align:left;vertical-align:top;padding:.55rem 1.1rem .55rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);font-size:.93rem;line-height:1.3;vertical-align:bottom}
tbody th{font-weight:600;min-width:9em}
tr.group th{padding-top:1rem;border-bottom:1px solid var(--ink);font-weight:700}
td.n,th.n{text-align:right;padding-right:1.4rem;white-space:nowrap}
.few,.held{white-space:nowrap}
.held{color:var(--quiet);font-style:italic;font-size:.93rem}
figure{margin:0 0 1.25rem;max-width:none}
figure .scroll{border:1px solid var(--line);background:#fff;margin-bottom:.5rem}
figure svg{display:block;width:100%;height:auto;min-width:56rem}
figure.narrow svg{min-width:40rem;max-width:56rem}
figcaption{max-width:46em;color:var(--quiet);font-size:.98rem}
main>section{margin:0 0 2.4rem}
.annexes section{margin:0 0 3.2rem}
main h2{font-size:clamp(1.3rem,2.4vw,1.7rem)}
p.first{font-size:1.1rem}
.mark{border:2px solid var(--ink);padding:.5rem .9rem;margin:1rem 0 0;font-weight:600;max-width:none}
.mark p{margin:0;max-width:none}
.inside .mark{border-color:var(--plum);color:var(--plum)}
.room{border:1px dashed var(--line);padding:.6rem .9rem;min-height:6rem;color:var(--quiet);margin:0 0 1.25rem}
nav.contents h2{font-size:1.2rem;margin-top:0}
details{margin:0 0 1rem}
summary{cursor:pointer;padding:.4rem 0;font-weight:600;color:var(--blue)}
.journey{border-top:1px solid var(--line);padding-top:1.5rem;margin-bottom:2.5rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 3rem}
.note{border-left:4px solid var(--navy);background:var(--wash);padding:.8rem 1.1rem;max-width:50em;margin:0 0 1.5rem}
.note p{margin:0}
.annex{border-top:.3rem solid var(--navy);padding-top:1.6rem}
.annex h3{margin-top:2rem}
.key dt{font-weight:700;margin-top:.6rem}.key dd{margin:0}
.swipe{display:none;font-size:.9rem;color:var(--quiet);margin:0 0 .4rem}
footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--quiet);font-size:.95rem}
@media (max-width:62rem){.swipe{display:block}}
@media (max-width:40rem){
 ol.breaks>li{grid-template-columns:minmax(0,1fr)}ol.breaks .rank{display:none}
 .figures{grid-template-columns:1fr 1fr}.figures dd{font-size:1.8rem}
 table.stack thead{position:absolute;left:-100vw}
 table.stack caption,table.stack,table.stack tbody,table.stack tr,table.stack td,table.stack th{display:block;width:auto;text-align:left}
 table.stack tr{border-bottom:1px solid var(--ink);padding:.6rem 0}
 table.stack td,table.stack tbody th{border:0;padding:.1rem 0;white-space:normal}
 table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet)}
 table.stack td.none{display:none}
}
@media print{
 @page{size:A4;margin:16mm 14mm 18mm}
 html,body{font-size:9.2pt}
 main>section{margin:0 0 3.5mm}
 p,ul,dl,figcaption,caption{max-width:none}
 p,ul{margin:.3em 0}
 p.first{font-size:inherit}
 figure{margin:0 0 2mm}
 main h2{font-size:13pt;margin:0 0 1.5mm}
 h1{font-size:21pt;margin:0 0 2mm}
 .mark{margin:0;padding:1.5mm 3mm}
 header.top{border:0}
 .annexes{break-before:page}
 figure.narrow svg{max-width:150mm}
 .first-figure svg{max-width:140mm}
 .page{max-width:none;padding:0}
 header.top{padding-top:2mm;margin-bottom:3mm}
 nav.contents,.skip,.swipe{display:none}
 section{margin-bottom:9mm}
 section:has(+footer){margin-bottom:2mm;break-inside:avoid;break-after:avoid}
 .page{padding-bottom:0}
 h2,h3,caption,figcaption,p:has(+.scroll),p:has(+figure),p:has(+p+.scroll),figcaption:has(+.scroll){break-after:avoid}
 tr,li,figure,.note,.todo,.room{break-inside:avoid}
 .room{break-before:avoid}
 thead{display:table-header-group;break-after:avoid}
 caption,thead,thead tr,tbody:first-of-type tr:first-child{break-after:avoid;break-inside:avoid}
 tbody:first-of-type tr:first-child,tbody:first-of-type tr:nth-child(2){break-before:avoid}
 footer{break-before:avoid;margin-top:0;padding-top:2mm}
 .few,.held{font-size:.9em}
 tr.group{break-after:avoid}
 .scroll{overflow:visible}
 figure svg,figure.narrow svg{min-width:0}
 a{color:inherit;text-decoration:none}
 details>summary{font-weight:400;color:var(--quiet);list-style:none;padding:0}
 details:not([open])>summary::after{content:" (a table: open it on the screen)"}
 .journey,.annex{break-before:page}
 table{font-size:8.2pt}
 .annexes table{font-size:7.4pt}
 .annexes th,.annexes td{padding:.18rem .4rem .18rem 0}
 td.n,th.n{padding-right:.6rem;white-space:normal}
 td.n.span{white-space:nowrap}
 td.n+td:not(.n),th.n+th:not(.n){padding-left:.5rem}
 th,td{padding:.2rem .7rem .2rem 0}
 main>section td.n:not(.span){white-space:normal}
 tbody th{min-width:32mm}
 main>section li{margin:0}
}
`;
