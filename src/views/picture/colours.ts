type Rgb = readonly [red: number, green: number, blue: number];

const WHITE = '#FFFFFF';
const LIFT_STEP = 0.04;

const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A colour between two, each as `#RRGGBB`. @param share - of the second one, 0 to 1 */
export const mix = (first: string, second: string, share: number): string => {
  const [from, to] = [rgbOf(first), rgbOf(second)];
  const between = (at: 0 | 1 | 2): number => from[at] + (to[at] - from[at]) * share;
  return hexOf([between(0), between(1), between(2)]);
};

/** Relative luminance, 0 to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (hex: string): number => {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (first: string, second: string): number => {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** A colour made lighter until it stands out from a dark ground. */
export const lifted = (colour: string, ground: string, wanted: number): string => {
  let share = 0;
  while (share < 1 && contrast(mix(colour, WHITE, share), ground) < wanted) share += LIFT_STEP;
  return mix(colour, WHITE, Math.min(share, 1));
};
