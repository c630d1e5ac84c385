# Indicatoren: lijst, omschrijving, waarden, drempels, bestanden.

room-indicators = Indicatoren

indicators-title = Indicatoren
indicators-lede = De cijfers die worden opgevolgd, met hun laatste waarde en het niveau dat die bereikt.
indicators-flows = Hier gebeurt de monitoring van de instroom: de aankomsten en de profielen van wie opvang nodig heeft, op internationaal, nationaal, gewestelijk en lokaal niveau.
indicators-new = Nieuwe indicator
indicators-none = Geen indicatoren
indicators-none-hint = Kies “Nieuwe indicator”: zeg wat er geteld wordt, door wie en hoe vaak.
indicators-name = Naam
indicators-last = Laatste waarde
indicators-course = Verloop
indicators-level = Niveau
indicators-period = Periode
indicators-source = Bron
indicators-area = Gebied
indicators-value = Waarde
indicators-values = Waarden
indicators-status = Status
indicators-note = Opmerking
indicators-recorded = Geregistreerd
indicators-recorded-at = geregistreerd
indicators-reserved = Afgeschermd
indicators-areas-n = { $n } gebieden
indicators-whole = Geheel
indicators-week = week { $week }/{ $year }
indicators-expected-since = Waarde verwacht sinds
indicators-trend-up = stijgend
indicators-trend-down = dalend
indicators-trend-level = stabiel
indicators-status-unconfirmed = niet bevestigd
indicators-status-confirmed = bevestigd
indicators-status-public = openbaar
indicators-how-typed = ingevoerd
indicators-how-corrected = correctie
indicators-how-imported = bestand

## Eén fiche

indicators-record = Waarden registreren
indicators-import = Bestand importeren
indicators-thresholds = Drempels
indicators-change = Wijzigen
indicators-now = Huidige toestand
indicators-calm = geen niveau
indicators-calm-everywhere = Er is geen niveau bereikt.
indicators-level-since = sinds { $period }
indicators-by-area = Per gebied
indicators-bars-caption = Laatste waarde van elk gebied. Lege balk: niet-bevestigde waarde.
indicators-chart-caption = Leeg punt: niet-bevestigde waarde. Onderbroken lijn: ontbrekende waarde of andere omschrijving.
indicators-chart-words = { $n ->
    [one] Eén waarde, namelijk { $value } ({ $period }).
   *[other] { $n } waarden; de laatste: { $value } ({ $period }).
 }
indicators-no-values = Geen waarden
indicators-no-values-hint = Registreer er een of importeer een bestand.
indicators-struck = gecorrigeerd door
indicators-break = Boven deze regel heeft de indicator een andere omschrijving: de waarden zijn niet vergelijkbaar.
indicators-margin = behouden: de waarde ligt nog niet voorbij de marge
indicators-nearing = { $level }: { $run } van { $hold } opeenvolgende periodes
indicators-from = Bereikt
indicators-clears = verlaten voorbij { $value }
indicators-hold-n = { $n } opeenvolgende periodes
indicators-responsible = Verantwoordelijke
indicators-action = Actie
indicators-named-by = “{ $level }” in het plan
indicators-ground = Grondslag
indicators-unverified = te verifiëren
indicators-thresholds-none = Geen drempels: de indicator wordt zonder niveaus opgevolgd.
indicators-about = Omschrijving
indicators-unit = Eenheid
indicators-tier = Schaal
indicators-tier-international = internationaal
indicators-tier-national = nationaal
indicators-tier-regional = gewestelijk
indicators-tier-municipal = gemeentelijk
indicators-direction = Een stijging is
indicators-direction-up-is-bad = ongunstig
indicators-direction-up-is-good = gunstig
indicators-direction-neutral = geen van beide
indicators-period-instant = ogenblik
indicators-period-hour = uur
indicators-period-day = dag
indicators-period-week = week
indicators-period-month = maand
indicators-period-year = jaar
indicators-expected-after = verwacht { $n ->
    [one] één minuut
   *[other] { $n } minuten
 } na het einde van de periode
indicators-plan = Plan
indicators-handling = Behandelingsniveau
indicators-handling-public = openbaar
indicators-handling-service = dienst
indicators-handling-need-to-know = enkel wie het moet weten
indicators-handling-professional-secrecy = beroepsgeheim
indicators-code = Code
indicators-versions = Versies
indicators-version = versie { $n }
indicators-version-since = sinds { $period }
indicators-turns = Niveaus bereikt en verlaten

