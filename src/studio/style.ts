/** What the page adds to the design system. */
export const studioStyle = `
:root{--navy:#002d54;--blue:#0065bd;--plum:#6a2063;--rust:#a8410f;--teal:#1b7f77;--quiet:#4b5863;--edge:#cfd6dc;--wash:#f3f6f8}
html{scroll-behavior:auto}
body{margin:0;background:#fff}
.wrap{max-width:80rem;margin:0 auto;padding:0 clamp(1rem,3vw,2rem)}
.bar{border-top:.5rem solid var(--navy);border-bottom:1px solid var(--edge)}
.bar .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;align-items:baseline;padding-top:.6rem;padding-bottom:.6rem}
.bar a.name{font-weight:700;font-size:1.25rem;color:var(--navy);text-decoration:none}
.bar ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:0;padding:0;font-size:.95em}
.bar li{margin:0;padding:0}
.bar ul a{display:inline-block;padding:.35rem 0}
.bar ul a[aria-current]{color:#14212e;font-weight:700;text-decoration:none;box-shadow:inset 0 -3px 0 var(--navy)}
main{padding:1.5rem 0 4rem;min-height:60vh}
main:focus,h1:focus,h2:focus,h3:focus{outline:none}
main h1{letter-spacing:-.015em;text-wrap:balance;margin:0 0 .6rem;line-height:1.15}
main .ds_leader{margin:0 0 1rem;font-size:1.25rem;line-height:1.4;font-weight:400;color:#14212e}
main .ds_page-header{margin:0;padding:0}
.jobs{list-style:none;margin:2rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 2.5rem}
.job{border-top:3px solid var(--navy);padding:1rem 0 1.5rem;margin:0}
.job h2{font-size:1.45rem;margin:0 0 .4rem}
.job p{margin:0}
.scroll{overflow-x:auto;max-width:100%;margin:0 0 1.5rem}
.scroll table{margin:0;min-width:34rem}
.scroll:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}
caption{font-weight:700;text-align:left;padding-bottom:.5rem}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
.frame{border:1px solid var(--edge)}
.frame svg{display:block;width:100%;height:auto;min-width:54rem}
figure{margin:0 0 2rem}
figcaption{color:var(--quiet);max-width:46em}
.note{border-left:4px solid var(--navy);background:var(--wash);padding:.9rem 1.2rem;margin:0 0 1.5rem;max-width:50em}
.note.warn{border-left-color:var(--rust)}
.note h2,.note h3{margin-top:0}
.note p:last-child,.note ul:last-child{margin-bottom:0}
.note li{overflow-wrap:anywhere}
.drop{border:2px dashed var(--quiet);padding:1.2rem 1.4rem;margin:0 0 1.25rem;max-width:50em}
.go{position:sticky;bottom:0;background:#fff;border-top:1px solid var(--edge);padding:.7rem 0;margin:0;z-index:2}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
.buttons .ds_button{margin:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer.foot{border-top:1px solid var(--edge);padding:1.2rem 0 2rem;color:var(--quiet)}
.licences{white-space:pre-wrap;font-size:.85rem;max-height:20rem;overflow:auto}
footer.foot summary{cursor:pointer}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:9}
fieldset{border:0;margin:0 0 1.25rem;padding:0;min-width:0}
legend{font-weight:700;padding:0;margin-bottom:.5rem}
.hint{color:var(--quiet);font-size:.95rem}
.ds_checkbox .hint,.ds_radio .hint{display:block;padding-left:.55rem;margin-top:-.2rem}
.row{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.field{min-width:11rem;margin-bottom:1rem}
.field .ds_input{margin:0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:0 2rem}
fieldset.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:0 2rem}fieldset.grid legend{grid-column:1/-1}
.inner summary{cursor:pointer;color:var(--blue);text-decoration:underline;padding:.3rem 0;margin-bottom:.8rem}
.setup{margin:0 0 .8rem}
.map svg{min-width:66rem}
.two{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 3rem;align-items:start}
@media (max-width:60rem){.two{grid-template-columns:minmax(0,1fr)}}
.stop{border-top:4px solid var(--blue);padding-top:1rem}
.stop h2,.side h3:first-child{margin-top:0}
.when{font-weight:700}
.shoes{width:fit-content;align-self:flex-start;margin:0 0 .4rem;padding:.1rem .7rem;font-weight:700;color:#fff;background:var(--navy)}.shoes.second{background:var(--plum)}
.note.crossed{border-left:6px double var(--plum)}
.side{border-top:1px solid var(--edge);padding-top:1rem;font-size:1rem}
.side h3{margin:1.4rem 0 .5rem;font-size:1.15rem}
.clocks,.open,.missed{list-style:none;padding:0;margin:0}
.clocks li,.open li,.missed li{border-left:4px solid var(--edge);padding:.1rem 0 .1rem .8rem;margin:0 0 .6rem}
.clocks li.soon{border-left-color:var(--rust);border-left-style:double;border-left-width:6px}
.missed li{border-left-color:var(--plum)}
.clocks span,.open span,.clocks b,.open b{display:block}
.words{margin:1.5rem 0}
.words blockquote{margin:0;border-left:4px solid var(--teal);padding:.2rem 0 .2rem 1rem;font-size:1.2rem}
.words blockquote p{margin:0}
.two.even{grid-template-columns:minmax(0,1fr) minmax(0,1.35fr)}
@media (max-width:60rem){.two.even{grid-template-columns:minmax(0,1fr)}}
.lever{margin-bottom:1.3rem}
.lever .ds_label,.lever .hint{display:block;margin:0}
.slide{display:flex;align-items:center;gap:1rem}
.slide input{flex:1;min-width:8rem;height:2.4rem;accent-color:var(--navy)}
.slide output{min-width:5.5rem;font-weight:700;font-variant-numeric:tabular-nums}
.changes{list-style:none;padding:0;margin:0 0 1.25rem;font-size:1.15rem}
.changes li{border-left:5px solid var(--edge);padding:.1rem 0 .1rem .9rem;margin:0 0 .7rem}
.changes li.better{border-left-color:var(--teal)}
.changes li.worse{border-left:7px double var(--plum)}
.frame.narrow svg{min-width:36rem}
.toast{display:none}
@media (max-width:60rem){.toast:not(:empty){display:block;position:sticky;bottom:0;margin:0 -1rem;padding:.7rem 1rem;background:var(--navy);color:#fff;font-weight:600;z-index:3}}
.number{width:6rem;min-width:0}
.number.weak{border-style:dashed;border-color:var(--rust)}
.weak-text{text-decoration:underline dashed var(--rust) 1.5px;text-underline-offset:.22em}
.block{display:block;overflow-wrap:anywhere}
.gaps{list-style:none;padding:0;margin:0}
.gaps>li{margin:0}
.gaps>li{border-top:1px solid var(--edge);padding:1rem 0;break-inside:avoid}
.gaps h3{margin:0 0 .3rem}
.gaps dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.3rem 2rem;margin:.5rem 0 0}
.gaps dt{color:var(--quiet);font-size:.95rem}
.gaps dd{margin:0;font-weight:600}
svg.dots{min-width:44rem;background:#fff}.dots .zone{fill:var(--wash)}.dots text{font:400 17px sans-serif;fill:#14212e}.dots .row-title{font-weight:700;font-size:19px}.dots .zone-count{font-weight:700;text-anchor:end}
.dots .dot{transition:transform .5s;stroke:#14212e;stroke-width:2;fill:#fff}.dots .dot.w{fill:var(--blue)}.dots .dot.t{fill:var(--rust)}.dots .dot.r{fill:var(--teal)}.dots .dot.g{fill:#14212e}
.see-said{font-size:1.15rem;min-height:3.2em}#see-moment{flex:1;min-width:10rem;accent-color:var(--navy)}
#plan-table td.n{white-space:nowrap}th.group{background:#fff;border-top:2px solid var(--navy);padding-top:1rem;text-align:left}.set{color:var(--navy)}
[hidden]{display:none!important}
.asked{border:1px solid var(--edge);border-left:4px solid var(--rust);padding:.9rem 1.2rem 0;margin:0 0 1.5rem}.asked h3{margin-top:0}.asking{margin:0}
.ask{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:.3rem 1.5rem;align-items:center;border-top:1px solid var(--edge);padding:.6rem 0}.ask .ds_label{margin:0;overflow-wrap:anywhere}.ask .ds_input{margin:.4rem 0 0}.ask .ds_select-wrapper{margin:0}.days{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}.day{display:flex;gap:.4rem;align-items:center}.days .ds_input{margin:0;width:11rem}
@media (max-width:45rem){.ask{grid-template-columns:minmax(0,1fr)}}
progress{width:100%;max-width:24rem;accent-color:var(--navy)}
.field.wide{flex:1 1 20rem}.field.wide .ds_input{width:100%}
.beside{display:flex;gap:.6rem;align-items:center;max-width:34rem}.beside .ds_input{flex:1;margin:0!important;min-width:0}
.chips:empty{display:none}.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:.8rem 0 0}
.chips li{background:var(--wash);border:1px solid var(--edge);padding:.2rem .3rem .2rem .7rem;margin:0;display:flex;align-items:center;gap:.4rem}
.out{border:0;background:none;font-size:1.2rem;line-height:1;min-width:2rem;min-height:2rem;cursor:pointer;color:#14212e}
.kept{list-style:none;padding:0;margin:0}.kept li{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center;border-top:1px solid var(--edge);padding:.6rem 0;margin:0}
.kept .ds_button{margin:0}
.decisions{list-style:none;padding:0;margin:0}.decisions>li{border:1px solid var(--edge);border-left:4px solid var(--navy);padding:1rem 1.2rem;margin:0 0 1rem}
textarea{width:100%;max-width:50em;font:inherit}
.asis{white-space:pre-wrap;overflow-wrap:anywhere}
.decision-page{border:2px solid var(--navy);padding:1.2rem 1.5rem;margin-top:1rem}
.decision-page h2{margin-top:0}
@media print{.decision-page{border:0;padding:0;font-size:10.5pt}.decision-page h2{font-size:17pt}.decision-page .hint{font-size:9pt}.decision-page h3{font-size:12pt;margin:.5rem 0 .2rem}.decision-page .scroll{overflow:visible}.decision-page td,.decision-page th{padding:.25rem .4rem}.decision-page .scroll table{min-width:0}}
.desk{border-top:1px solid var(--edge);padding:.8rem 0}.desk h2{font-size:1.2rem;margin:0}.desk .hint,.desk .fault{margin:.1rem 0 .6rem}.fault{color:var(--rust);font-weight:700}
.way h3{margin:1rem 0 .4rem;font-size:1.1rem}
.line{list-style:none;display:flex;gap:0;margin:0;padding:0;min-width:max-content}
.line li{position:relative;width:13.5rem;padding:1.5rem .9rem .4rem 0;margin:0;font-size:.95rem;border-top:4px solid var(--navy);margin-top:.6rem}
.line li::before{content:'';position:absolute;left:0;top:-.65rem;box-sizing:border-box;width:1rem;height:1rem;border-radius:50%;background:var(--navy);border:2px solid var(--navy)}
.line li.ahead{border-top-style:dotted}.line li.ahead::before{background:#fff}
.line li.other{background:var(--wash)}.line li.other::before{background:var(--plum);border-color:var(--plum);border-radius:0}
.line b,.line span{display:block}
.differs{color:var(--plum);font-weight:700}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.5rem;align-items:start;margin-top:1.5rem}
.life,.sheet{border:2px solid var(--navy);padding:1.1rem 1.3rem}
.life h3,.sheet h3{margin:0 0 .3rem;font-size:1.6rem;color:var(--navy)}
.life .about{margin:0}
.life blockquote{margin:.6rem 0;border-left:4px solid var(--teal);padding-left:.8rem;font-size:1.1rem}
.life .bag{border:solid var(--edge);border-width:1px 0;padding:.4rem 0;margin:.6rem 0}
.life h4,.sheet h4{margin:.8rem 0 .3rem;font-size:1.05rem}
.life ul{list-style:none;padding:0;margin:0}
.life li{position:relative;padding-left:1.7rem;margin:0 0 .35rem}
.life .box{position:absolute;left:0;top:.25rem;width:1.05rem;height:1.05rem;border:2px solid #14212e}
.life .where{display:block;color:var(--quiet);font-size:.95rem}
.sheet{grid-column:1/-1}
.sheet li{margin-bottom:.35rem}
.stations dt{font-weight:700;margin-top:.5rem}.stations dd{margin:0}
#link{width:100%;max-width:50rem}
@media (min-width:64rem){.projector .wrap{max-width:none}.projector .walk .setup,.projector .walk>.ds_leader,.projector:has(.walk) footer.foot,.projector .side .words,.projector .side .noprint,.projector .walk .map{display:none}
.projector .walk h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.projector:has(.walk) #navigation{display:none}.projector main{padding:.6rem 0 0;min-height:0}.projector .walk .two{margin:0}.projector .walk .two{gap:0 2rem;grid-template-columns:minmax(0,2.4fr) minmax(0,1fr)}
.projector .stop{display:flex;flex-direction:column;height:calc(100vh - 5rem);border-top:0;padding:0;overflow:auto}.projector .stop h2{font-size:2rem;margin:0}.projector .stop p{margin:0 0 .3rem}.projector .stop form{display:flex;flex-direction:column;flex:1}
.projector .stop fieldset{display:block;columns:3 15rem;margin:0 0 .4rem}.projector .stop fieldset legend{column-span:all}.projector .stop .ds_checkbox{break-inside:avoid;margin:0}.projector .stop .ds_checkbox__label{padding-right:0}.projector .stop .ds_checkbox .hint{margin:0}
.projector .go{margin-top:auto}.projector .side{height:calc(100vh - 8.2rem);overflow:auto;padding:0}.projector .clocks li{line-height:1.3}.projector .clocks span{display:inline}.projector .clocks .hint::before{content:' · '}.projector .note{padding:.4rem .8rem;margin:0 0 .4rem}.projector .stop .ds_details{margin:0 0 .3rem}.projector .stop .inner summary{margin:0;padding:.1rem 0}.projector .stop ul{margin:0}
.projector .stop[data-fit~='1']{line-height:1.3}.projector .stop[data-fit~='1'] *{line-height:1.3}.projector .stop[data-fit~='1'] h2{font-size:1.6rem}.projector .stop[data-fit~='1'] legend{margin:0;font-size:1.1rem}.projector .stop[data-fit~='1'] .note{max-width:none;padding:.2rem .8rem}.projector .stop[data-fit~='1'] li{margin:0 0 .15rem}.projector .stop[data-fit~='1'] .go{padding:.4rem 0}.projector .stop[data-fit~='1'] .shoes{float:right}
.projector .stop[data-fit~='1'] .ds_checkbox{padding-top:0;padding-bottom:0}
.projector .stop[data-fit~='3'] fieldset{columns:4 11rem;column-gap:.6rem}.projector .stop[data-fit~='3'] .note ul{columns:2}.projector .walk .two:has([data-fit~='3']){grid-template-columns:minmax(0,3.4fr) minmax(0,1fr);gap:0 1.2rem}.projector .walk .two:has([data-fit~='3']) .side{font-size:.9rem}
.projector .stop[data-fit~='4'] .hint{font-size:.9rem;line-height:1.15;padding:0}.projector .stop[data-fit~='4'] legend{margin-top:.2rem}.projector .stop[data-fit~='4'] .ds_checkbox{padding-left:2.4rem;min-height:2.1rem}.projector .stop[data-fit~='4'] .ds_checkbox__label{padding:.3rem 0 .1rem;line-height:1.15}}
.projector-switch{margin-left:auto;border:1px solid var(--navy);background:#fff;color:var(--navy);font:inherit;font-size:.95rem;padding:.3rem .8rem;cursor:pointer}.projector-switch[aria-pressed=true]{background:var(--navy);color:#fff}
@media (max-width:63.99rem){.projector-switch{display:none}}
@media print{.unprinted{display:none}.part{break-before:page}.part:first-of-type{break-before:auto}.sheet.station,.life,.sheet{break-after:page}.part .cards>:last-child{break-after:auto}}
.leaf{border:2px solid var(--navy);padding:1rem 1.3rem;margin:1.5rem 0;overflow:auto}@media print{.leaf{border:0;padding:0;margin:0;overflow:visible}}
.part{margin-top:1.5rem}.kind{margin:0;color:var(--quiet);text-transform:uppercase;letter-spacing:.06em;font-size:.9rem}.blank{display:flex;gap:.8rem;align-items:flex-end;margin:.7rem 0}.rule{flex:1;border-bottom:1.5px solid #14212e;min-height:1.4rem}
.tasks{list-style:none;padding:0;margin:0}.tasks li{position:relative;padding-left:1.7rem}.tasks .box{position:absolute;left:0;top:.25rem;width:1.05rem;height:1.05rem;border:2px solid #14212e}.lines{height:9rem;background:repeating-linear-gradient(#fff 0 2.2rem,#14212e 2.2rem calc(2.2rem + 1px))}
@media print{.cards{display:block;margin:0}.life,.sheet{break-inside:avoid;break-after:page;font-size:10.5pt;border-width:1.5pt}.life li{margin:0 0 .2rem}.life h4{margin:.4rem 0 .1rem}.life blockquote{margin:.3rem 0}.life .where{font-size:9.5pt}.life .hint{font-size:9.5pt}@page{size:A4;margin:15mm}.part,.part .cards{margin-top:0}.life{font-size:11pt;padding:.6rem 1rem;line-height:1.25}.life p,.life li,.life h4{line-height:1.25}.lines{height:20rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media screen{.part,.gaps>li,.way,.desk,.decisions>li,.kept>li,main figure,.later{content-visibility:auto;contain-intrinsic-size:auto 14rem;overflow-clip-margin:10px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
@media (min-width:110rem){html{font-size:125%}}
.trade{border-top:1px solid var(--edge);padding:.6rem 0;max-width:60rem}.trade summary{cursor:pointer;color:var(--blue);text-decoration:underline}.trade dl{columns:2 22rem;column-gap:2rem;margin:.6rem 0}.trade dl div{break-inside:avoid;margin:0 0 .5rem}.trade dt{font-weight:700;margin:0}.trade dd{margin:0}
@media (min-width:64rem){.projector:has(.walk) .trade{position:fixed;right:clamp(1rem,3vw,2rem);bottom:0;width:calc((100vw - 6rem)/3.4);max-height:60vh;overflow:auto;background:#fff;border:solid var(--edge);border-width:1px 0 0;padding:.3rem 0;z-index:3}.projector:has([data-fit~='3']) .trade{width:calc((100vw - 5.2rem)/4.4)}.projector:has(.walk) .trade summary span{display:none}.projector:has(.walk) .trade dl{columns:1}}
@media print{.trade{border:0;padding:0;max-width:none;font-size:8.5pt;line-height:1.2}.trade summary span{display:none}.trade dl{margin:0;columns:3}.trade dl div{margin:0 0 .15rem}.trade dt,.trade dd{display:inline;line-height:1.2}.trade summary{list-style:none;color:inherit;text-decoration:none;font-weight:700}}
@media print{.way h3,.way h4,section>h2{break-after:avoid}.line li,tr{break-inside:avoid}.gaps dl{grid-template-columns:repeat(4,1fr);gap:.3rem 1rem;font-size:10pt;line-height:1.3}.ways-table th:first-child{width:34%}.go{position:static}.scroll{overflow:visible}.map svg{min-width:0;width:100%;height:auto}.line{display:block;min-width:0}.line li{display:inline-block;vertical-align:top;width:24.5%;box-sizing:border-box}.way{break-inside:avoid}}
@media print{.toast,.bar,footer.foot,.buttons,.skip,.noprint{display:none!important}main{padding:0}.wrap{max-width:none;padding:0}}
`;
