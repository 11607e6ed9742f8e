/** Wörter der Startseite. */

import type { Text } from "../en";

export const start: Text["start"] = {
  welcome: "Wer muss wo sitzen, wann, mit welchen Skills?",
  lead: "Ein Contact Center über Zeitzonen hinweg simulieren, und sehen, wie sicher die Antwort ist.",
  open: "Szenario öffnen",
  create: "Neues Szenario",
  back: (name) => `Zurück zu ${name}`,
  proof: "Stimmt das? Zum Nachweis",
  demos: "Demos",
  recent: "Zuletzt geöffnet",
  noRecent: "Hier stehen Dateien, die geöffnet oder gespeichert wurden.",
  clear: "Liste leeren",
  gone: "nicht gefunden",
  summaries: {
    "harbour-pine": "Eine Woche, die im Mittel 80/20 hält, scheitert trotzdem am Montag um 10:00.",
    "follow-the-sun":
      "Ein Tag, den drei Standorte rund um die Uhr abdecken, kann eine Stunde verlieren, wenn nur eine von zwei Uhren zurückgestellt wird; deren Anrufe sind verloren.",
    "follow-the-sun-outage":
      "Ein Ausfall kostet nach der Stunde, die er trifft, nicht nach seiner Länge: Eine Ausweichlösung für die Nacht hält die Nacht und geht am Morgen unter.",
    "language-overflow":
      "Eine Wartezeit im Routing ist eine Wartezeit für alle dahinter: Dieselben Leute halten 80/30, wenn sie sofort gefragt werden, und verfehlen es um zehn Punkte, wenn die nächste Grenze erst nach 30 s aufgeht.",
    "omnichannel-bank":
      "Ein Team, das telefoniert, chattet und schreibt, braucht weniger Leute als drei, die das nicht tun, weil E-Mail die Lücken zwischen Anrufen füllt; aber nur, solange jemand in Ruhe schreiben darf.",
    "tech-tiers":
      "Eine begleitete Weiterleitung wird zweimal bezahlt, weil der erste Agent mit dem Kunden wartet: Fehlen im Second Level Leute, fehlen sie auch im First Level.",
    "blended-sales":
      "Outbound kann die Leerzeit von Inbound füllen, wenn der Dialer weiß, wann Schluss ist; und von zwei mexikanischen Städten folgt eine der Uhr Kaliforniens und die andere keiner.",
    "make-or-buy":
      "Eine Stunde offshore kostet ein Viertel einer Stunde zu Hause, ein gelöstes Anliegen zwei Fünftel: Zwischen Preisliste und Wahrheit stehen Sprache, Wiederholkontakte, Zuschläge, Schulung, Fluktuation und Arbeitsplätze.",
    "ramp-transition":
      "Kopf ist nicht gleich Kopf: Drei Klassen zu vierundvierzig ersetzen dreimal vierzig Erfahrene am Tag der Umstellung, und der Servicelevel fällt jedes Mal und erholt sich langsamer als geplant.",
    "real-bank-1999":
      "Ein wirklicher Betrieb, aus seinen eigenen Aufzeichnungen nachgespielt, und wie weit ein Modell davon entfernt ist.",
  },
};
