const COLOURS = ['#c9a227', '#7a5cff', '#1f9e8f', '#d1495b', '#3d5a80', '#8f5d2e'];

/** A round picture with the first letter of a name, so that nothing is loaded from outside. */
export function avatarSvg(id: string, name: string): string {
  const colour = COLOURS[Number(BigInt(id) % BigInt(COLOURS.length))] ?? COLOURS[0];
  const letter = [...name][0]?.toUpperCase().replace(/[<>&]/g, '?') ?? '?';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128">` +
    `<rect width="128" height="128" fill="${colour}"/>` +
    `<text x="64" y="86" font-family="sans-serif" font-size="64" fill="#fff" text-anchor="middle">${letter}</text>` +
    `</svg>`
  );
}
