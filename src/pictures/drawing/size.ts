/** Size of a picture in pixels. */
export const WIDTH = 1000;
export const HEIGHT = 420;

/** The middle of the six ingredients, where the light is. */
export const HEART = { x: 834, y: 158 };
