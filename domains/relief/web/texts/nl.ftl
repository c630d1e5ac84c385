# Capaciteit en behoeften: het overzicht, een locatie, haar cijfers, links zonder account, behoeften en wat ervoor gereserveerd is.

room-capacities = Capaciteit
badge-capacities = { $n ->
        [one] wacht of is te laat
       *[other] wachten of zijn te laat
    }

## Het overzicht

relief-title = Capaciteit
relief-lede = Wat elke locatie biedt, wat er gereserveerd en bezet is, en wat er nog ontbreekt.
relief-flows = Monitoring van de instroom: de aankomsten, vertrekken en profielen die de locaties elke dag tellen, worden indicatoren.
relief-flows-see = Indicatoren bekijken
relief-show = Tonen
relief-show-open = Open
relief-show-silent = Vandaag niets gemeld
relief-show-closed = Gesloten
relief-kind = Soort
relief-kinds = Wat de locatie kan bieden
relief-municipality = Gemeente
relief-any = Om het even
relief-sort = Volgorde
relief-sort-municipality = per gemeente
relief-sort-free = meeste vrij eerst
relief-sort-told = oudste bericht eerst
relief-sort-name = op naam
relief-filter = Toepassen
relief-totals = Totalen
relief-totals-none = Geen cijfers: hier is geen locatie open.
relief-offered = Aangeboden
relief-reserved = Gereserveerd
relief-held = Gereserveerd door de locatie
relief-allocated = Gereserveerd voor behoeften
relief-used = Bezet
relief-free = Vrij
relief-free-n = { $n } vrij
relief-missing = Ontbreekt nog
relief-gap = tekort van { $n }
relief-over = { $n } te veel
relief-missing-free = { $missing } te vinden, { $free } vrij
relief-rests-on = Berust op
relief-of-sites = { $n ->
        [one] één locatie
       *[other] { $n } locaties
    }
relief-of-stale = { $n ->
        [one] één oud cijfer
       *[other] { $n } oude cijfers
    }
relief-of-silent = { $n ->
        [one] één locatie meldde niets
       *[other] { $n } locaties meldden niets
    }
relief-of-unconfirmed = { $n ->
        [one] één niet-bevestigd cijfer
       *[other] { $n } niet-bevestigde cijfers
    }
relief-subtotal = { $free } vrij van { $offered }
relief-sites = Locaties
relief-site = Locatie
relief-nowhere = Zonder gemeente
relief-none = Hier is geen locatie
relief-none-hint = Open een locatie, of importeer een lijst van locaties met hun cijfers.
relief-told = Laatste bericht
relief-told-nothing = meldde niets
relief-stale = oud cijfer
relief-silent-since = stil sinds
relief-silent-ever = meldde nog nooit iets
relief-reminded = herinnerd
relief-reminded-mark = Als herinnerd noteren
relief-status-unconfirmed = niet bevestigd
relief-status-confirmed = bevestigd
relief-site-open = open
relief-site-paused = onderbroken
relief-site-closed = gesloten
relief-file = CSV-bestand
relief-print = Afdrukken
relief-choose = Kies
relief-none-chosen = Geen

## Aankomsten en aanwezigen

relief-flow-title = Aankomsten en aanwezigen
relief-flow-hint = Aanwezigen per dag, zoals de locaties ze geteld hebben; niet bevestigd.
relief-flow-indicators = Cijfers die op de andere niveaus gevolgd worden
relief-flow-mark = { $day }: { $present } aanwezig, { $arrivals } aangekomen, { $departures } vertrokken, getelde locaties: { $sites }
relief-day = Dag
relief-arrivals = Aankomsten
relief-departures = Vertrekken
relief-present = Aanwezig op het einde van de dag
relief-profiles = Profielen van de aanwezigen
relief-profiles-hint = Enkel aantallen, nooit namen. Laat leeg wat u niet weet.
relief-profiles-by-day = Per dag, op de locaties die het meldden; niet bevestigd.
relief-profile-mark = { $day }: { $n } van { $present } aanwezigen, locaties die het meldden: { $told } van { $sites }
relief-profile-days = Dag per dag
relief-day-hint = Een nieuwe telling van dezelfde dag vervangt de vorige, die in de geschiedenis blijft.
relief-day-do = Telling noteren
relief-days-none = Nog geen dag geteld.

