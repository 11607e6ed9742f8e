/**
 * Was das Modell von seinen Schlüsseln und Spielarten sagt. Nach dem englischen Satz selbst, damit ein geänderter Satz
 * nicht die alte Übersetzung behält.
 */

export const help: Readonly<Record<string, string>> = {
  "Names the random numbers; 1 when not given.": "Benennt die Zufallszahlen; 1 ohne Angabe.",
  "Independent repetitions; 50 when not given.": "Unabhängige Wiederholungen; 50 ohne Angabe.",
  "Level of the confidence intervals; 0.95 when not given.":
    "Niveau der Konfidenzintervalle; 0.95 ohne Angabe.",
  "Simulated before the window opens and not counted. When not given: 4 hours if a queue is open at the start.":
    "Vor dem Zeitraum simuliert und nicht gezählt. Ohne Angabe: 4 Stunden, wenn zu Beginn eine Warteschlange geöffnet ist.",
  "The interval a contact counts in; `arrival` when not given.":
    "Das Intervall, in dem ein Kontakt zählt; `arrival` ohne Angabe.",
  "Stop as soon as a figure is known well enough; `replications` is then the most.":
    "Anhalten, sobald eine Zahl genau genug bekannt ist; `replications` ist dann das Höchste.",
  "A steady state: one long replication, its horizon cut into so many batches that stand for replications.":
    "Ein stationärer Lauf: eine lange Replikation, deren Zeitraum in so viele Abschnitte geteilt wird, die für Replikationen stehen.",
  "The interval in which it arrived.": "Das Intervall, in dem er ankam.",
  "The interval in which its wait ended; many ACD reports count so.":
    "Das Intervall, in dem sein Warten endete; viele ACD-Berichte zählen so.",
  "Key of a measure of queues.": "Schlüssel einer Kennzahl von Warteschlangen.",
  "The queue; all together when not given.": "Die Warteschlange; alle zusammen ohne Angabe.",
  "Half-width of its confidence interval, in the measure's unit (shares: 0.01 is a point).":
    "Halbe Breite ihres Konfidenzintervalls, in der Einheit der Kennzahl (bei Anteilen ist 0,01 ein Punkt).",
  "First local date in `zone`.": "Erstes Datum nach der Uhr von `zone`.",
  "Length of a reporting interval: 5, 10, 15, 30 or 60; 30 when not given.":
    "Länge eines Berichtsintervalls: 5, 10, 15, 30 oder 60; 30 ohne Angabe.",
  "The clock in which days and intervals are reported.":
    "Die Uhr, nach der Tage und Intervalle berichtet werden.",
  "The clock its customers live by: demand, opening hours and demand tables follow it.":
    "Die Uhr, nach der seine Kunden leben: Aufkommen, Öffnungszeiten und Intervalltabellen folgen ihr.",
  "Demand on a public holiday as a multiple of the usual; 1 when not given.":
    "Aufkommen an einem Feiertag als Vielfaches des Üblichen; 1 ohne Angabe.",
  "ISO 3166 country or subdivision: `PH`, `GB-ENG`. `shoreline` ships dated tables for 2025 to 2028.":
    "Land oder Landesteil nach ISO 3166: `PH`, `GB-ENG`. `shoreline` bringt datierte Tabellen für 2025 bis 2028 mit.",
  "`voice` when not given.": "`voice` ohne Angabe.",
  "Always open when not given.": "Immer geöffnet ohne Angabe.",
  "How long a customer waits before hanging up.": "Wie lange ein Kunde wartet, bevor er auflegt.",
  "Share of customers who leave at once when they would have to wait.":
    "Anteil der Kunden, die sofort gehen, wenn sie warten müssten.",
  "Most contacts that may wait; further ones are blocked. Unlimited when not given.":
    "So viele Kontakte dürfen höchstens warten; weitere werden abgewiesen. Unbegrenzt ohne Angabe.",
  "What the customer hears about the wait.": "Was der Kunde über die Wartezeit hört.",
  "The offer of a callback.": "Das Angebot eines Rückrufs.",
  "What becomes of those who find the queue closed; `message` when not given.":
    "Was aus denen wird, die geschlossen vorfinden; `message` ohne Angabe.",
  "Customers who come back because their matter is not resolved.":
    "Kunden, die wiederkommen, weil ihr Anliegen nicht gelöst ist.",
  "Where contacts go after their handling.": "Wohin Kontakte nach ihrer Bearbeitung gehen.",
  "The promise of a deferred channel.": "Die Zusage eines schriftlichen Kanals.",
  "Whether live contacts may interrupt its handling; only for deferred channels.":
    "Ob Live-Kontakte seine Bearbeitung unterbrechen dürfen; nur für schriftliche Kanäle.",
  "Chat customers who leave without a word.": "Chat-Kunden, die ohne ein Wort gehen.",
  "How a `callback` queue reaches its customers.":
    "Wie eine Warteschlange des Kanals `callback` ihre Kunden erreicht.",
  "What an `outbound` queue calls, in place of contacts that come by themselves.":
    "Was eine Warteschlange des Kanals `outbound` anwählt, anstelle von Kontakten, die von selbst kommen.",
  "Contacts already waiting when the simulation begins.":
    "Kontakte, die schon warten, wenn die Simulation beginnt.",
  "Whose data is seen: only sites with all these tags may serve it.":
    "Wessen Daten zu sehen sind: Nur Standorte mit allen diesen Kennzeichen dürfen sie bedienen.",
  "1 is served first; 1 when not given. Compared after skill level.":
    "1 wird zuerst bedient; 1 ohne Angabe. Verglichen nach der Skill-Stufe.",
  "Counted as already waited when contacts of several queues are compared; 0 when not given.":
    "Gilt als schon gewartet, wenn Kontakte mehrerer Warteschlangen verglichen werden; 0 ohne Angabe.",
  "A contact's priority rises by one each time it has waited this long.":
    "Die Priorität eines Kontakts steigt um eins, je so lange er gewartet hat.",
  "A phone call: one agent, one contact at a time.": "Ein Telefonanruf: ein Agent, ein Kontakt zur Zeit.",
  "A chat: an agent holds several sessions at once, as many as the group has slots.":
    "Ein Chat: Ein Agent hält mehrere Sitzungen gleichzeitig, so viele, wie die Gruppe erlaubt.",
  "As chat, with customers who take their time.": "Wie Chat, mit Kunden, die sich Zeit lassen.",
  "Deferred work: waits for days if need be, nobody hangs up.":
    "Schriftliches: wartet notfalls Tage, niemand legt auf.",
  "As email.": "Wie E-Mail.",
  "Messages left when a voice queue was closed; as email.":
    "Nachrichten, die hinterlassen wurden, als ein Telefonkanal geschlossen war; wie E-Mail.",
  "Calls back to customers who accepted the offer.": "Rückrufe an Kunden, die das Angebot angenommen haben.",
  "Calls that a campaign makes.": "Anrufe, die eine Kampagne tätigt.",
  "`true` closes the queue on the client's public holidays; `false` when not given.":
    "`true` schließt die Warteschlange an Feiertagen des Auftraggebers; `false` ohne Angabe.",
  "What becomes of those still waiting at closing time; `serve` when not given.":
    "Was aus denen wird, die bei Schließung noch warten; `serve` ohne Angabe.",
  "They wait on and are served as long as agents are there.":
    "Sie warten weiter und werden bedient, solange Agenten da sind.",
  "They are sent away and count as flow-out.": "Sie werden fortgeschickt und zählen als Abfluss.",
  "Expected contacts per slot, as pasted from a forecast.":
    "Erwartete Kontakte je Intervall, wie aus einer Prognose eingefügt.",
  "Contacts a day x weekday index x intraday shape, with growth and events.":
    "Kontakte je Tag x Wochentagsindex x Tagesverlauf, mit Wachstum und Ereignissen.",
  "Recorded arrivals, the same in every replication.":
    "Aufgezeichnete Ankünfte, in jeder Replikation dieselben.",
  "Nobody comes by themselves: what waits is transferred, called back or dialled.":
    "Niemand kommt von selbst: Was wartet, wird weitergeleitet, zurückgerufen oder angewählt.",
  "Minutes a value stands for: 5, 10, 15, 30 or 60.":
    "Minuten, für die ein Wert steht: 5, 10, 15, 30 oder 60.",
  "Where the first value begins; midnight when not given. Outside the row all values are zero.":
    "Wo der erste Wert beginnt; Mitternacht ohne Angabe. Außerhalb der Zeile sind alle Werte null.",
  "Expected contacts on a day of index 1.": "Erwartete Kontakte an einem Tag mit Index 1.",
  "Monday to Sunday; 1 for every day when not given. Used as it stands, not rescaled.":
    "Montag bis Sonntag; 1 für jeden Tag ohne Angabe. Gilt, wie es dasteht, ohne Umrechnung.",
  "Growth from one week to the next, compounding from the first day of the horizon.":
    "Wachstum von einer Woche zur nächsten, mit Zinseszins ab dem ersten Tag des Zeitraums.",
  "Minutes a weight stands for: 5, 10, 15, 30 or 60.":
    "Minuten, für die ein Gewicht steht: 5, 10, 15, 30 oder 60.",
  "Demand as a multiple of the usual while the event lasts.":
    "Aufkommen als Vielfaches des Üblichen, solange das Ereignis dauert.",
  "Seconds after the midnight at which the horizon opens, by the reporting clock.":
    "Sekunden nach der Mitternacht, mit der der Zeitraum beginnt, nach der Uhr der Berichte.",
  "Recorded talk times in place of drawn ones.": "Aufgezeichnete Gesprächszeiten anstelle gezogener.",
  "Recorded patience in place of drawn ones.": "Aufgezeichnete Geduld anstelle gezogener.",
  "Gamma factor a day, mean 1, with this coefficient of variation.":
    "Gammaverteilter Faktor je Tag, Mittel 1, mit diesem Variationskoeffizienten.",
  "Log-normal factor an interval, mean 1, with this coefficient of variation.":
    "Lognormaler Faktor je Intervall, Mittel 1, mit diesem Variationskoeffizienten.",
  "Correlation of one interval's factor with the next one's, within a day (AR(1) of the logarithm), -1 to 1.":
    "Korrelation des Faktors eines Intervalls mit dem des nächsten, innerhalb eines Tages (AR(1) des Logarithmus), -1 bis 1.",
  "Log-normal factor for the whole horizon, mean 1, with this coefficient of variation: how far the forecast itself may be off.":
    "Lognormaler Faktor für den ganzen Zeitraum, Mittel 1, mit diesem Variationskoeffizienten: wie weit die Prognose selbst danebenliegen kann.",
  "Each day by the client's clock has exactly its expected total, rounded, at random times; `false` when not given. Where factors are given too, they scale the total before it is rounded.":
    "Jeder Tag nach der Uhr des Auftraggebers hat genau seine erwartete Summe, gerundet, zu zufälligen Zeiten; `false` ohne Angabe. Sind auch Faktoren angegeben, vervielfachen sie die Summe, bevor sie gerundet wird.",
  "How evenly contacts come: the law of the gaps between them, of which only the shape counts, as the forecast says how many come. Exponential when not given, which is pure chance; `constant` is a steady stream.":
    "Wie gleichmäßig Kontakte kommen: die Verteilung der Abstände zwischen ihnen, von der nur die Form zählt, da die Prognose sagt, wie viele kommen. Exponential ohne Angabe, das ist reiner Zufall; `constant` ist ein gleichmäßiger Strom.",
  "Busy and quiet spells within a day that nobody foresees: the rate passes through these states in turn, round and round, and stays in each for an exponential time. The forecast stays the mean.":
    "Starke und ruhige Phasen innerhalb eines Tages, die niemand vorhersieht: Die Rate durchläuft diese Zustände reihum und bleibt in jedem eine exponentielle Zeit. Die Prognose bleibt das Mittel.",
  "Endless: a patience that never runs out. Only for patience.":
    "Endlos: eine Geduld, die nie zu Ende geht. Nur für Geduld.",
  "Always the same.": "Immer gleich.",
  "Exponential with this mean.": "Exponential mit diesem Mittel.",
  "Log-normal by mean and coefficient of variation.": "Lognormal nach Mittel und Variationskoeffizient.",
  "Log-normal by median and 90th percentile.": "Lognormal nach Median und 90. Perzentil.",
  "Gamma by mean and coefficient of variation.": "Gamma nach Mittel und Variationskoeffizient.",
  "Erlang: the sum of `phases` equal exponential phases with this total mean.":
    "Erlang: Summe von `phases` gleichen exponentiellen Phasen mit diesem gesamten Mittel.",
  "Weibull by scale and shape (its native parameters).":
    "Weibull nach Skala und Form (ihren eigenen Parametern).",
  "Hyperexponential: an exponential chosen by share.":
    "Hyperexponential: eine nach Anteil gewählte Exponentialverteilung.",
  "Uniform between two values.": "Gleichverteilt zwischen zwei Werten.",
  "Triangular between two values with a mode.": "Dreieck zwischen zwei Werten mit einem Modus.",
  "One of these recorded values, each as likely as any other.":
    "Einer dieser gemessenen Werte, jeder gleich wahrscheinlich.",
  "Uniform within bins: `counts[i]` falls between `edges_s[i]` and `edges_s[i + 1]`.":
    "Gleichverteilt innerhalb der Klassen: `counts[i]` liegen zwischen `edges_s[i]` und `edges_s[i + 1]`.",
  "Another law, later by a fixed span.": "Eine andere Verteilung, um eine feste Zeit später.",
  "Another law, given that it falls between two bounds.":
    "Eine andere Verteilung, sofern sie zwischen zwei Grenzen fällt.",
  "A patience estimated from what was seen: exponential with mean `mean_wait_s` / `abandon_share` (Erlang A: Palm 1957; Mandelbaum and Zeltyn 2007, P(ab) = E[W] / mean patience).":
    "Eine aus dem Gesehenen geschätzte Geduld: exponential mit Mittel `mean_wait_s` / `abandon_share` (Erlang A: Palm 1957; Mandelbaum und Zeltyn 2007, P(ab) = E[W] / mittlere Geduld).",
  "Several laws, each chosen by its share.": "Mehrere Verteilungen, jede nach ihrem Anteil gewählt.",
  "The rate in it, against that in the other states; together they are scaled so that the forecast stays the mean.":
    "Die Rate darin, gegen die in den anderen Zuständen; zusammen werden sie so umgerechnet, dass die Prognose das Mittel bleibt.",
  "How long it lasts, on average.": "Wie lange er im Mittel dauert.",
  "After-contact work: the customer is gone, the agent is not yet free.":
    "Nachbearbeitung: Der Kunde ist weg, der Agent noch nicht frei.",
  "Time to ring and connect: the agent is busy, the customer still waits to speak; 0 when not given.":
    "Zeit zum Läuten und Verbinden: Der Agent ist belegt, der Kunde wartet noch auf das Gespräch; 0 ohne Angabe.",
  "With c sessions at once each takes 1 + this x (c - 1)^2 times as long; 0.114 for chat when not given.":
    "Mit c Sitzungen gleichzeitig dauert jede 1 + dies x (c - 1)^2 mal so lange; 0.114 für Chat ohne Angabe.",
  "Other laws at some times of day.": "Andere Verteilungen zu bestimmten Tageszeiten.",
  "Attempts in all, the first included; 5 when not given.":
    "Versuche insgesamt, der erste eingeschlossen; 5 ohne Angabe.",
  "Where they try again, perhaps on another channel; the same queue when not given.":
    "Wo sie es erneut versuchen, vielleicht auf einem anderen Kanal; dieselbe Warteschlange ohne Angabe.",
  "An abandonment up to this wait is a short one; 5 s when not given.":
    "Wer bis zu dieser Wartezeit auflegt, ist ein Kurzaufleger; 5 s ohne Angabe.",
  "Answered in time / (answered + abandoned - abandoned in time).":
    "In der Frist angenommen / (angenommen + aufgelegt - in der Frist aufgelegt).",
  "Answered in time / (answered + abandoned).": "In der Frist angenommen / (angenommen + aufgelegt).",
  "(Answered in time + abandoned in time) / (answered + abandoned).":
    "(In der Frist angenommen + in der Frist aufgelegt) / (angenommen + aufgelegt).",
  "Answered in time / answered.": "In der Frist angenommen / angenommen.",
  "(Answered in time + short abandons) / (answered + abandoned).":
    "(In der Frist angenommen + Kurzaufleger) / (angenommen + aufgelegt).",
  "Answered in time / (answered + abandoned - short abandons).":
    "In der Frist angenommen / (angenommen + aufgelegt - Kurzaufleger).",
  "How the wait is guessed; `expected_delay` when not given.":
    "Wie die Wartezeit geschätzt wird; `expected_delay` ohne Angabe.",
  "Share of customers who leave at once by the wait they hear: the last row whose `over_s` it exceeds.":
    "Anteil der Kunden, die je nach angesagter Wartezeit sofort gehen: die letzte Zeile, deren `over_s` sie übersteigt.",
  "Patience as a multiple of what it was, for customers who were told a wait and stayed; 1 when not given.":
    "Geduld als Vielfaches der früheren, für Kunden, die eine Wartezeit gehört haben und geblieben sind; 1 ohne Angabe.",
  "People ahead x mean handling time / people at work, shortened by those who will give up.":
    "Leute davor x mittlere Bearbeitungszeit / Leute bei der Arbeit, verkürzt um die, die aufgeben werden.",
  "The wait of the contact that last reached an agent.":
    "Die Wartezeit des Kontakts, der zuletzt einen Agenten erreicht hat.",
  "The mean wait of the last ten contacts that reached an agent.":
    "Die mittlere Wartezeit der letzten zehn Kontakte, die einen Agenten erreicht haben.",
  "How long the contact now at the head of the queue has waited.":
    "Wie lange der Vorderste der Warteschlange jetzt schon wartet.",
  "Offered when the guessed wait is longer than this.":
    "Angeboten, wenn die geschätzte Wartezeit länger ist.",
  "The queue of channel `callback` that makes the calls.":
    "Die Warteschlange des Kanals `callback`, die die Anrufe tätigt.",
  "A time agreed on, as a delay from now; when not given the customer's place is kept (virtual hold).":
    "Eine vereinbarte Zeit, als Verzögerung ab jetzt; der Platz des Kunden wird gehalten (Virtual Hold) ohne Angabe.",
  "They hear a message and are gone.": "Sie hören eine Ansage und sind weg.",
  "A share of them leaves a message, which becomes deferred work in another queue; the rest are gone.":
    "Ein Anteil hinterlässt eine Nachricht, die in einer anderen Warteschlange zu Schriftlichem wird; die Übrigen sind weg.",
  "Share of contacts resolved the first time (FCR) by people whose language and tenure cost nothing.":
    "Anteil der Kontakte, die beim ersten Mal gelöst werden (FCR), von Leuten, deren Sprache und Betriebszugehörigkeit nichts kosten.",
  "Share of the unresolved who make contact again; 1 when not given.":
    "Anteil der Ungelösten, die sich wieder melden; 1 ohne Angabe.",
  "Contacts in all about one matter, the first included; 5 when not given.":
    "Kontakte insgesamt zu einem Anliegen, der erste eingeschlossen; 5 ohne Angabe.",
  "Where they come back, perhaps on another channel; the same queue when not given.":
    "Wo sie wiederkommen, vielleicht auf einem anderen Kanal; dieselbe Warteschlange ohne Angabe.",
  "Whether they ask for the person who served them and get them if idle; `false` when not given.":
    "Ob sie nach der Person fragen, die sie bedient hat, und sie bekommen, wenn sie frei ist; `false` ohne Angabe.",
  "`cold` when not given.": "`cold` ohne Angabe.",
  "Handling time at the target as a multiple of its law; 1 when not given.":
    "Bearbeitungszeit am Ziel als Vielfaches der dortigen; 1 ohne Angabe.",
  "The first agent is done at once.": "Der erste Agent ist sofort fertig.",
  "The first agent stays on the line until the second answers, and some time together with them.":
    "Der erste Agent bleibt in der Leitung, bis der zweite annimmt, und noch einige Zeit mit ihnen.",
  "The customer is passed on later.": "Der Kunde wird später weitergeleitet.",
  "Share of replies in time that is aimed for.": "Anteil rechtzeitiger Antworten, der das Ziel ist.",
  "`always` when not given.": "`always` ohne Angabe.",
  "Every hour.": "Jede Stunde.",
  "The hours in which the queue is open.": "Die Stunden, in denen die Warteschlange geöffnet ist.",
  "Time to find back into the work; 0 when not given.":
    "Zeit, um in die Arbeit zurückzufinden; 0 ohne Angabe.",
  "Probability that an attempt reaches somebody.": "Wahrscheinlichkeit, dass ein Versuch jemanden erreicht.",
  "Time until somebody answers; 20 s when not given.": "Zeit, bis jemand abnimmt; 20 s ohne Angabe.",
  "Time until an attempt is given up; 30 s when not given.":
    "Zeit, bis ein Versuch aufgegeben wird; 30 s ohne Angabe.",
  "Attempts in all; 1 when not given.": "Versuche insgesamt; 1 ohne Angabe.",
  "Time between attempts; an hour when not given.": "Zeit zwischen Versuchen; eine Stunde ohne Angabe.",
  "New records on the list each calling day, by the clock of each segment. What is left stays on the list.":
    "Neue Datensätze auf der Liste je Wähltag, nach der Uhr jedes Segments. Was übrig bleibt, bleibt auf der Liste.",
  "Where the people live: a record belongs to one part.":
    "Wo die Leute leben: Ein Datensatz gehört zu einem Teil.",
  "Local hours of the called in which calls are allowed.":
    "Ortsstunden der Angerufenen, in denen Anrufe erlaubt sind.",
  "Who answers. Where nobody does, or not the person meant, the record is tried again; who answered and found no agent is not called again.":
    "Wer abnimmt. Wo niemand oder nicht die gemeinte Person abnimmt, wird der Datensatz erneut versucht; wer abnahm und keinen Agenten fand, wird nicht wieder angerufen.",
  "Share of those reached who are the person meant, by local hour: 24 values. All of them when not given.":
    "Anteil der Erreichten, die die gemeinte Person sind, je Ortsstunde: 24 Werte. Alle ohne Angabe.",
  "Time with somebody else before the call is over; 15 s when not given.":
    "Zeit mit jemand anderem, bis der Anruf vorbei ist; 15 s ohne Angabe.",
  "How calls are paced.": "Wie Anrufe getaktet werden.",
  "Share of conversations that convert; 0 when not given.":
    "Anteil der Gespräche mit Abschluss; 0 ohne Angabe.",
  "Value of a conversion, in the reporting currency; 0 when not given.":
    "Wert eines Abschlusses, in der Berichtswährung; 0 ohne Angabe.",
  "An agent reads the record, then calls.": "Ein Agent liest den Datensatz, dann ruft er an.",
  "One call for each idle agent.": "Ein Anruf je freiem Agenten.",
  "More calls than idle agents: the more, the further abandonments stay below the cap.":
    "Mehr Anrufe als freie Agenten: umso mehr, je weiter die Verluste unter der Grenze bleiben.",
  "Share of answered calls without an agent that the dialler steers to stay below.":
    "Anteil angenommener Anrufe ohne Agenten, unter dem der Dialer bleiben soll.",
  "Most calls for each idle agent; 3 when not given.": "Anrufe je freiem Agenten höchstens; 3 ohne Angabe.",
  "Time an answered customer waits for an agent; 2 s when not given.":
    "So lange wartet ein Angerufener auf einen Agenten; 2 s ohne Angabe.",
  "The oldest has waited this long, the others evenly less; 0 when not given.":
    "Der älteste hat so lange gewartet, die anderen gleichmäßig weniger; 0 ohne Angabe.",
  "The clock on its wall: shifts and head counts follow it.":
    "Die Uhr an seiner Wand: Schichten und Köpfe folgen ihr.",
  "Most people at work at once, breaks included; who comes to a full house waits for a seat. Unlimited when not given.":
    "So viele arbeiten höchstens gleichzeitig, Pausen eingeschlossen; wer in ein volles Haus kommt, wartet auf einen Platz. Unbegrenzt ohne Angabe.",
  "What data may be seen here.": "Welche Daten hier zu sehen sein dürfen.",
  "Work between two clock times; the end may be past midnight.":
    "Arbeit zwischen zwei Uhrzeiten; das Ende darf nach Mitternacht liegen.",
  "Added to the rate on the days of the weekend; 0 when not given.":
    "Zuschlag zum Satz an Wochenendtagen; 0 ohne Angabe.",
  "Days of the weekend; Saturday and Sunday when not given.":
    "Tage des Wochenendes; Samstag und Sonntag ohne Angabe.",
  "Added to the rate on public holidays; 0 when not given.":
    "Zuschlag zum Satz an Feiertagen; 0 ohne Angabe.",
  "Added to the rate for time past the end of a shift and for overtime; 0 when not given.":
    "Zuschlag zum Satz für Zeit nach Schichtende und für Überstunden; 0 ohne Angabe.",
  "For a seat and 30 days; 0 when not given. Seats are the cap, or the most people planned to be there at once.":
    "Für einen Arbeitsplatz und 30 Tage; 0 ohne Angabe. Arbeitsplätze sind die Obergrenze oder die meisten, die gleichzeitig geplant sind.",
  "Share of rostered people who work on the site's public holidays; 1 when not given.":
    "Anteil der eingeplanten Leute, die an Feiertagen des Standorts arbeiten; 1 ohne Angabe.",
  "Chat sessions one person can hold at once; 1 when not given.":
    "Chat-Sitzungen, die eine Person gleichzeitig halten kann; 1 ohne Angabe.",
  "How people differ, learn and leave.": "Wie Menschen sich unterscheiden, lernen und gehen.",
  "What becomes of a contact in progress at the end of a shift; `finish` when not given.":
    "Was am Schichtende aus einem laufenden Kontakt wird; `finish` ohne Angabe.",
  "Only these clients' contacts may reach the group (a firewall between clients); anyone's when empty.":
    "Nur Kontakte dieser Auftraggeber dürfen die Gruppe erreichen (eine Trennwand zwischen Auftraggebern); die aller, wenn leer.",
  "Paid hours of a full-time week, for counting full-time equivalents; 40 when not given.":
    "Bezahlte Stunden einer Vollzeitwoche, um Vollzeitkräfte zu zählen; 40 ohne Angabe.",
  "1 is the first choice; a free agent takes contacts of level 1 before level 2. 1 when not given.":
    "1 ist die erste Wahl; ein freier Agent nimmt Kontakte der Stufe 1 vor Stufe 2. 1 ohne Angabe.",
  "Handling time as a multiple of the queue's; 1 when not given.":
    "Bearbeitungszeit als Vielfaches derer der Warteschlange; 1 ohne Angabe.",
  "Level of the queue's language; `native` when not given.":
    "Niveau in der Sprache der Warteschlange; `native` ohne Angabe.",
  "Heads per interval, as a requirement or an intraday report shows them. One crew carries over from interval to interval: a rise starts waiting contacts at once, a cut takes idle people first, and where nobody is idle the next person to finish leaves.":
    "Köpfe je Intervall, wie eine Bedarfsrechnung oder ein Intraday-Bericht sie zeigt. Eine Mannschaft geht von Intervall zu Intervall über: Ein Anstieg beginnt sofort mit wartenden Kontakten, eine Kürzung nimmt zuerst Freie, und wo niemand frei ist, geht der Nächste, der fertig wird.",
  "Teams on shifts, with breaks and days off.": "Teams in Schichten, mit Pausen und freien Tagen.",
  "People spread over shifts by share, in whole people by largest remainder.":
    "Köpfe nach Anteilen auf Schichten verteilt, in ganzen Personen nach dem größten Rest.",
  "Clock of the table; the site's when not given.": "Uhr der Tabelle; die des Standorts ohne Angabe.",
  "Whether the heads are people at work or people planned; `at_work` when not given.":
    "Ob die Köpfe Leute bei der Arbeit oder geplante Leute sind; `at_work` ohne Angabe.",
  "People at work in the interval; shrinkage only adds the paid hours behind them.":
    "Leute, die im Intervall arbeiten; Schwund fügt nur die bezahlten Stunden dahinter hinzu.",
  "People planned; leave, in-office activities and daily absence are taken off.":
    "Geplante Leute; Urlaub, Aktivitäten im Haus und tägliche Abwesenheit gehen ab.",
  "The days the team may work (the day the shift starts); every day when not given.":
    "Die Tage, an denen das Team arbeiten darf (der Tag, an dem die Schicht beginnt); jeder Tag ohne Angabe.",
  "Days each person works a week, taken in turn so that days off spread evenly; all `days` when not given.":
    "Tage, die jede Person je Woche arbeitet, reihum, sodass freie Tage sich gleichmäßig verteilen; alle `days` ohne Angabe.",
  "Days on and days off in turn, whatever the weekday, in place of `days` and `days_per_week`.":
    "Arbeitstage und freie Tage im Wechsel, gleich welcher Wochentag, anstelle von `days` und `days_per_week`.",
  "Shifts worked in turn, a week each, in place of `shift`: person by person one further.":
    "Schichten im Wechsel, je eine Woche, anstelle von `shift`: von Person zu Person um eine weiter.",
  "A class hired on a date; people with long tenure when not given.":
    "Eine Klasse, die an einem Datum eingestellt wird; Leute mit langer Zugehörigkeit ohne Angabe.",
  "The last date on which the team begins a shift, when its work goes elsewhere; to the end when not given.":
    "Das letzte Datum, an dem das Team eine Schicht beginnt, wenn seine Arbeit anderswohin geht; bis zum Ende ohne Angabe.",
  "First day at work.": "Erster Arbeitstag.",
  "Weeks in the classroom: paid, seated, without contacts; 0 when not given.":
    "Wochen im Schulungsraum: bezahlt, mit Platz, ohne Kontakte; 0 ohne Angabe.",
  "Weeks of nesting thereafter; 0 when not given.":
    "Wochen der Einarbeitung (Nesting) danach; 0 ohne Angabe.",
  "Capacity while nesting: handling takes 1 / this as long. 0.5 when not given.":
    "Leistung in der Einarbeitung: Die Bearbeitung dauert 1 / dies so lange. 0.5 ohne Angabe.",
  "Minutes before the start; 0 when not given.": "Minuten vor dem Beginn; 0 ohne Angabe.",
  "Minutes after the end; 0 when not given.": "Minuten nach dem Ende; 0 ohne Angabe.",
  "Everybody when not given.": "Alle ohne Angabe.",
  "Days each person works a week, days off spread evenly; 5 when not given.":
    "Tage, die jede Person je Woche arbeitet, freie Tage gleichmäßig verteilt; 5 ohne Angabe.",
  "Planned leave: this share of the roster is off each day, spread evenly.":
    "Geplanter Urlaub: Dieser Anteil der Eingeplanten ist jeden Tag frei, gleichmäßig verteilt.",
  "Unplanned absence, drawn per person and day.": "Ungeplante Abwesenheit, je Person und Tag gezogen.",
  "Meetings, coaching, training: share of the time of those who came.":
    "Meetings, Coaching, Schulung: Anteil der Zeit derer, die gekommen sind.",
  "Length of one such activity; 30 when not given.": "Dauer einer solchen Aktivität; 30 ohne Angabe.",
  "Activities at fixed times, in addition; people counted by interval go to them too.":
    "Aktivitäten zu festen Zeiten, zusätzlich; auch nach Intervallen gezählte Leute gehen hin.",
  "How late people come to a shift, in place of punctually.":
    "Wie spät Leute zu einer Schicht kommen, statt pünktlich.",
  "How late people come back from a break, in place of punctually.":
    "Wie spät Leute aus einer Pause zurückkommen, statt pünktlich.",
  "Share of those at work who take part, in turn from day to day; all when not given.":
    "Anteil der Arbeitenden, die teilnehmen, von Tag zu Tag reihum; alle ohne Angabe.",
  "Log-normal factor a person on handling time, mean 1, with this coefficient of variation; 0 when not given.":
    "Lognormaler Faktor je Person auf die Bearbeitungszeit, Mittel 1, mit diesem Variationskoeffizienten; 0 ohne Angabe.",
  "How new people become as fast as old ones; as fast at once when not given.":
    "Wie Neue so schnell werden wie Erfahrene; sofort so schnell ohne Angabe.",
  "People on shifts who leave, by tenure, of those there at the start or when hired; nobody when not given.":
    "Leute in Schichten, die gehen, nach Zugehörigkeit, von denen, die am Anfang oder bei der Einstellung da waren; niemand ohne Angabe.",
  "It is finished, past the end and paid.": "Er wird zu Ende geführt, über das Ende hinaus und bezahlt.",
  "It goes to another agent, who does what is left of it.":
    "Er geht an einen anderen Agenten, der den Rest erledigt.",
  "For a paid hour without premiums.": "Für eine bezahlte Stunde ohne Zuschläge.",
  "Once for each person hired within the horizon, wages apart; 0 when not given.":
    "Einmal je Person, die im Zeitraum eingestellt wird, ohne Löhne; 0 ohne Angabe.",
  "From start to end, breaks included.": "Von Beginn bis Ende, Pausen eingeschlossen.",
  "Whose clock `start` is read from; the site's when not given.":
    "Nach wessen Uhr `start` gelesen wird; der des Standorts ohne Angabe.",
  "Minutes after the shift's start.": "Minuten nach Schichtbeginn.",
  "Last start of the break; `earliest_min` when not given.":
    "Spätester Beginn der Pause; `earliest_min` ohne Angabe.",
  "Paid when not given.": "Bezahlt ohne Angabe.",
  "The site's: stable for the staff, coverage slips when clocks change.":
    "Die des Standorts: fest für das Personal, die Abdeckung verrutscht, wenn die Uhr umgestellt wird.",
  "A client's: coverage holds, the staff move when its clock changes.":
    "Die eines Auftraggebers: Die Abdeckung hält, das Personal verschiebt sich, wenn seine Uhr umgestellt wird.",
  "Overflow by time waited, per queue. A queue not named here is served by every group with the skill.":
    "Überlauf nach gewarteter Zeit, je Warteschlange. Eine hier nicht genannte bedient jede Gruppe mit dem Skill.",
  "Which idle agent takes a contact, per queue.":
    "Welcher freie Agent einen Kontakt nimmt, je Warteschlange.",
  "Which waiting contact a free agent takes, per group.":
    "Welchen wartenden Kontakt ein freier Agent nimmt, je Gruppe.",
  "Agents kept free for others.": "Agenten, die für andere frei gehalten werden.",
  "A queue's contacts dealt out to vendors by share.":
    "Kontakte einer Warteschlange, nach Anteilen auf Dienstleister verteilt.",
  "Always when not given. Looked at when a contact comes, when an agent becomes free, and every 5 s while it waits.":
    "Immer ohne Angabe. Geprüft, wenn ein Kontakt kommt, wenn ein Agent frei wird, und alle 5 s, während er wartet.",
  "Interflow: the contact leaves for this queue, and waits on there with the patience it has left.":
    "Überlauf: Der Kontakt wechselt in diese Warteschlange und wartet dort mit der Geduld weiter, die ihm bleibt.",
  "More contacts than this wait in the stage's queue.":
    "In der Warteschlange der Stufe warten mehr Kontakte als so viele.",
  "More than this many agents of these groups are idle.":
    "Mehr als so viele Agenten dieser Gruppen sind frei.",
  "The clock of the queue's client lies between two times; the end may be past midnight.":
    "Die Uhr des Auftraggebers der Warteschlange liegt zwischen zwei Zeiten; das Ende darf nach Mitternacht liegen.",
  "The site is down.": "Der Standort ist ausgefallen.",
  "All of these.": "Alle von diesen.",
  "At least one of these.": "Mindestens eine von diesen.",
  "Not this.": "Diese nicht.",
  "1 is asked first; among equal ranks the queue's rule decides. The skill's level when not given.":
    "1 wird zuerst gefragt; unter gleichen Rängen entscheidet die Regel der Warteschlange. Die Skill-Stufe ohne Angabe.",
  "The one idle longest.": "Der am längsten freie.",
  "The one who was busy for the smallest share of the time since coming to work.":
    "Der, der seit Arbeitsbeginn den kleinsten Teil der Zeit belegt war.",
  "Of the group with the best level of the skill, then the smallest handling factor.":
    "Aus der Gruppe mit der besten Skill-Stufe, dann dem kleinsten Faktor der Bearbeitungszeit.",
  "Of the group with the fewest skills: those who can do more are kept.":
    "Aus der Gruppe mit den wenigsten Skills: Wer mehr kann, wird aufgespart.",
  "Of the group with the lowest cost of a paid hour.":
    "Aus der Gruppe mit den niedrigsten Kosten einer bezahlten Stunde.",
  "Any, each as likely.": "Irgendeiner, jeder gleich wahrscheinlich.",
  "Weights of queues for `weighted_wait` and `queue_ratio`; 1 for those not named.":
    "Gewichte der Warteschlangen für `weighted_wait` und `queue_ratio`; 1 für nicht genannte.",
  "The one that has waited longest.": "Der am längsten wartende.",
  "The one with the largest wait x weight of its queue.":
    "Der mit dem größten Produkt aus Wartezeit und Gewicht seiner Warteschlange.",
  "The one whose service-level threshold is nearest, or longest past.":
    "Der, dessen Servicelevel-Frist am nächsten oder am längsten vorbei ist.",
  "The first of the queue that is longest in proportion to its weight.":
    "Der erste der Warteschlange, die im Verhältnis zu ihrem Gewicht am längsten ist.",
  "Correlation of the normal variables behind the day factors, -1 to 1; 0 for pairs of queues that are not named.":
    "Korrelation der Normalverteilten hinter den Tagesfaktoren, -1 bis 1; 0 für nicht genannte Paare von Warteschlangen.",
  "Length of a session.": "Dauer einer Sitzung.",
  "Share of sessions that need no agent. The rest reach the queue after the session.":
    "Anteil der Sitzungen, die keinen Agenten brauchen. Die Übrigen erreichen die Warteschlange nach der Sitzung.",
  "Handling time of contacts that leak to the queue, as a multiple: what is left is harder. 1 when not given.":
    "Bearbeitungszeit der Kontakte, die vom Bot in die Warteschlange gehen, als Vielfaches: Was übrig bleibt, ist schwerer. 1 ohne Angabe.",
  "Share of contained customers who come back to the queue after all; 0 when not given.":
    "Anteil der vom Bot erledigten Kunden, die doch in die Warteschlange kommen; 0 ohne Angabe.",
  "When they come back; a day when not given.": "Wann sie wiederkommen; nach einem Tag ohne Angabe.",
  "Talk and hold time as a multiple, by months of tenure: the last row whose `from_month` is reached.":
    "Gesprächs- und Haltezeit als Vielfaches, nach Monaten der Zugehörigkeit: die letzte Zeile, deren `from_month` erreicht ist.",
  "After-contact work as a multiple; 1 when not given.": "Nachbearbeitung als Vielfaches; 1 ohne Angabe.",
  "Share of handling that uses it.": "Anteil der Bearbeitung, der sie nutzt.",
  "Levels of a language and what they cost. `native`, `c1` and `b2` exist without being named here.":
    "Niveaus einer Sprache und was sie kosten. `native`, `c1` und `b2` gibt es auch ohne Nennung.",
  "How handling slows down when people have no time to breathe.":
    "Wie die Bearbeitung langsamer wird, wenn keine Zeit zum Durchatmen bleibt.",
  "Handling time as a multiple.": "Bearbeitungszeit als Vielfaches.",
  "Taken off the share of contacts resolved the first time.":
    "Geht vom Anteil der beim ersten Mal gelösten Kontakte ab.",
  "Occupancy that tires nobody; 0.85 when not given.": "Auslastung, die niemanden ermüdet; 0.85 ohne Angabe.",
  "0.6 when not given.": "0.6 ohne Angabe.",
  "Minutes over which occupancy is averaged, the past fading exponentially; 120 when not given.":
    "Minuten, über die die Auslastung gemittelt wird, wobei Vergangenes exponentiell verblasst; 120 ohne Angabe.",
  "Clock of `start` and `end`; the reporting clock when not given.":
    "Uhr von `start` und `end`; die der Berichte ohne Angabe.",
  "A site loses a part of its capacity, or all of it. Its contacts in progress are cut off; its groups' queues fall over to `failover` groups after a delay, until the site is back.":
    "Ein Standort verliert einen Teil seiner Kapazität oder alle. Seine laufenden Kontakte reißen ab; die Warteschlangen seiner Gruppen weichen nach einer Verzögerung auf die Gruppen von `failover` aus, bis der Standort zurück ist.",
  "Demand is multiplied; recorded arrivals stay as they were. A quarter of an hour that it fills in part has the part.":
    "Das Aufkommen wird vervielfacht; aufgezeichnete Ankünfte bleiben, wie sie waren. Eine Viertelstunde, die es teilweise füllt, hat diesen Teil.",
  "On top of usual absence, this share of people does not come on these days.":
    "Zusätzlich zur üblichen Abwesenheit kommt dieser Anteil der Leute an diesen Tagen nicht.",
  "The bot contains nothing; all contacts reach their queue at once.":
    "Der Bot erledigt nichts; alle Kontakte erreichen ihre Warteschlange sofort.",
  "Handling takes longer.": "Die Bearbeitung dauert länger.",
  "Share of the site's people who cannot work; 1 when not given.":
    "Anteil der Leute des Standorts, die nicht arbeiten können; 1 ohne Angabe.",
  "Groups with the skill that help out, whatever stage they would join at.":
    "Gruppen mit dem Skill, die aushelfen, gleich auf welcher Stufe sie hinzukämen.",
  "Minutes until they do; 0 when not given.": "Minuten, bis sie es tun; 0 ohne Angabe.",
  "Minutes after the end until the last person is back, in turn; 0 when not given.":
    "Minuten nach dem Ende, bis der Letzte zurück ist, reihum; 0 ohne Angabe.",
  "The reporting currency.": "Die Berichtswährung.",
  "The day of the rates.": "Der Tag der Kurse.",
  "Version of the file format; 1.": "Version des Dateiformats; 1.",
  "Queues whose busy days fall together. Queues not named here are independent.":
    "Warteschlangen, deren starke Tage zusammenfallen. Hier nicht genannte sind unabhängig.",
  "The reporting currency and what others are worth in it; needed where sites have different ones.":
    "Die Berichtswährung und was andere in ihr wert sind; nötig, wo Standorte verschiedene haben.",
  "How it is shown to others; changes no figure.": "Wie es anderen gezeigt wird; ändert keine Zahl.",
  "What the audience reads above it.": "Was das Publikum darüber liest.",
  "The queue that is shown; all together when not given.":
    "Die gezeigte Warteschlange; alle zusammen ohne Angabe.",
  "The agent group that is shown; all together when not given.":
    "Die gezeigte Agentengruppe; alle zusammen ohne Angabe.",
  "Key of the measure on the map; the service level when not given.":
    "Schlüssel der Kennzahl im Wochenbild; der Servicelevel ohne Angabe.",
  "The day that is shown; the first of the horizon when not given.":
    "Der gezeigte Tag; der erste des Zeitraums ohne Angabe.",
  "For the speaker; the audience does not see it.":
    "Für die vorführende Person; das Publikum sieht es nicht.",
  "The headline figures, large.": "Die wichtigsten Zahlen, groß.",
  "The contacts expected.": "Die erwarteten Kontakte.",
  "The world clock of shifts.": "Die Weltuhr der Schichten.",
  "The week as a map of one measure.": "Die Woche als Bild einer Kennzahl.",
  "Options side by side.": "Varianten nebeneinander.",
  "A simulated day, replayed.": "Ein simulierter Tag, noch einmal abgespielt.",
};
