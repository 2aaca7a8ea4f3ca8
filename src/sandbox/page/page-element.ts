import { LitElement } from 'lit';

/** Base of the page's elements: drawn into the page itself, so that one set of style sheets serves all. */
export class PageElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