## Een locatie

relief-now = Nu
relief-coming = Hier verwacht
relief-coming-none = Hier is niets gereserveerd voor een behoefte.
relief-part-rest = { $n } nog verwacht
relief-under-way-since = onderweg sinds
relief-reports = Ontvangen cijfers
relief-reports-none = Deze locatie meldde nog niets.
relief-at = Toestand om
relief-from = Herkomst
relief-acts = Handelingen
relief-recorded = genoteerd { $time }
relief-corrects = verbetert
relief-corrected-by = verbeterd door
relief-confirm = Bevestigen
relief-correct = Verbeteren
relief-correct-none = Er is niets gemeld: schrap dit cijfer zonder het te vervangen
relief-correct-do = Cijfer verbeteren
relief-figures = aangeboden { $offered }, gereserveerd { $held }, bezet { $used }
relief-way-program = in het programma
relief-way-voice = mondeling
relief-way-link = via link
relief-way-file = via bestand
relief-history = Geschiedenis
relief-earlier = Oudere: { $n }
relief-differs = wijkt af: { $n } op { $most }
relief-differs-sum = wijkt af: { $n }, volgens de dag ervoor { $would }
relief-erased = inhoud gewist
relief-about-site = De locatie
relief-code = Code
relief-code-hint = Kleine letters, cijfers en koppeltekens; bestanden duiden de locatie met deze code aan: zaal-noord.
relief-place = Adres of plaats
relief-lon = Lengtegraad
relief-lat = Breedtegraad
relief-degrees-hint = In graden: 4,352.
relief-organisation = Organisatie
relief-contact = Contactpersoon
relief-contact-hint = Naam en nummer staan in een aparte vermelding, die gewist kan worden zonder dat de locatie verdwijnt.
relief-name = Naam
relief-phone = Telefoon
relief-mail = E-mail
relief-name-fr = Naam in het Frans
relief-name-nl = Naam in het Nederlands
relief-about = Over
relief-about-hint = Nummer van het incident: 26-0417.
relief-about-drop = niet hierover
relief-opened = Geopend op
relief-restricted = Voorbehouden aan mijn functie (need-to-know)
relief-site-new = Locatie openen
relief-site-open-do = Locatie openen
relief-change = Locatie wijzigen
relief-change-do = Opslaan
relief-turn = Onderbreken, sluiten of heropenen
relief-turn-to = Voortaan
relief-turn-open = open: er kan gereserveerd worden
relief-turn-paused = onderbroken: voorlopig geen nieuwe reservaties
relief-turn-closed = gesloten: er wordt niets meer verwacht
relief-turn-do = Toestand wijzigen
relief-why = Waarom
relief-remind = Locatie herinneren
relief-remind-words = Wie bereikt werd, wat gezegd werd
relief-remind-hint = Noteert de herinnering; van hier wordt niets verstuurd.
relief-remind-do = Herinnering noteren

## Cijfers melden

relief-report = Cijfers noteren
relief-report-do = Cijfers noteren
relief-numbers = Cijfers
relief-numbers-hint = De laatste cijfers staan al ingevuld. Wat u leegmaakt, blijft zoals het was.
relief-teller = Gezegd door
relief-teller-hint = De naam van de persoon aan de telefoon; leeg als u het zelf bent.
relief-stated = Toestand om
relief-stated-hint = Leeg: nu. Anders 02:41 of 24/11 02:41.
relief-source = Bron, als het niet de locatie zelf is
relief-confirmed = Ik heb het nagegaan: bevestigd cijfer
relief-sure = Het cijfer klopt

## Links zonder account

