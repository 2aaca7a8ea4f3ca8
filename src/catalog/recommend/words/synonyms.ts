import { stemOf } from './tokens.ts';

/** Everyday words that stand for one another when somebody describes a story. */
const GROUPS = `
doctor surgeon physician medic hospital nurse
lawyer attorney court law legal
police cop detective inspector investigator policeman
soldier army military captain officer general commander
king prince emperor throne crown palace royal monarch
queen princess empress
ghost spirit dead haunted phantom
alien extraterrestrial star planet
robber thief heist burglar steal rob loot
killer murderer murder assassin killed
gangster mafia mobster mob gang boss
teacher professor pupil student school class classroom
university college campus conservatory
detention arrest punish
kid child boy girl children
teenager teen teenage adolescent sixteen seventeen fifteen
old elderly retired seventy
cafe coffee
restaurant cook cooks chef kitchen
drug drugs meth methamphetamine heroin cocaine addict
ship boat sea sail sinking sank sink
ocean sea island beach coast shore
plane flight pilot fly flying flew flown
car driver drive getaway
train railway
rain rainy storm
snow snowy winter
bomb explosion explode explodes blast
nuclear atomic reactor atom
giant giants titan titans
monster monsters demon demons creature
wall walls
dancer dance ballet dancing
drummer drum drums drumming percussion
pianist piano
violinist violin
guitarist guitar
singer sing singing sings voice vocalist
band bands musician musicians group
idol idols fan fans popstar
busker street
bully bullied bullies torment tormentors tortured
rich wealthy heir heiress money millionaire chaebol
poor slum slums penniless debt
marriage married marry wedding bride husband wife
divorce divorced breakup parted broke
boss chief director company office workplace employee secretary
fake pretend pretends contract
disguise disguised dressed dress stands taken
swap swapped swaps exchange exchanged wake
amnesia memory memories remember forget forgets forgotten
past years ago
time clock
radio walkie talkie
football soccer
fencing sword
chess board
lonely loneliness alone solitary
brother brothers sister sisters sibling siblings
mother father parents parent mum dad
grandmother grandma granny
prison jail prisoner cell inmate
war battle battlefield fight
magic magician wizard witch mage mages
vampire vampires
robot robots android replicants artificial
island islands
village town small
hotel hotels inn
bathhouse bath
whale whales
fox foxes
horse horses rider
revenge avenge vengeance retribution
funeral grave
missing disappear disappears vanish vanished vanishes lost
america american
england english britain british
autism autistic spectrum
cancer ill illness sick dying
diver divers haenyeo
pirate pirates
comet meteor
mask masks
red overalls
guard guards soldiers
comedian clown
businessman business trader
prodigy gifted genius talented
bicycle bike
meet meets met
friend friends friendship
angel angels
oscar academy
`
  .trim()
  .split('\n')
  .map((line) => [...new Set(line.split(' ').map(stemOf))]);

const BY_STEM = new Map<string, string[]>();
for (const group of GROUPS)
  for (const stem of group)
    BY_STEM.set(stem, [...(BY_STEM.get(stem) ?? []), ...group.filter((other) => other !== stem)]);

/** Stems that may stand for one when people describe a story. */
export const synonymsOf = (stem: string): readonly string[] => BY_STEM.get(stem) ?? [];