## Omschrijven

indicators-code-hint = Kleine letters, cijfers en koppeltekens. Bestanden en bronnen noemen hem zo; hij verandert niet meer.
indicators-name-hint = Beide officiële talen zijn nodig.
indicators-counts = Wat er geteld wordt
indicators-counts-hint = Precies wat, waar en wanneer: twee personen moeten hetzelfde tellen.
indicators-unit-hint = Het teken of woord achter het getal: %, °C, plaatsen.
indicators-decimals = Decimalen
indicators-expected = Verwacht na (minuten)
indicators-expected-hint = Na het einde van de periode. Leeg: niemand wacht op een waarde.
indicators-source-hint = Wie telt, en hoe.
indicators-organisation = Organisatie
indicators-plan-hint = Het plan dat de niveaus noemt, als er een is.
indicators-by = Gebieden waarvoor een waarde gegeven wordt
indicators-by-hint = Geen: één waarde voor het geheel.
indicators-who-sees = Wie hem mag zien
indicators-readers = Functies die hem mogen lezen
indicators-readers-hint = Telt vanaf “enkel wie het moet weten”.
indicators-open-areas = Betrokken gebieden
indicators-open-areas-hint = Geen: zichtbaar in het hele gewest.
indicators-meaning = Andere omschrijving
indicators-meaning-hint = Alleen invullen als de komende waarden niet meer vergelijkbaar zijn met de vorige: de grafiek breekt daar af.
indicators-since = Vanaf de periode
indicators-since-hint = De eerste die anders telt. Leeg: alleen de woorden veranderen.
indicators-why = Reden
indicators-define-do = Indicator omschrijven
indicators-change-do = Opslaan
indicators-defined = Indicator omschreven.
indicators-changed = Indicator gewijzigd.

## Drempels

indicators-thresholds-lede = Van het eerste niveau tot het laatste. Een niveau zonder waarde telt niet mee.
indicators-rung = Niveau { $n }
indicators-level-code-hint = Zoals het plan het noemt, in kleine letters.
indicators-level-watch = waakzaamheid
indicators-level-alert = alarm
indicators-level-crisis = crisis
indicators-compare = Vergelijking
indicators-compare-at-least = vanaf
indicators-compare-above = boven
indicators-compare-at-most = tot en met
indicators-compare-below = onder
indicators-clear = Verlaten voorbij
indicators-clear-hint = Marge waardoor het niveau niet voortdurend wisselt. Leeg: aan de drempel zelf.
indicators-hold = Opeenvolgende periodes
indicators-hold-hint = Leeg: één volstaat.
indicators-ground-hint = Plan, wet of akkoord, met het artikel.
indicators-ground-status = Controle
indicators-verified = nagekeken aan de bron
indicators-thresholds-do = Drempels opslaan
indicators-thresholds-set = Drempels opgeslagen.

## Waarden

indicators-record-lede = Eén periode tegelijk, één of meer gebieden. Een leeg veld registreert niets.
indicators-period-hint-instant = Bijvoorbeeld 24/11/2026 14:32.
indicators-period-hint-hour = Bijvoorbeeld 24/11/2026 14:00.
indicators-period-hint-day = Bijvoorbeeld 24/11/2026.
indicators-period-hint-week = Bijvoorbeeld 2026-W48, of de datum van de maandag.
indicators-period-hint-month = Bijvoorbeeld 11/2026.
indicators-period-hint-year = Bijvoorbeeld 2026.
indicators-other-source-hint = Als het niet de gewone bron is.
indicators-before = Vorige waarde
indicators-record-do = Registreren
indicators-recorded-n = { $n ->
    [one] Eén waarde geregistreerd.
   *[other] { $n } waarden geregistreerd.
 }
indicators-correct = Corrigeren
indicators-correct-hint = De oude waarde blijft zichtbaar, doorgehaald, met de reden.
indicators-or = Of
indicators-never = Er is nooit een waarde geweest
indicators-correct-do = Waarde corrigeren
indicators-corrected = Waarde gecorrigeerd.
indicators-value-typed = Wat u invulde
indicators-status-set = Status gewijzigd.
indicators-step-up-publish = het vrijgeven van een cijfer voor het publiek
indicators-make-unconfirmed = Terug naar “niet bevestigd”
indicators-make-confirmed = Bevestigen
indicators-make-public = Openbaar maken

