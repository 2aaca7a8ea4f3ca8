import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

function icon(inner: SVGTemplateResult, size = 20): TemplateResult {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${inner}</svg>`;
}

export const hashIcon = (): TemplateResult =>
  icon(svg`<path d="M9.5 4 8 20M16 4l-1.5 16M4.5 9h16M3.5 15h16" />`);
export const newsIcon = (): TemplateResult =>
  icon(svg`<path d="M4 10v4h3l8 4.5V5.5L7 10zM18.5 9a4 4 0 0 1 0 6M8 14.5 9.5 20" />`);
export const threadIcon = (): TemplateResult => icon(svg`<path d="M5 4v8a3 3 0 0 0 3 3h11M15 11l4 4-4 4" />`);
export const forumIcon = (): TemplateResult =>
  icon(svg`<path d="M4 5h12v8H9l-3 3v-3H4zM19 9v9h-1v2.5L15.5 18H10" />`);
export const voiceIcon = (): TemplateResult =>
  icon(svg`<path d="M4 10v4h3l5 4V6L7 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />`);
export const menuIcon = (): TemplateResult => icon(svg`<path d="M4 6.5h16M4 12h16M4 17.5h16" />`, 22);
export const closeIcon = (): TemplateResult => icon(svg`<path d="m6 6 12 12M18 6 6 18" />`, 16);
export const sunIcon = (): TemplateResult =>
  icon(
    svg`<circle cx="12" cy="12" r="4" /><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />`,
  );
export const moonIcon = (): TemplateResult =>
  icon(svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />`);
export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`, 16);
export const sendIcon = (): TemplateResult =>
  icon(svg`<path d="m4 12 16-8-5.5 16-3-6.5z" /><path d="m11.5 13.5 4-4" />`);
export const chevronIcon = (): TemplateResult => icon(svg`<path d="m6 9 6 6 6-6" />`, 16);
export const swapIcon = (): TemplateResult => icon(svg`<path d="m8 9 4-4 4 4M8 15l4 4 4-4" />`, 16);
export const appsIcon = (): TemplateResult =>
  icon(
    svg`<circle cx="5.5" cy="12" r="1.2" fill="currentColor" /><circle cx="12" cy="12" r="1.2" fill="currentColor" /><circle cx="18.5" cy="12" r="1.2" fill="currentColor" />`,
  );
export const eyeIcon = (): TemplateResult =>
  icon(
    svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" /><circle cx="12" cy="12" r="2.8" />`,
    16,
  );
export const checkIcon = (): TemplateResult => icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`, 16);
export const launchIcon = (): TemplateResult => icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v5H5V6h5" />`, 16);
export const warnIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.5v.1" />`, 16);
