export { plain } from '#src/core/plain.ts';