## Bestanden

indicators-import-lede = Er wordt niets geschreven voor u gezien hebt wat er van elke regel wordt.
indicators-import-file = CSV-bestand
indicators-import-file-hint = Een titelregel, daarna één waarde per regel, in UTF-8. Hoogstens 4 MB en 20 000 regels.
indicators-import-preview = Bestand bekijken
indicators-import-lines = Regels van het bestand
indicators-import-line = Regel
indicators-import-verdict = Wat ervan wordt
indicators-import-new = { $n ->
    [one] Eén nieuwe waarde
   *[other] { $n } nieuwe waarden
 }
indicators-import-known = { $n ->
    [one] Eén waarde die al bekend is
   *[other] { $n } waarden die al bekend zijn
 }
indicators-import-differ = { $n ->
    [one] Eén waarde verschilt van de geregistreerde
   *[other] { $n } waarden verschillen van de geregistreerde
 }
indicators-import-refused = { $n ->
    [one] Eén regel geweigerd
   *[other] { $n } regels geweigerd
 }
indicators-import-more = { $n } andere regels worden niet getoond.
indicators-import-differing = Waarden die verschillen
indicators-import-correct = Corrigeren wat geregistreerd is
indicators-import-correct-hint = Anders worden die regels niet overgenomen.
indicators-import-take = Waarden overnemen
indicators-import-nothing = Dit bestand brengt niets nieuws.
indicators-import-again = Een ander bestand kiezen
indicators-imported = { $n ->
    [0] Het bestand bracht niets nieuws.
    [one] Eén waarde overgenomen.
   *[other] { $n } waarden overgenomen.
 }
indicators-verdict-new = nieuw
indicators-verdict-known = al bekend
indicators-verdict-differs = verschilt
indicators-line-fields = de periode of de waarde ontbreekt, of er zijn te veel velden
indicators-line-quote = aanhalingstekens niet goed gesloten
indicators-line-long = te lang
indicators-line-period = de periode is niet geldig voor deze indicator
indicators-line-future = de periode is nog niet begonnen
indicators-line-value = de waarde is geen getal
indicators-line-decimals = te veel decimalen voor de eenheid
indicators-line-range = onmogelijke waarde
indicators-line-area = geen waarden voor dit gebied
indicators-line-twice = een eerdere regel gaat over dezelfde periode en hetzelfde gebied
indicators-line-differs = er is een andere waarde geregistreerd

## Melding

indicators-signal = { $indicator }: niveau “{ $level }” bereikt ({ $area }, { $period }): { $value }, { $status }. { $responsible }: { $action }
indicators-signal-plan = Plan: { $plan }.
indicators-signal-foreign = “{ $text }” ({ $lang })
indicators-signal-level = Plan “{ $plan }”, niveau “{ $level }”: { $action }
indicators-signal-responsible = Verantwoordelijk: { $who }
indicators-signal-reserved = Een afgeschermde indicator heeft een niveau bereikt. De bevoegde functies vinden hem onder “Indicatoren”.

## Journaal

kind-indicators-defined = Indicator omschreven
kind-indicators-changed = Indicator gewijzigd
kind-indicators-thresholds-set = Drempels vastgelegd
kind-indicators-value-recorded = Waarde geregistreerd
kind-indicators-value-corrected = Waarde gecorrigeerd
kind-indicators-value-status-set = Status van een waarde gewijzigd
kind-indicators-values-imported = Waarden geïmporteerd
kind-indicators-level-reached = Niveau bereikt
kind-indicators-level-left = Niveau verlaten

## Weigeringen

