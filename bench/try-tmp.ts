import { mkdtempSync, rmSync } from 'node:fs';
import { startDiscord } from '/work/main/bench/discord/start-discord.ts';
import { GUILDS, recommendInteractions } from '/work/main/bench/discord/interactions.ts';
import { questionsFor } from '/work/main/bench/load/questions.ts';
import { createPump } from '/work/main/bench/load/pump.ts';
import { spawnBot, BOT_NAMES } from '/work/main/bench/load/spawn-bot.ts';
import { loadCatalog } from '/work/main/src/catalog/load/load-catalog.ts';
const catalog = loadCatalog('/work/main/data');
const interaction = recommendInteractions(questionsFor(catalog));
const dir = mkdtempSync('/tmp/bt-');
for (const name of BOT_NAMES) {
  const d = await startDiscord(GUILDS);
  const t0 = performance.now();
  const bot = spawnBot(name, d.apiBase, dir);
  await Promise.race([d.connected, bot.ended]);
  if (name==='ours') await d.registered;
  console.log(name, 'ready', performance.now()-t0);
  const pump = createPump({discord:d, interaction, ended: bot.ended, expectsCards: name==='ours'});
  await pump({inFlight:64, isOver:(n,ms)=>ms>2000});
  for (let r=0;r<3;r++){
    const a = await bot.ask('usage'); const me=process.cpuUsage();
    const p = await pump({inFlight:64, isOver:(n,ms)=>ms>2000});
    const b = await bot.ask('usage'); const me2=process.cpuUsage(me);
    console.log(name, 'wall/s', Math.round(p.answered/p.ms*1000), 'per cpu s', Math.round(p.answered/(b.cpuSeconds-a.cpuSeconds)), 'busy', ((b.cpuSeconds-a.cpuSeconds)*1000/p.ms).toFixed(2), 'gen busy', ((me2.user+me2.system)/1e3/p.ms).toFixed(2), 'bytes', Math.round(p.bytes/p.answered));
  }
  const l = await pump({inFlight:1, isOver:(n)=>n>=2000});
  const s=[...l.latencies].sort((a,b)=>a-b);
  console.log('latency p50', s[1000].toFixed(3), 'p99', s[1980].toFixed(3));
  console.log('rss', (await bot.ask('collect')).rss/1e6);
  await bot.stop(); await d.close();
}
rmSync(dir,{recursive:true});
