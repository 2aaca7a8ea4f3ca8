import { Hono } from 'hono';
import { avatarSvg } from './world/avatar.ts';
import type { World } from './world/world.ts';

/** A browser must never run an uploaded file as a page of this address. */
const INERT = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** Uploaded files and generated avatars. */
export function fileRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/attachments/:channel/:attachment/:name', (c) => {
    const { channel, attachment, name } = c.req.param();
    const file = world.files.get(`${channel}/${attachment}/${name}`);
    if (!file) return c.notFound();
    return c.body(file.bytes, 200, { ...INERT, 'Content-Type': file.contentType });
  });
  app.get('/avatars/:user/:hash', (c) => {
    const user = world.users.get(c.req.param('user'));
    if (!user) return c.notFound();
    const svg = avatarSvg(user.id, user.global_name ?? user.username);
    return c.body(svg, 200, { ...INERT, 'Content-Type': 'image/svg+xml' });
  });
  return app;
}
