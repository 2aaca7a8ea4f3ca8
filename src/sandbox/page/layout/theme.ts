const KEY = 'sandbox-theme';

export type Theme = 'dark' | 'light';

/** The theme chosen on this machine, else the system's. */
export function startTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') return kept;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Puts a theme on the page; `keep` remembers it for the next visit. */
export function showTheme(theme: Theme, keep: boolean): void {
  document.documentElement.dataset.theme = theme;
  if (keep) localStorage.setItem(KEY, theme);
}