relief-links = Links zonder account
relief-links-made = Bestaande links
relief-links-none = Geen link voor een hele gemeente.
relief-link-what-site = Een link opent enkel de cijfers van deze locatie, zonder account, tot hij vervalt of u hem beëindigt.
relief-link-what-municipality = Een link opent de cijfers van alle locaties van een gemeente, ook van die welke later openen.
relief-link-what = Wie hem opent, ziet deze locaties en kan hun cijfers geven, niets anders.
relief-link-whom = Voor wie
relief-link-days = Dagen geldig
relief-link-lang = Taal van de pagina
relief-link-make = Link maken
relief-link-made = Link gemaakt
relief-link-once = Hij wordt enkel nu getoond.
relief-link-until = Geldig tot
relief-link-qr = Code om met een telefoon te scannen
relief-link-spoken = Om voor te lezen
relief-link-spoken-hint = Het einde van het adres, in groepjes van vier tekens.
relief-link-back = Terug
relief-step-up-link = het maken van een link zonder account
relief-link-open = open
relief-link-ended = beëindigd
relief-link-expired = vervallen
relief-link-used = { $n ->
        [one] één cijfer ontvangen
       *[other] { $n } cijfers ontvangen
    }
relief-link-end = Beëindigen
relief-return = Uw cijfers
relief-return-sent = Goed ontvangen, dank u. U kunt naar deze pagina terugkomen en andere cijfers sturen.
relief-return-last = Laatste cijfers ontvangen
relief-return-day-hint = De telling van de dag, als u er een bijhoudt.
relief-return-name = Uw naam
relief-return-send = Versturen
relief-return-what = Deze link dient enkel om deze cijfers te geven. Ze gelden als niet bevestigd tot de bewaking ze nagaat.
relief-return-no-sites = Hier is momenteel geen locatie open.
relief-gone = Deze link opent niets
relief-gone-why = Hij is vervallen of beëindigd, de locatie is gesloten, of het adres is onvolledig.
relief-gone-do = Bel wie hem u gestuurd heeft: een nieuwe link is snel gemaakt, en cijfers kunnen ook telefonisch.

## Behoeften

relief-needs = Behoeften
relief-needs-open = Lopend
relief-needs-late = Te laat
relief-needs-ended = Afgerond
relief-needs-none = Geen behoefte hier
relief-needs-none-hint = Wat gevraagd, aanvaard of geleverd wordt, verschijnt hier vanzelf.
relief-state = Stand
relief-state-asked = gevraagd
relief-state-accepted = aanvaard
relief-state-reserved = gereserveerd
relief-state-under-way = onderweg
relief-state-delivered = geleverd
relief-state-confirmed = bevestigd door de aanvrager
relief-state-refused = geweigerd
relief-state-withdrawn = ingetrokken
relief-priority = Prioriteit
relief-priority-urgent = dringend
relief-priority-high = hoog
relief-priority-normal = gewoon
relief-progress = ontbreekt { $missing }, gereserveerd { $reserved }, geleverd { $delivered }
relief-due = Tegen
relief-due-hint = Minuten vanaf nu (30), een uur (03:20) of een dag en een uur (25/11 08:00).
relief-late = te laat
relief-late-n = { $n ->
        [one] één te laat
       *[other] { $n } te laat
    }
relief-asked-n = { $n ->
        [one] één zonder antwoord
       *[other] { $n } zonder antwoord
    }
