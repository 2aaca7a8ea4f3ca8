import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';

type Style = APIButtonComponentWithCustomId['style'];

/** A button whose looks are shared by many; it knows how their JSON begins. */
class FacedButton implements APIButtonComponentWithCustomId {
  readonly #begin: string;
  readonly type = ComponentType.Button;
  readonly style: Style;
  readonly label: string;
  readonly emoji: { name: string };
  readonly custom_id: string;

  constructor({ begin, style, label, emoji }: Face, custom_id: string) {
    this.#begin = begin;
    this.style = style;
    this.label = label;
    this.emoji = emoji;
    this.custom_id = custom_id;
  }

  static jsonOf(part: object): string | undefined {
    return #begin in part ? `${part.#begin}${JSON.stringify(part.custom_id)}}` : undefined;
  }
}

interface Face {
  readonly begin: string;
  readonly style: Style;
  readonly label: string;
  readonly emoji: { name: string };
}

/**
 * What a button looks like: an emoji and a label, grey unless said otherwise. The JSON of the looks is written once,
 * however many buttons have them.
 *
 * @returns makes the button with a `custom_id`
 */
export const buttonFace = (
  label: string,
  name: string,
  style: Style = ButtonStyle.Secondary,
): ((custom_id: string) => APIButtonComponentWithCustomId) => {
  const looks = { style, label, emoji: Object.freeze({ name }) };
  const json = JSON.stringify({ type: ComponentType.Button, ...looks });
  const face: Face = { ...looks, begin: `${json.slice(0, -1)},"custom_id":` };
  return (custom_id) => new FacedButton(face, custom_id);
};

/** The JSON of a button that a face made; `undefined` for any other part. */
export const jsonOfFaced = (part: unknown): string | undefined =>
  typeof part === 'object' && part !== null ? FacedButton.jsonOf(part) : undefined;
