type Attributes = Record<string, string | undefined>;

/** Makes an element. Texts become text nodes, never markup: nothing from the server can turn into HTML. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

/** A button that runs once a click and cannot be pressed again while it works. */
export const button = (label: string, onClick: () => Promise<void>): HTMLButtonElement => {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => {
    made.disabled = true;
    void onClick().finally(() => (made.disabled = false));
  });
  return made;
};