relief-wanted = Gevraagd
relief-wanted-missing = { $wanted } gevraagd, { $missing } te vinden
relief-part-reserved = Gereserveerd, te komen
relief-part-under-way = Waarvan onderweg
relief-part-delivered = Geleverd
relief-groups = Voor wie
relief-asker = Aanvrager
relief-asker-me = Mijn functie
relief-asker-other = Namens iemand anders
relief-asker-hint = Voor een vraag die telefonisch binnenkwam. Naam en nummer staan in een aparte vermelding, die gewist kan worden.
relief-ask = Vragen
relief-ask-do = Vragen
relief-how-many = Hoeveel
relief-how-many-came = Hoeveel aangekomen
relief-what = Waarvan
relief-where = Waar
relief-point = Punt op de kaart
relief-words = Toelichting
relief-answer = Op de vraag antwoorden
relief-answer-words = Wat men antwoordt
relief-answer-hint = Nodig om te weigeren.
relief-accept = Aanvaarden
relief-refuse = Weigeren
relief-proposals = Waar reserveren
relief-proposals-none = Geen open locatie die u ziet, heeft iets vrij.
relief-missing-nothing = Er ontbreekt niets.
relief-metres = op { $n } m
relief-allocate = Reserveren
relief-parts = Reservaties
relief-parts-none = Er is niets gereserveerd.
relief-part = deel { $n }
relief-part-withheld = afgeschermde locatie
relief-part-progress = geleverd { $delivered }, vrijgegeven { $released }, te komen { $rest }
relief-start = Onderweg
relief-deliver = Aangekomen
relief-release = Vrijgeven
relief-release-do = Vrijgeven
relief-supplier = Aan een leverancier toevertrouwen
relief-supplier-do = Toevertrouwen
relief-order-hint = Opdat de leverancier ontvangst bevestigt en antwoordt:
relief-order = hierover een order geven
relief-close = De aanvrager bevestigt
relief-said-by = Gezegd door
relief-said-by-hint = Leeg als u de aanvrager bent; anders de naam van wie bevestigd heeft.
relief-close-do = Alles is er
relief-restate = Anders vragen
relief-restate-do = Vraag wijzigen
relief-withdraw = Vraag intrekken
relief-withdraw-hint = Wat gereserveerd is en niet aankwam, komt weer vrij.
relief-withdraw-do = Intrekken
relief-beside-none = Hiervoor is geen behoefte.
relief-beside-see = Behoeften bekijken
relief-line-word = middelen vragen
relief-line-opens = opent het formulier voor een behoefte

## Bestanden

relief-import = Lijst importeren
relief-import-lede = Eén regel per soort capaciteit van een locatie. Elke regel krijgt een antwoord voor er iets geschreven wordt.
relief-import-file = CSV-bestand
relief-import-file-hint = UTF-8-tekst met puntkomma’s, komma’s of tabs; de eerste regel noemt de kolommen.
relief-import-kinds = Bekende soorten:
relief-import-preview = Nagaan
relief-import-take = De goede regels overnemen
relief-import-again = Een ander bestand
relief-import-nothing = Dit bestand brengt niets nieuws.
relief-import-lines = Regels van het bestand
relief-import-line = Regel
relief-import-verdict = Antwoord
relief-import-sites = { $n ->
        [one] één nieuwe locatie
       *[other] { $n } nieuwe locaties
    }
relief-import-figures = { $n ->
        [one] één ander cijfer
       *[other] { $n } andere cijfers
    }
relief-import-known = { $n ->
        [one] één regel al bekend
       *[other] { $n } regels al bekend
    }
relief-import-refused = { $n ->
        [one] één regel geweigerd
       *[other] { $n } regels geweigerd
    }
relief-verdict-site = opent een locatie
relief-verdict-figures = brengt cijfers
relief-verdict-known = al bekend
relief-line-fields = te veel kolommen, of er ontbreekt er een
relief-line-quote = aanhalingsteken niet gesloten
relief-line-long = regel of naam te lang
relief-line-code = onmogelijke code
relief-line-name = nieuwe locatie zonder naam in het Frans en het Nederlands
relief-line-municipality = onbekende gemeente
relief-line-organisation = onbekende organisatie
relief-line-kind = onbekende soort, of deze locatie biedt ze niet
relief-line-count = geen geheel getal
relief-line-twice = zelfde locatie en soort hoger
relief-line-closed = gesloten locatie
relief-line-forbidden = niet uw bevoegdheid

## Antwoorden

relief-done-opened = { $of } is open.
relief-done-changed = { $of }: gewijzigd.
relief-done-told = { $of }: cijfers genoteerd.
relief-done-corrected = { $of }: cijfer verbeterd.
relief-done-confirmed = { $of }: cijfer bevestigd.
relief-done-reminded = { $of }: herinnering genoteerd.
relief-done-link-ended = De link opent niets meer.
relief-done-imported = { $of }: overgenomen.
relief-done-asked = { $of } is gevraagd.
relief-done-accepted = { $of } is aanvaard.
relief-done-refused = { $of } is geweigerd.
relief-done-withdrawn = { $of } is ingetrokken.
relief-done-restated = { $of }: vraag gewijzigd.
relief-done-allocated = { $of }: gereserveerd.
relief-done-started = { $of }: onderweg.
relief-done-delivered = { $of }: aankomst genoteerd.
relief-done-released = { $of }: vrijgegeven.
relief-done-closed = { $of } is bevestigd door de aanvrager.

