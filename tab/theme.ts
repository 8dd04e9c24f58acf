/** The themes of Teams; outside Teams there is none, and the style sheet follows the browser's colour scheme. */
const themes = ['default', 'dark', 'contrast'] as const;

/** Wears the theme as one class on the page's root; a theme we do not know (Teams gets new ones) is the default. */
export const applyTheme = (root: HTMLElement, theme: string): void => {
  const worn = themes.find((known) => known === theme) ?? 'default';
  root.classList.remove(...themes.map((name) => `theme-${name}`));
  root.classList.add(`theme-${worn}`);
};
