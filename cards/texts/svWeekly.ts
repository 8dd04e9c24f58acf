/** Veckosammanfattningen till en kanal: bara siffror, avrundade. */
export const svWeekly = {
  title: (week: string) => `Veckan som gick: vecka ${week}`,
  starts: 'Påbörjade insatser',
  endings: 'Avslutade insatser',
  selfSufficient: 'Till egen försörjning',
  state: (day: string) => `Läget den ${day}`,
  customers: 'Kunder i insats',
  longStays: 'Mer än 12 månader i insats',
  selfSufficiency: 'Egen försörjning',
  ofYear: (period: string) => `Egen försörjning ${period}`,
  about: (n: string) => `ungefär ${n}`,
  few: 'färre än 5',
  notTold: 'visas inte',
  ofActive: (share: string, of: string) => `${share} av ${of} pågående insatsperioder`,
  ofRun: (share: string, of: string) => `${share} av ${of} insatsperioder`,
  notAllIn: (day: string) =>
    `Registret lästes in senast den ${day}. Det som har hänt efter det är inte med, så veckan kan vara ofullständig.`,
  rounded:
    'Siffrorna är avrundade, 1–4 skrivs "färre än 5" och det som ändå kan peka ut någon visas inte. Skillnaden mellan två veckor säger därför inget om enskilda.',
  why: (assistant: string) =>
    `Det här kommer första arbetsdagen i veckan för att enhetschefen har valt den här platsen. Enhetschefen kan skriva "@${assistant} sluta skicka veckosammanfattning".`,
  chosen: (monday: string) => `Jag skickar veckosammanfattningen hit. Den första kommer ${monday}, bara med siffror.`,
  alreadyChosen: 'Veckosammanfattningen kommer redan hit.',
  moved: (monday: string) =>
    `Från och med nu skickar jag veckosammanfattningen hit i stället för dit den gick förut. Nästa kommer ${monday}.`,
  stopped: 'Jag slutar skicka veckosammanfattningen. Skriv "skicka veckosammanfattning hit" om ni vill ha den igen.',
  notSent: 'Veckosammanfattningen skickas inte hit, så det finns inget att sluta med.',
  onlyUnitHead: 'Det är enhetschefen som väljer vart veckosammanfattningen går. Be enhetschefen skriva samma sak här.',
  whereToWrite: (assistant: string) =>
    `Veckosammanfattningen går till en kanal eller gruppchatt. Lägg till mig där och skriv "@${assistant} skicka veckosammanfattning hit" eller "@${assistant} sluta skicka veckosammanfattning".`,
};
