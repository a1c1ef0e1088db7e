import { png } from '../made-pictures.js';

/** Drawings with what programs write, as they write it: the shapes of the file are theirs, the pictures are invented. */

/** Inkscape: its own namespaces, metadata, a pattern, a gradient that takes over another, text in two runs. */
export const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="80mm"
   height="60mm"
   viewBox="0 0 80 60"
   version="1.1"
   id="svg5"
   inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
   sodipodi:docname="位置图.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:document-units="mm">
    <inkscape:grid type="xygrid" id="grid9" />
  </sodipodi:namedview>
  <defs id="defs2">
    <inkscape:path-effect effect="skeletal" id="path-effect1" is_visible="true" />
    <linearGradient id="linearGradient1"><stop style="stop-color:#b3191f;stop-opacity:1;" offset="0" id="stop1" /><stop style="stop-color:#ffe9c0;stop-opacity:1;" offset="1" id="stop2" /></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient1" id="linearGradient2" x1="0" y1="0" x2="80" y2="0" gradientUnits="userSpaceOnUse" />
    <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="4" style="fill:#204a87" /></pattern>
    <marker style="overflow:visible" id="Arrow1" refX="0" refY="0" orient="auto-start-reverse" inkscape:stockid="Arrow1" markerWidth="5" markerHeight="6" viewBox="0 0 5 6" inkscape:isstock="true"><path style="fill:context-stroke;fill-rule:evenodd;stroke:none" d="M 0,0 5,3 0,6 Z" id="path10" sodipodi:nodetypes="cccc" /></marker>
    <filter style="color-interpolation-filters:sRGB;" inkscape:label="Drop Shadow" id="filter1" x="-0.1" y="-0.1" width="1.3" height="1.3"><feFlood flood-opacity="0.5" flood-color="rgb(0,0,0)" result="flood" id="feFlood1" /><feComposite in="flood" in2="SourceGraphic" operator="in" result="composite1" id="feComposite1" /><feGaussianBlur in="composite1" stdDeviation="1" result="blur" id="feGaussianBlur1" /><feOffset dx="1" dy="1" result="offset" id="feOffset1" /><feComposite in="SourceGraphic" in2="offset" operator="over" result="composite2" id="feComposite2" /></filter>
    <clipPath clipPathUnits="userSpaceOnUse" id="clip1"><circle cx="60" cy="40" r="12" id="circle1" /></clipPath>
  </defs>
  <g inkscape:label="图层 1" inkscape:groupmode="layer" id="layer1" style="display:inline">
    <rect style="fill:url(#linearGradient2);stroke:#000000;stroke-width:0.5" id="rect1" width="76" height="20" x="2" y="2" ry="3" rx="3" />
    <rect style="fill:url(#hatch);filter:url(#filter1)" id="rect2" width="24" height="24" x="5" y="28" />
    <path style="fill:none;stroke:#4e9a06;stroke-width:1;marker-end:url(#Arrow1)" d="M 32,30 C 40,50 44,50 48,34" id="path1" inkscape:connector-curvature="0" />
    <g id="g1" clip-path="url(#clip1)"><use x="0" y="0" xlink:href="#rect2" id="use1" transform="translate(40,0)" width="100%" height="100%" /></g>
    <text xml:space="preserve" style="font-size:7px;line-height:1.25;font-family:'Noto Serif SC';-inkscape-font-specification:'Noto Serif SC, Normal'" x="6" y="15" id="text1"><tspan sodipodi:role="line" id="tspan1" x="6" y="15" style="stroke-width:0.26458332">征兵 体检站 &amp; &lt;A&gt;</tspan></text>
  </g>
  <metadata id="metadata1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /></cc:Work></rdf:RDF></metadata>
