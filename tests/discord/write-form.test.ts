import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeForm } from '#src/discord/write-form.ts';

const file = fc.record({
  name: fc.stringMatching(/^[a-z0-9._-]{1,40}$/),
  data: fc.uint8Array({ maxLength: 2_000 }),
  contentType: fc.constantFrom('image/webp', 'application/json'),
  description: fc.string(),
});

it('is read back as the same JSON and the same files by whoever reads forms, whatever their bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.array(file, { maxLength: 3 }), async (json, files) => {
      const { bytes, contentType } = writeForm(Buffer.from(json), files);
      const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
      expect(form.get('payload_json')).toBe(json);
      for (const [at, { name, data, contentType: type }] of files.entries()) {
        const found = form.get(`files[${at}]`);
        if (!(found instanceof File)) throw new Error('no file');
        expect([found.name, found.type]).toEqual([name, type]);
        expect(await found.bytes()).toEqual(data);
      }
      expect([...form.keys()]).toHaveLength(files.length + 1);
    }),
  );
});
