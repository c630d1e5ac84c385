# Wat het programma niet zelf kon uitvoeren, en wat na een herstel wordt tegengehouden.

room-jobs = Niet uitgevoerd
badge-jobs = { $n ->
    [one] één zaak is niet uitgevoerd
   *[other] { $n } zaken zijn niet uitgevoerd
}
kind-journal-jobs-settled = taken hernomen of opgegeven
jobs-lede = Wat vanzelf uit een vermelding volgt, en geweigerd werd, definitief mislukte of na een herstel wordt tegengehouden. Er gebeurt niets mee tot iemand beslist.
jobs-none = Niets is blijven liggen
jobs-none-hint = Alles wat vanzelf uit een vermelding volgt, is uitgevoerd of wordt dat nog.
jobs-failed = { $n } mislukt
jobs-held = { $n } tegengehouden
jobs-held-hint = Tegengehouden na een herstel vanuit een back-up: misschien is het al uitgevoerd op de machine die er niet meer is. Ga dat na voor u het opnieuw laat uitvoeren.
jobs-cause = Oorzaak
jobs-due = Voorzien
jobs-state = Toestand
jobs-state-failed = mislukt
jobs-state-held = tegengehouden
jobs-attempts = { $n ->
    [one] één poging
   *[other] { $n } pogingen
}
jobs-why = Waarom
jobs-why-held = na een herstel
jobs-decide = Beslissen
jobs-decide-one = Beslissen: { $what }, vermelding № { $seq }, { $key }
jobs-decide-all = Beslissen over alle { $n }
jobs-decide-every = Beslissen over alle { $n }: { $what }
jobs-reason = Reden, bewaard in het journaal
jobs-run = Opnieuw proberen
jobs-drop = Opgeven
jobs-more = { $n ->
    [one] en nog één van deze soort
   *[other] en nog { $n } van deze soort
}
jobs-done-run = Hernomen: wat vervallen is, wordt nu opnieuw geprobeerd, de rest op zijn tijd; wat nog eens mislukt, komt terug op deze pagina.
jobs-done-drop = Opgegeven; de reden staat in het journaal.
jobs-step-up = het opnieuw laten uitvoeren van wat was blijven liggen
refusal-jobs-none = Er ligt niets meer van stil: het is intussen uitgevoerd, of iemand anders heeft beslist. Bekijk de lijst opnieuw.

# Wat de taken van een wachtrij doen

jobs-queue-flow-publish = Publicatie op de publieke site
jobs-queue-flow-press = Verzending naar de pers
jobs-queue-flow-duty = Begin en einde van de dienst bij een aflossing
jobs-queue-flow-decision = Beslissingen van een vergadering die verbintenissen worden
jobs-queue-flow-decision-withdrawn = Verbintenissen van ingetrokken beslissingen
jobs-queue-flow-series = Vergaderingen die vooraf worden aangemaakt volgens de regel van een reeks
jobs-queue-flow-session-held = Verplichtingen die vervuld zijn door een gehouden vergadering
jobs-queue-flow-escalate = Escalatie van orders die te laat zijn
jobs-queue-flow-threshold = Verbintenissen uit overschreden drempels van indicatoren
jobs-queue-flow-alarm = Berichten die het programma zelf schrijft
jobs-queue-flow-lesson = Lessen uit een noodsituatie die verbintenissen worden
jobs-queue-flow-exercise-lesson = Lessen uit een oefening die verbintenissen worden
jobs-queue-flow-exercise-inject = Injects van een oefening
jobs-queue-flow-continuity = Mandaten uit een continuïteitsmaatregel
jobs-queue-flow-cards = Reflexfiches van incidenten
jobs-queue-flow-level-acts = Wat het niveau van een plan van wie vraagt
jobs-queue-flow-event-lesson = Lessen uit een gepland evenement die verbintenissen worden
jobs-queue-flow-event-open = Incidenten die door geplande evenementen worden geopend
jobs-queue-flow-account-asked = Melding aan wie een tekst voor een verantwoording moet leveren
jobs-queue-flow-account-issued = Melding aan de bestemmelingen van een verantwoording
jobs-queue-flow-register-taken-up = Verbintenissen uit de registers
jobs-queue-flow-relief-day = Dagtotalen van de opvanglocaties
jobs-queue-flow-contribution-mail = Brieven aan partners
jobs-queue-flow-duty-reminder = Herinneringen aan verplichtingen
jobs-queue-duties-look = Nakijken van een verplichting op haar vervaldag
jobs-queue-duties-ahead = Verplichtingen verder vooruit plannen
jobs-queue-outbox-send = Verzending van berichten
jobs-queue-outbox-missed = Berichten die niemand op tijd bevestigd heeft
