/** Loaded into the program (`--import`): tells on SIGUSR2 whether the library for figures was read. */
import module from 'node:module';

process.on('SIGUSR2', () => {
  const isLoaded = Object.keys(module._cache).some((path) => path.includes('/prom-client/'));
  process.stdout.write(`prom-client is ${isLoaded ? 'loaded' : 'absent'}\n`);
});
