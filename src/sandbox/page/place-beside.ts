const GAP_PX = 4;
const EDGE_PX = 8;

/** Puts something that floats under a place of the page, or above it where there is more room. */
export function placeBeside(floating: HTMLElement, place: DOMRect, asWide: boolean): void {
  const below = innerHeight - place.bottom - GAP_PX - EDGE_PX;
  const above = place.top - GAP_PX - EDGE_PX;
  const up = below < Math.min(floating.scrollHeight, 260) && above > below;
  const width = asWide ? place.width : floating.offsetWidth;
  const left = Math.max(EDGE_PX, Math.min(place.left, innerWidth - width - EDGE_PX));
  const maxHeight = Math.min(up ? above : below, 420);
  floating.style.cssText = `position: fixed; margin: 0; left: ${left}px; max-height: ${maxHeight}px; ${
    asWide ? `width: ${width}px;` : ''
  } ${up ? `top: auto; bottom: ${innerHeight - place.top + GAP_PX}px;` : `bottom: auto; top: ${place.bottom + GAP_PX}px;`}`;
}
