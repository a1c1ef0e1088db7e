/** Elements that draw and nothing more. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  words(`
    svg g defs symbol use a title desc style image
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
    feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`),
);

/** Elements of SVG that draw nothing; they are left out with all that is in them. */
export const UNDRAWN: ReadonlySet<string> = new Set(['metadata', 'view']);

/** Elements that may refer to another by its id. */
export const REFERRING: ReadonlySet<string> = new Set(
  words('use a textPath linearGradient radialGradient pattern'),
);

/** Attributes whose value is read as CSS, and those with numbers and keywords. */
const CHECKED = words(`
  style transform x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr dx dy rotate pathLength textLength lengthAdjust
  viewBox preserveAspectRatio version offset refX refY markerWidth markerHeight markerUnits orient
  gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits startOffset method spacing side media
  filterUnits primitiveUnits stdDeviation edgeMode mode type values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY preserveAlpha surfaceScale specularConstant
  specularExponent diffuseConstant kernelUnitLength azimuth elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle z
  scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering letter-spacing lighting-color
  marker-end marker-mid marker-start mask mask-type opacity overflow paint-order shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect
  visibility white-space word-spacing writing-mode`);

/** Attributes that hold names, or too many numbers to look through; no browser takes them for CSS or an address. */
export const NAMING: ReadonlySet<string> = new Set(words('id class lang d points in in2 result'));

export const ATTRIBUTES: ReadonlySet<string> = new Set([...CHECKED, ...NAMING]);

/** Properties in which `url(#id)` names a part of the picture. */
export const REFERRING_PROPERTIES: ReadonlySet<string> = new Set(
  words('fill stroke filter clip-path mask marker marker-start marker-mid marker-end'),
);

/** Functions of CSS that fetch nothing. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  words(`
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
    matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
    rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    rect inset circle ellipse polygon`),
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