refusal-indicator-code = “{ $code }” is geen code: eerst een letter, dan kleine letters, cijfers en koppeltekens, hoogstens 60.
refusal-indicator-code-taken = Een andere indicator heet al “{ $code }”. Kies een andere code.
refusal-indicator-decimals = Hoogstens { $most } decimalen.
refusal-indicator-new-version = Met een andere periode of andere decimalen zijn de waarden niet meer vergelijkbaar. Zeg vanaf welke periode de nieuwe omschrijving geldt.
refusal-indicator-since = Daar begint geen periode van die duur.
refusal-indicator-since-late = De nieuwe omschrijving moet na de vorige beginnen.
refusal-indicator-since-values = Vanaf die periode zijn er waarden geregistreerd. Kies de periode na de laatste waarde.
refusal-indicator-changed = { $function } heeft de indicator om { $at } gewijzigd, nadat deze pagina getoond werd. Open de pagina opnieuw en kijk na voor u opslaat.
refusal-indicator-value-changed = Deze waarde is intussen gewijzigd (vermelding № { $seq }). Open de pagina opnieuw en kijk na.
refusal-indicator-value-gone = Intussen heeft iemand gezegd dat hier nooit een waarde was: er valt niets meer te corrigeren. Registreer de uwe als een nieuwe waarde als ze klopt.
refusal-indicator-thresholds-many = Hoogstens { $most } niveaus.
refusal-indicator-level-twice = Twee niveaus hebben de code “{ $code }”.
refusal-indicator-ladder = Elk niveau moet verder gaan dan het vorige, in dezelfde richting.
refusal-indicator-clear = De marge moet aan de rustige kant van de drempel liggen: lager voor een niveau dat naar boven bereikt wordt, hoger voor een niveau dat naar beneden bereikt wordt.
refusal-indicator-hold = Geef een aantal periodes tussen 1 en 1000.
refusal-indicator-hole = Vul de niveaus in volgorde in, zonder er een over te slaan.
refusal-indicator-values-many = Hoogstens { $most } waarden tegelijk.
refusal-indicator-value-stands = Voor { $period } is al een waarde geregistreerd. Open ze om ze te corrigeren.
refusal-indicator-same-value = Dat is al de geregistreerde waarde.
refusal-indicator-value-range = Deze waarde is onmogelijk: kijk het aantal cijfers na.
refusal-indicator-number = “{ $value }” is geen getal.
refusal-indicator-more-decimals = De eenheid heeft hoogstens { $most } decimalen.
refusal-indicator-future = De periode { $period } is nog niet begonnen.
refusal-indicator-area = De indicator heeft geen waarden voor dit gebied ({ $period }).
refusal-indicator-period = “{ $period }” is niet het begin van een periode van deze indicator. Zie het voorbeeld bij het veld.
refusal-indicator-not-confirmed = Een niet-bevestigde waarde kan niet openbaar worden. Laat ze eerst bevestigen.
refusal-indicator-line = Regel { $line } kan niet meer overgenomen worden: er is iets veranderd sinds het bestand bekeken werd. Bekijk het opnieuw.
refusal-indicator-past = Deze pagina toont het verleden: keer terug naar het heden om te schrijven.
refusal-indicator-file-size = Het bestand is groter dan { $most } MB. Verdeel het.
refusal-indicator-file-text = Het bestand is geen tekst in UTF-8. Bewaar het als “CSV UTF-8”.
refusal-indicator-file-empty = Het bestand bevat geen waarden.
refusal-indicator-file-lines = Het bestand heeft meer dan { $most } regels. Verdeel het.
refusal-indicator-file-head = De eerste regel moet de kolommen noemen, minstens “periode” en “waarde”.
refusal-indicator-file-gone = Het bekeken bestand is er niet meer. Kies het opnieuw.
refusal-indicator-file-otherwise = Intussen heeft iemand waarden gewijzigd die dit bestand zou corrigeren. Zo zijn ze nu; er is niets overgenomen.
refusal-erase-indicator-correction = № { $entry } corrigeert een waarde: zonder die vermelding zou de foute waarde opnieuw gelden. Ze blijft.

# Wat een rapport ervan overneemt
indicators-offer = { $name }: { $value } ({ $period }).
indicators-offer-area = { $name }, { $area }: { $value } ({ $period }).
indicators-offer-silent = { $name }: { $value } ({ $period }); sindsdien geen waarde.
indicators-offer-area-silent = { $name }, { $area }: { $value } ({ $period }); sindsdien geen waarde.

## Vertrekpunt, doel, stilte

