/**
 * Discord's limits, in UTF-16 units where they count characters.
 *
 * @see https://docs.discord.com/developers/resources/message
 */
export const CONTENT_MAX = 2000;
export const EMBEDS_MAX = 10;
/** Sum over all embeds of one message. */
export const EMBED_TOTAL_MAX = 6000;
export const EMBED_TITLE_MAX = 256;
export const EMBED_DESCRIPTION_MAX = 4096;
export const EMBED_FIELDS_MAX = 25;
export const EMBED_FIELD_NAME_MAX = 256;
export const EMBED_FIELD_VALUE_MAX = 1024;
export const EMBED_FOOTER_MAX = 2048;
export const EMBED_AUTHOR_MAX = 256;
export const ROWS_MAX = 5;
export const BUTTONS_PER_ROW_MAX = 5;
export const BUTTON_LABEL_MAX = 80;
export const CUSTOM_ID_MAX = 100;
export const SELECT_OPTIONS_MAX = 25;
export const SELECT_TEXT_MAX = 100;
export const SELECT_PLACEHOLDER_MAX = 150;
export const CHOICES_MAX = 25;
export const CHOICE_TEXT_MAX = 100;
