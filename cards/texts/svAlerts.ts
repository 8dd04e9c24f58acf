/** Vad en person vill ha av det som kommer oombett. */
export const svAlerts = {
  title: 'Dina aviseringar',
  on: 'Aviseringar är på. Jag skriver när ett ärende eller en åtgärd behöver dig.',
  paused: (day: string) =>
    `Aviseringar är pausade till ${day} på morgonen. Det som kommer under tiden väntar och skickas då.`,
  quiet: (from: string, to: string) => `Tysta timmar: ${from}–${to}. Det som kommer då väntar och skickas efteråt.`,
  noQuiet: 'Du har inga tysta timmar.',
  assumed: 'Du sa inte till när, så jag valde nästa arbetsdag.',
  write:
    'Skriv till exempel "pausa aviseringar i en vecka", "pausa aviseringar till 15 januari" eller "tysta timmar 18-07".',
  turnOff: 'Vill du slippa dem helt: stäng av aviseringar för appen i Teams.',
  pauseUntil: (day: string) => `Pausa till ${day}`,
  pauseWeek: 'Pausa en vecka',
  resume: 'Slå på igen',
  setQuiet: (from: string, to: string) => `Tysta timmar ${from}–${to}`,
  removeQuiet: 'Inga tysta timmar',
  unchanged: 'Inget är ändrat.',
  past: (day: string) => `Det går inte att pausa till ${day}: välj en dag efter i dag.`,
  tooFar: (days: number, last: string) => `Jag pausar i högst ${days} dagar, alltså längst till ${last}.`,
  unclear: {
    day: 'Till när? Jag förstod inte dagen. Skriv till exempel "pausa aviseringar till måndag".',
    hours: 'Mellan vilka klockslag? Skriv till exempel "tysta timmar 17-08".',
  },
  onlyPersonal: 'Aviseringar ställer du in i en enskild chatt. Skriv till mig där.',
};
