const cases = (n: number): string => (n === 1 ? '1 ärende' : `${n} ärenden`);
const notices = (n: number): string => `${n} besked`;
const days = (n: number): string => (n === 1 ? '1 dag' : `${n} dagar`);

/** Det som kommer av sig självt: dagens sammanställning till handläggaren och till enhetschefen. */
export const svDigest = {
  off: 'Skriv "pausa aviseringar" om du vill vara ifred, eller stäng av dem för appen i Teams.',
  matter: (customer: string, months: number) => `${customer}: mer än ${months === 1 ? '1 månad' : `${months} månader`}`,
  since: (day: string) => `sedan ${day}`,
  more: (n: number) => `Och ${n} till.`,
  officer: {
    title: (waiting: number, toRead: number) => {
      if (toRead === 0) return waiting === 1 ? '1 ärende behöver dig' : `${waiting} ärenden behöver dig`;
      if (waiting === 0) return `${notices(toRead)} från enhetschefen`;
      return `${cases(waiting)} behöver dig, och ${notices(toRead)} från enhetschefen`;
    },
    sections: {
      overdue: 'Väntar fortfarande på dig',
      followUp: 'Dags att följa upp',
      fresh: 'Nytt hos dig',
      decided: 'Enhetschefen har tagit ställning',
      corrected: 'Enhetschefen har rättat en uppföljning',
    },
    reminder: (day: string, n: number) => `Har väntat sedan ${day}, i ${days(n)}.`,
    followUp: (day: string) => `Nästa uppföljning var planerad till ${day}.`,
    moved: 'Du är ny handläggare i registret.',
    handedOver: (name: string) => `Överlämnat från ${name}.`,
    handedOverByNobody: 'Överlämnat till dig.',
    woken: 'Har vilat till nu.',
    sentBack: (name: string) => `${name} har återfört det till dig.`,
    approve: 'Godkänt: insatsen fortsätter.',
    approveUntil: (day: string) => `Godkänt till ${day}.`,
    change: 'Ska ändras.',
    end: 'Insatsen ska avslutas.',
    corrected: (name: string) => `${name} har rättat svaren.`,
    comment: (name: string, text: string) => `${name}: ”${text}”`,
    open: (customer: string) => `Följ upp ${customer}`,
    read: (customer: string) => `Läs beslutet om ${customer}`,
    readCorrection: (customer: string) => `Läs rättelsen för ${customer}`,
    why: 'Du får det här för att ärendena är dina, högst en gång om dagen.',
  },
  unit: {
    title: 'Dagens läge för enheten',
    sections: {
      decisions: 'Väntar på ditt ställningstagande',
      notEnded: 'Skulle ha avslutats',
      corrected: 'Rättat efter beslut',
      escalations: 'Obesvarat länge',
      undelivered: 'Aviseringar som inte har nått fram',
    },
    answeredOn: (day: string) => `Handläggaren svarade ${day}.`,
    reminder: (day: string, n: number) => `Har väntat på dig sedan ${day}, i ${days(n)}.`,
    escalation: (day: string, n: number) => `Har väntat på svar sedan ${day}, i ${days(n)}.`,
    corrected: (name: string, day: string) => `${name} rättade svaren ${day}, efter beslutet.`,
    notEnded: (day: string) => `Skulle avslutas enligt beslutet ${day}, men pågår fortfarande.`,
    ofOfficer: (name: string, n: number, most: number) => `${name}: ${cases(n)}, längst ${days(most)}`,
    decide: (customer: string) => `Ta ställning till ${customer}`,
    open: (customer: string) => `Öppna ${customer}`,
    all: 'Visa enhetens flaggor',
    why: 'Du får det här som enhetschef, högst en gång om dagen och bara när något är nytt.',
  },
  undelivered: {
    cases,
    actions: (n: number) => (n === 1 ? '1 åtgärd' : `${n} åtgärder`),
    messages: (n: number) => (n === 1 ? '1 meddelande' : `${n} meddelanden`),
    notInstalled: (name: string, what: string, day: string) =>
      `${name} har inte installerat appen och har inte nåtts sedan ${day}. Det gäller ${what}.`,
    noRecipient: (name: string, what: string, day: string) =>
      `${name} saknades i personalen eller hade en annan roll, och har inte nåtts sedan ${day}. Det gäller ${what}.`,
    blocked: (name: string, what: string, day: string) =>
      `${name} har blockerat appen och har inte nåtts sedan ${day}. Det gäller ${what}.`,
    disabled: (name: string, what: string, day: string) =>
      `En administratör har stängt av appen i Teams för ${name}, som inte har nåtts sedan ${day}. Det gäller ${what}.`,
    refused: (name: string, what: string, day: string) =>
      `Teams tog inte emot meddelandet till ${name}, som inte har nåtts sedan ${day}. Det gäller ${what}.`,
    tooManyTries: (name: string, what: string, day: string) =>
      `Teams svarar inte när jag försöker nå ${name}, som inte har nåtts sedan ${day}. Det gäller ${what}. Jag försöker igen varje arbetsdag i en vecka.`,
    givenUp: (name: string, what: string, day: string) =>
      `Teams svarade inte på en vecka när jag försökte nå ${name}, som inte har nåtts sedan ${day}. Det gäller ${what}. Det skickas inte igen.`,
    noOfficer: (officer: string, what: string, day: string) =>
      `Ingen i personalen har handläggar-id ${officer}, så ${what} har inte nått fram sedan ${day}.`,
    noPerson: (what: string, day: string) =>
      `Någon som inte längre finns i personalen skulle ha fått ${what}, som inte har nått fram sedan ${day}.`,
    weekly: (day: string) => `Veckosammanfattningen har inte nått fram till sin kanal sedan ${day}.`,
    noRole: (name: string, what: string, day: string) =>
      `${name} har en roll som inte får se det, så ${what} har inte nått fram sedan ${day}.`,
  },
};