</svg>
`;

/** Illustrator: a DOCTYPE, a style sheet with classes, clipping by `use`, pixels in broken lines. */
export const ILLUSTRATOR = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="图层_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 viewBox="0 0 300 200" style="enable-background:new 0 0 300 200;" xml:space="preserve" width="300px" height="200px">
<style type="text/css">
	.st0{fill:#FFFFFF;stroke:#B3191F;stroke-miterlimit:10;}
	.st1{clip-path:url(#SVGID_00000_);}
	.st2{fill:url(#SVGID_1_);}
	.st3{font-family:'MicrosoftYaHei';}
	.st4{font-size:24px;}
	.st5,.st6 .st7{opacity:0.6;/* 半透明 */fill:#4E9A06;}
</style>
<linearGradient id="SVGID_1_" gradientUnits="userSpaceOnUse" x1="20" y1="100" x2="280" y2="100"><stop  offset="0" style="stop-color:#FFFFFF"/><stop  offset="1" style="stop-color:#204A87"/></linearGradient>
<rect x="20" y="20" class="st2" width="260" height="160"/>
<g>
	<defs><circle id="SVGID_2_" cx="90" cy="100" r="60"/></defs>
	<clipPath id="SVGID_00000_"><use xlink:href="#SVGID_2_"  style="overflow:visible;"/></clipPath>
	<g class="st1"><image style="overflow:visible;" width="8" height="8" xlink:href="data:image/png;base64,${png(
    {
      width: 8,
      height: 8,
      raw: greySteps(),
    },
  )
    .toString('base64')
    .replaceAll(/(.{20})/g, '$1&#xA;')}" transform="matrix(15 0 0 15 30 40)"></image></g>
</g>
<polygon class="st0" points="180,40 270,60 240,150 "/>
<g class="st6"><path class="st7" d="M170,150c20-30,60-30,90,0H170z"/></g>
<text transform="matrix(1 0 0 1 170 180)" class="st3 st4">示意图</text>
</svg>
`;

/** matplotlib: a style sheet in CDATA, glyphs as `use` of paths, a clip for each line, markers as `use`. */
export const MATPLOTLIB = `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="230.4pt" height="172.8pt" viewBox="0 0 230.4 172.8" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata>
  <rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
   <cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/><dc:date>2015-03-02T10:00:00</dc:date></cc:Work>
  </rdf:RDF>
 </metadata>
 <defs>
  <style type="text/css"><![CDATA[*{stroke-linejoin: round; stroke-linecap: butt}]]></style>
 </defs>
 <g id="figure_1">
  <g id="patch_1"><path d="M 0 172.8 L 230.4 172.8 L 230.4 0 L 0 0 z" style="fill: #ffffff"/></g>
  <g id="axes_1">
   <g id="line2d_1">
    <defs><path id="m1" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
    <g><use xlink:href="#m1" x="40" y="153" style="stroke: #000000; stroke-width: 0.8"/><use xlink:href="#m1" x="130" y="153" style="stroke: #000000; stroke-width: 0.8"/></g>
   </g>
   <g id="text_1">
    <!-- 0.5 -->
    <g transform="translate(36 166) scale(0.1 -0.1)"><defs><path id="DejaVuSans-30" d="M 20 10 L 20 60 L 50 60 L 50 10 z" transform="scale(1.2)"/></defs><use xlink:href="#DejaVuSans-30"/><use xlink:href="#DejaVuSans-30" transform="translate(63 0)"/></g>
   </g>
   <g id="line2d_2"><path d="M 40 140 L 70 60 L 100 90 L 130 20 L 200 120" clip-path="url(#p1)" style="fill: none; stroke: #1f77b4; stroke-width: 3; stroke-linecap: square"/></g>
   <g id="patch_2"><path d="M 30 153 L 30 10" style="fill: none; stroke: #000000; stroke-dasharray: 4,1.5; stroke-dashoffset: 0; stroke-width: 1.5"/></g>
  </g>
 </g>
 <defs><clipPath id="p1"><rect x="30" y="30" width="150" height="123"/></clipPath></defs>
</svg>
`;

/** Rows of eight pixels from black to white, the first without a filter. */
function greySteps(): Buffer {
  return Buffer.from(
    Array.from({ length: 8 }, (_, row) => [
      0,
      ...Array.from({ length: 8 }, (__, column) => 4 * (8 * row + column)),
    ]).flat(),
  );
}