## Weigeringen

refusal-relief-changed = { $function } heeft dit om { $at } gewijzigd (№ { $seq }). Lees opnieuw en probeer dan nog eens.
refusal-relief-state = { $number } staat op ‘{ $state }’: dit kan er niet meer.
refusal-relief-site-state = De locatie { $site } is { $site-state }: dat kan daar niet. Kies een andere, of wijzig eerst haar toestand.
refusal-relief-not-free = { $site } heeft maar { $free } vrij, u vraagt { $asked }. Reserveer er minder, of voeg een andere locatie toe.
refusal-relief-more-than-missing = Er ontbreken er maar { $missing }: reserveer er niet meer.
refusal-relief-more-than-rest = Van dit deel zijn er nog maar { $rest } te komen.
refusal-relief-kind-not-there = De locatie { $site } biedt dit niet: { $kind }.
refusal-relief-count = Geef een geheel getal van nul tot { $most }.
refusal-relief-still-reserved = Op { $site } zijn er nog { $reserved } gereserveerd. Geef ze vrij of wacht tot ze aankomen.
refusal-relief-not-asker = { $number } is gevraagd door: { $function }. Geef de naam van wie bevestigt.
refusal-relief-past = { $at } is al voorbij. Geef een moment dat nog komt.
refusal-relief-link-closed = Deze link opent niets, of niets meer.
refusal-relief-many = Te veel ineens: ten hoogste { $most }.
refusal-relief-code = ‘{ $code }’ is geen code: kleine letters, cijfers en koppeltekens, een letter eerst.
refusal-relief-code-taken = De code ‘{ $code }’ is al die van een andere locatie.
refusal-relief-degrees = Geef lengte- en breedtegraad in graden, of geen van beide.
refusal-relief-same-figures = Dat zijn dezelfde cijfers.
refusal-relief-corrected-already = Dit cijfer is al verbeterd (№ { $seq }).
refusal-relief-day = Geef een dag: 2026-11-26.
refusal-relief-profile-more = De profielen zijn samen meer dan de { $present } aanwezigen.
refusal-relief-doubt-both = { $present } op een locatie met { $offered } { $kind }. De dag ervoor { $before }; met de aankomsten ({ $arrivals }) en de vertrekken ({ $departures }) zou dat { $would } zijn. Verbeter het, of zeg dat het cijfer klopt.
refusal-relief-doubt-over = { $present } op een locatie met { $offered } { $kind }. Verbeter het, of zeg dat het cijfer klopt.
refusal-relief-doubt-sum = { $present } aanwezig. De dag ervoor { $before }; met de aankomsten ({ $arrivals }) en de vertrekken ({ $departures }) zou dat { $would } zijn. Verbeter het, of zeg dat het cijfer klopt.
refusal-relief-doubt-used = { $used } bezet, maar er zijn maar { $offered } { $kind } aangeboden. Verbeter het, of zeg dat het cijfer klopt.
refusal-relief-return-empty = Er is niets ingevuld. Geef minstens één getal.
refusal-relief-link-guarded = Deze locatie is voorbehouden aan enkele functies: een link kan ze niet openen.
refusal-relief-link-long = Een link geldt ten hoogste { $days } dagen.
refusal-relief-link-shown = Deze link is al gemaakt en getoond. Maak een andere als hij verloren is.
refusal-relief-less = Er zijn er al { $least } gereserveerd of geleverd: geef eerst vrij wat te veel is.
refusal-relief-started = Dat is al onderweg.
refusal-relief-about = Geen incident { $number } dat u ziet. Kijk het nummer na.
refusal-relief-file-nothing = Geen regel van dit bestand kan overgenomen worden.
refusal-relief-file-gone = Het nagegane bestand is er niet meer. Stuur het opnieuw.
refusal-relief-file-size = Het bestand is groter dan { $most } MB.
refusal-relief-file-text = Het bestand is geen UTF-8-tekst. Bewaar het als ‘CSV UTF-8’.
refusal-relief-file-empty = Onder de eerste regel staat niets.
refusal-relief-file-lines = Het bestand heeft meer dan { $most } regels. Splits het in twee.
refusal-relief-file-head = De eerste regel noemt de kolommen code, soort en aangeboden niet.
refusal-erase-relief-figures = Dit cijfer zegt wat vrij is: gewist zouden bezette plaatsen vrij lijken. Verbeter het liever.

