/** Påminnelser om åtgärder. */
export const svReminder = {
  title: (n: number) => (n === 1 ? 'En åtgärd ska vara klar' : `${n} åtgärder ska vara klara`),
  review: (provider: string, year: number) => `${provider} ${year}`,
  item: (id: string, text: string) => `${id}. ${text}`,
  toDo: (text: string) => `Åtgärd: ${text}`,
  today: (day: string) => `Ska vara klar i dag, ${day}.`,
  before: (day: string) => `Skulle vara klar ${day}.`,
  open: (id: string, provider: string) => `Öppna ${id}, ${provider}`,
  more: (n: number, provider: string) => `Och ${n} till. Skriv till exempel "åtgärder för ${provider}".`,
  why: (n: number) =>
    `Du får det här för att ${n === 1 ? 'åtgärden är din' : 'åtgärderna är dina'} och dagen är inne. Skriv "pausa aviseringar" om du vill vara ifred, eller stäng av dem för appen i Teams.`,
};