indicators-goal = Vertrekpunt en doel
indicators-goal-lede = Waar het cijfer vandaan komt, waar het moet uitkomen, tegen wanneer, volgens welke tekst en wie het besliste.
indicators-baseline = Vertrekpunt
indicators-baseline-on = Op
indicators-target = Doel
indicators-target-by = Tegen
indicators-target-until = tegen
indicators-target-decided = beslist door:
indicators-target-over = termijn verstreken
indicators-decided = Beslist door
indicators-decided-hint = De directieraad, de Regering, een plan.
indicators-goal-do = Opslaan
indicators-goal-set = Vertrekpunt en doel opgeslagen.
indicators-progress = Voortgang
indicators-way-open = Geen doel.
indicators-way-unknown = Nog geen waarde.
indicators-way-reached = Doel bereikt.
indicators-way-partway = { $percent } % van de weg afgelegd; nog { $left } te gaan.
indicators-way-still = Op het vertrekpunt; nog { $left } te gaan.
indicators-way-away = Verder van het doel geraakt; er ontbreekt { $left }.
indicators-way-short = Nog niet op het doel; er ontbreekt { $left }.
indicators-silent = { $n ->
    [one] één periode zonder waarde
   *[other] { $n } perioden zonder waarde
}
indicators-silent-since = De eerste is { $period }.
indicators-badge = { $n ->
    [one] één indicator die niemand voedt
   *[other] { $n } indicatoren die niemand voedt
}
indicators-retire = Niet meer opvolgen
indicators-retire-hint = Niemand wacht nog op een waarde; wat geregistreerd is, blijft leesbaar.
indicators-retire-do = Deze indicator niet meer opvolgen
indicators-retired = wordt niet meer opgevolgd
indicators-retired-since = Wordt niet meer opgevolgd sinds
indicators-retired-show = Ook { $n ->
    [one] de indicator die niet meer wordt opgevolgd
   *[other] de { $n } die niet meer worden opgevolgd
} tonen
indicators-retired-hide = Enkel de opgevolgde
indicators-retired-done = De indicator wordt niet meer opgevolgd.
indicators-resume = Opnieuw opvolgen
indicators-resume-hint = Er worden opnieuw waarden verwacht en opgenomen.
indicators-resume-do = Deze indicator opnieuw opvolgen
indicators-resumed-done = De indicator wordt opnieuw opgevolgd.
indicators-multiples = Alle indicatoren in het klein
indicators-multiples-lede = Naast elkaar, om in één oogopslag te zien welke beweegt.
indicators-scale = Schaal
indicators-scale-own = Elk zijn schaal
indicators-scale-same = Zelfde schaal voor dezelfde eenheid
indicators-print = Afdrukken
kind-indicators-goal-set = Vertrekpunt en doel van een indicator
kind-indicators-retired = Indicator niet meer opgevolgd
kind-indicators-resumed = Indicator opnieuw opgevolgd
refusal-indicator-target-before = Het doel moet later liggen dan het vertrekpunt.
refusal-indicator-retired = Deze indicator wordt niet meer opgevolgd. Volg hem eerst opnieuw op om een waarde te registreren.
refusal-indicator-followed = Deze indicator wordt opgevolgd.
refusal-indicator-day = “{ $value }” is geen dag: 2026-12-31.

## Het profiel

indicators-load = Indicatoren van het profiel
indicators-load-lede = Wat het profiel levert en wat het overnemen zal doen. Opnieuw overnemen schrijft niets tweemaal; wat u beschreef of registreerde, blijft. Overgenomen waarden zijn “niet bevestigd”: iemand hier moet ze nakijken.
indicators-load-do = { $n ->
    [one] Eén indicator
   *[other] { $n } indicatoren
} overnemen
indicators-load-none = Het profiel levert geen indicatoren.
indicators-load-does = Wat geschreven wordt
indicators-load-same = niets: al overgenomen
indicators-load-new = nieuwe indicator
indicators-load-values = { $n ->
    [one] één waarde
   *[other] { $n } waarden
}
indicators-load-goal = vertrekpunt of doel
indicators-load-differs = Hier anders beschreven; dat blijft.
indicators-load-other = { $n ->
    [one] Eén waarde is hier anders, of werd hier ingetrokken; dat blijft.
   *[other] { $n } waarden zijn hier anders, of werden hier ingetrokken; dat blijft.
}
indicators-load-ahead = { $n ->
    [one] Eén waarde wacht op het einde van haar periode.
   *[other] { $n } waarden wachten op het einde van hun periode.
}
indicators-loaded = { $n ->
    [0] Niets over te nemen.
    [one] Eén inschrijving geschreven.
   *[other] { $n } inschrijvingen geschreven.
}
