/**
 * Loaded into the program (`--import`): tells on SIGUSR2 whether the libraries for figures and for queues were read;
 * of the latter by what it brings along, since it is a module of the new kind, which nobody lists.
 */
import module from 'node:module';

process.on('SIGUSR2', () => {
  const tell = (name, mark) => {
    const isLoaded = Object.keys(module._cache).some((path) => path.includes(mark));
    process.stdout.write(`${name} is ${isLoaded ? 'loaded' : 'absent'}\n`);
  };
  tell('pg-boss', '/cron-parser/');
  tell('prom-client', '/prom-client/');
});