## Soorten vermeldingen

kind-relief-site-opened = Locatie geopend
kind-relief-site-changed = Locatie gewijzigd
kind-relief-site-turned = Toestand van de locatie gewijzigd
kind-relief-contact-named = Contactpersoon genoemd
kind-relief-figure-told = Cijfers gemeld
kind-relief-figure-corrected = Cijfers verbeterd
kind-relief-figure-confirmed = Cijfers bevestigd
kind-relief-teller-named = Persoon die de cijfers meldde
kind-relief-day-counted = Dag geteld
kind-relief-reminded = Locatie herinnerd
kind-relief-file-taken = Bestand met locaties en cijfers overgenomen
kind-relief-link-made = Link zonder account gemaakt
kind-relief-link-opened = Link geopend
kind-relief-link-ended = Link beëindigd
kind-relief-need-asked = Behoefte gevraagd
kind-relief-need-restated = Behoefte gewijzigd
kind-relief-need-accepted = Behoefte aanvaard
kind-relief-need-refused = Behoefte geweigerd
kind-relief-need-withdrawn = Behoefte ingetrokken
kind-relief-need-confirmed = Levering bevestigd door de aanvrager
kind-relief-allocated = Gereserveerd
kind-relief-started = Onderweg
kind-relief-delivered = Geleverd
kind-relief-released = Vrijgegeven

## Indicatoren uit de tellingen

relief-indicator-arrivals = Aankomsten op de locaties
relief-indicator-arrivals-counts = Personen die in de loop van de dag aankwamen, zoals de locaties ze geteld hebben
relief-indicator-departures = Vertrekken van de locaties
relief-indicator-departures-counts = Personen die in de loop van de dag vertrokken, zoals de locaties ze geteld hebben
relief-indicator-present = Aanwezigen op de locaties
relief-indicator-present-counts = Personen aanwezig op het einde van de dag, zoals de locaties ze geteld hebben
relief-indicator-profile = Profiel van de aanwezigen · { $question }: { $profile }
relief-indicator-profile-counts = Personen aanwezig op het einde van de dag voor wie de locaties dit antwoord gaven ({ $question }: { $profile }); wat een locatie niet meldde, is er niet bij
relief-indicator-unit = personen
relief-indicator-source = dagelijkse meldingen van de locaties
relief-indicator-why = nieuwe telling van een locatie
relief-indicator-of-sites = bij de registratie: { $counted } van de { $sites } locaties
relief-indicator-some-sites = bij de registratie: niet alle locaties

## Papier

relief-paper-needs = Openstaande behoeften
relief-paper-need-number = Nummer
relief-paper-need-kind = Soort
relief-paper-need-wanted = Gevraagd
relief-paper-need-missing = Ontbreekt
relief-paper-need-where = Waar
relief-paper-need-due = Tegen wanneer
relief-paper-need-state = Stand
relief-paper = Vrije capaciteit
relief-paper-site = Site
relief-paper-free = Vrij
relief-paper-told = Gemeld op

# Wat een rapport ervan overneemt
relief-open-work = Openstaande behoeften
relief-offer-site = { $site }, { $kind }: { $offered } aangeboden, { $reserved } gereserveerd, { $free } vrij.
relief-offer-need = Behoefte { $number }, { $kind }: { $wanted } gevraagd, { $missing } ontbreken nog.
relief-offer-need-due = Behoefte { $number }, { $kind }: { $wanted } gevraagd tegen { $due }, { $missing } ontbreken nog.
relief-offer-need-found = Behoefte { $number }, { $kind }: { $wanted } gevraagd, niets ontbreekt meer.
relief-offer-need-due-found = Behoefte { $number }, { $kind }: { $wanted } gevraagd tegen { $due }, niets ontbreekt meer.
