# Geplande evenementen: de kalender, het dossier van een evenement, het draaiboek, de kaart, de dag zelf en de evaluatie.

room-events = Evenementen

## De kalender

planned-title = Geplande evenementen
planned-lede = Wat aangekondigd, voorbereid en klaar is, en wat dezelfde gemeente, politiezone of middelen vraagt.
planned-line-word = bereidt een evenement voor
planned-line-opens = Opent het formulier van het evenement
planned-announce = Evenement aankondigen
planned-announce-do = Aankondigen
planned-import = Kalender overnemen
planned-links = Kalenderfeeds
planned-print = Afdrukken
planned-view = Weergave
planned-view-month = Maand
planned-view-week = Week
planned-view-year = Komend jaar
planned-view-list = Lijst
planned-on = Vanaf
planned-municipality = Gemeente
planned-kind = Soort
planned-any = Alle
planned-dropped = Ook wat niet doorgaat
planned-filter = Toepassen
planned-previous = Vorige
planned-today = Vandaag
planned-next = Volgende
planned-month-caption = De dagen en hun evenementen
planned-weekday-1 = maandag
planned-weekday-2 = dinsdag
planned-weekday-3 = woensdag
planned-weekday-4 = donderdag
planned-weekday-5 = vrijdag
planned-weekday-6 = zaterdag
planned-weekday-7 = zondag
planned-day-further = { $n ->
    [one] en nog één waarschuwing
   *[other] en nog { $n } waarschuwingen
}
planned-day-events = { $n ->
        [one] één evenement
       *[other] { $n } evenementen
    }
planned-none = Geen evenement op deze dagen
planned-none-hint = Kies een andere periode of filter, of kondig een evenement aan.
planned-more = Er zijn er meer. Kies een kortere periode of een gemeente.
planned-example = Fictief voorbeeld
planned-example-hint = Een verzonnen loopwedstrijd met draaiboek, middelen en risico’s, over drie weken.
planned-example-do = Voorbeeld aanmaken
planned-people = { $n ->
        [one] één persoon
       *[other] { $n } personen
    }
planned-invented = Fictief

## De aankondiging

planned-titles = Evenementen die terugkeren
planned-titles-hint = Alleen de naam en de bron; data, parcours en cijfers vult u zelf in.
planned-change = Wijzigen
planned-change-title = { $number } wijzigen
planned-change-do = Wijziging opslaan
planned-cancel-form = Annuleren
planned-choose = Kies
planned-name-fr = Naam in het Frans
planned-name-nl = Naam in het Nederlands
planned-from = Begin
planned-until = Einde
planned-build-up = Opbouw vanaf
planned-dismantled = Afbraak tot
planned-place = Plaats
planned-municipalities = Gemeenten
planned-municipalities-hint = Wat het parcours of de zone raakt, komt er vanzelf bij, met de politiezone.
planned-function = Verantwoordelijk hier
planned-function-hint = De functie die dit dossier bijhoudt, niet de organisator.
planned-organisation = Organisator
planned-organisation-other = Andere, zelf in te vullen
planned-organiser = Naam van de organisator
planned-contact = Contactpersoon
planned-contact-hint = Apart genoteerd, zodat ze alleen gewist kan worden.
planned-contact-name = Naam
planned-contact-phone = Telefoon
planned-contact-mail = E-mail
planned-attendance = Verwachte opkomst
planned-attendance-source = Volgens wie
planned-attendance-hint = Nodig zodra er een opkomst staat: een schatting heeft altijd een bron.
planned-words = Opmerking
planned-source = Bron
planned-source-hint = Waar deze naam gelezen is, of dat alles verzonnen is.
planned-handling = Behandeling

## Het dossier

planned-parts = Delen van het dossier
planned-part-file = Dossier
planned-part-sheet = Draaiboek
planned-part-place = Kaart
planned-part-evaluation = Evaluatie
planned-state-announced = aangekondigd
planned-state-preparing = in voorbereiding
planned-state-coordinated = afgestemd
planned-state-ready = klaar
planned-state-running = bezig
planned-state-over = afgelopen, te evalueren
planned-state-evaluated = geëvalueerd
planned-state-postponed = uitgesteld
planned-state-cancelled = afgelast
planned-state-refused = geweigerd
planned-step = Volgende stap
planned-step-prepare = In voorbereiding nemen
planned-step-coordinate = Afgestemd met de disciplines
planned-step-ready = Klaar verklaren
planned-step-end = Beëindigen
planned-step-evaluate = Evaluatie afsluiten
planned-step-postpone = Uitstellen
planned-step-cancel = Evenement afgelasten
planned-step-refuse = Weigeren
planned-step-hint = Nodig om uit te stellen, af te gelasten of te weigeren.
planned-why = Reden
planned-record = Noteren
planned-nothing-open = Niets openstaand
planned-checks-open = { $n ->
        [one] één punt zonder antwoord
       *[other] { $n } punten zonder antwoord
    }
planned-conflicts-open = { $n ->
        [one] één open conflict
       *[other] { $n } open conflicten
    }
planned-late-rows = { $n ->
        [one] één regel van het draaiboek te laat
       *[other] { $n } regels van het draaiboek te laat
    }
planned-when = Wanneer
planned-where = Waar
planned-nowhere = Nog geen plaats
planned-zones = Politiezones
planned-by = Organisator
planned-expected = Verwacht
planned-estimate = schatting
planned-came = Gekomen
planned-incident = Incident
planned-incident-log = het logboek van het incident is dat van de dag
planned-opens = Automatische opening
planned-history = Geschiedenis
planned-erased = inhoud gewist
planned-conflicts = Conflicten
planned-conflicts-none = Geen ander evenement vraagt tegelijk dezelfde plaats of middelen.
planned-conflict-municipality = zelfde gemeente
planned-conflict-zone = zelfde politiezone
planned-conflict-resource = zelfde middelen
planned-conflict-withheld = Een voorbehouden evenement
planned-conflict-accepted = Aanvaard:
planned-conflict-again = Opnieuw te bekijken, ze delen meer dan toen:
planned-conflict-why = Waarom dat aanvaardbaar is
planned-conflict-hint = Geldt voor beide dossiers, zolang ze niets meer delen.
planned-conflict-accept = Conflict aanvaarden
planned-checks = Na te gaan voor de dag
planned-checks-none = Voor deze soort evenement is niets na te gaan.
planned-check-name = Wie het zegt
planned-answer = Antwoorden
planned-answer-yes = Ja
planned-answer-no = Nee
planned-answer-not-applicable = Niet van toepassing
planned-resources = Middelen
planned-resources-none = Er is niets gevraagd.
planned-what = Wat
planned-asked-of = Gevraagd aan
planned-asked = Gevraagd
planned-promised = Toegezegd
planned-not-promised = nog niet toegezegd
planned-missing = { $n ->
        [one] één te weinig
       *[other] { $n } te weinig
    }
planned-promise = Toezegging noteren
planned-promise-name = Toegezegd door
planned-withdraw = Niet meer vragen
planned-twice = dubbel gevraagd
planned-ask = Middel vragen
planned-how-many = Hoeveel
planned-discipline = Discipline
planned-unit = Welke precies
planned-unit-hint = Waar er maar één van is: een voertuig, een ploeg, een set.
planned-span-hint = Leeg: van opbouw tot afbraak.
planned-risks = Risico’s
planned-risks-none = Er is geen risico beschreven.
planned-scale = Schaal:
planned-unverified = te verifiëren
planned-risk-high = hoog
planned-measures = Maatregelen
planned-measures-none = Geen maatregel
planned-risk-closed = Vervallen:
planned-risk-close = Risico laten vervallen
planned-risk-do = Risico beschrijven
planned-risk-fr = Het risico, in het Frans
planned-risk-nl = Het risico, in het Nederlands
planned-likelihood = Waarschijnlijkheid
planned-impact = Ernst
planned-measures-fr = Maatregelen, in het Frans
planned-measures-nl = Maatregelen, in het Nederlands
planned-owner = Wie ervoor zorgt
planned-risk-plan = Verbonden noodplan
planned-risk-plan-none = Geen
planned-meetings = Coördinatievergaderingen
planned-meetings-none = Geen vergadering hierover.
planned-convene = Een vergadering hierover samenroepen:
planned-convene-other = Een ander orgaan samenroepen
planned-rows-n = { $n ->
        [one] Draaiboek: één regel
       *[other] Draaiboek: { $n } regels
    }
planned-figures-n = { $n ->
        [one] Kaart: één figuur
       *[other] Kaart: { $n } figuren
    }

## De dag zelf

planned-open = De dag is aangebroken
planned-open-hint = Opent het incident van het evenement met zijn plaats en gemeenten; het draaiboek staat ernaast en wordt daar afgevinkt.
planned-open-do = Openen als incident
planned-opening = Openen op een bepaald uur
planned-opening-hint = Leeg: alleen door een handeling. Het evenement moet dan klaar zijn.
planned-sheet = Draaiboek
planned-sheet-none = Het draaiboek is leeg
planned-sheet-none-hint = Schrijf een eerste regel, of neem een CSV-bestand over.
planned-sheet-done = Het hele draaiboek is gedaan.
planned-row = Nr.
planned-time = Uur
planned-time-hint = 09:30 op de dag van het begin, 30/05/2027 09:30, of T-120: minuten voor of na het begin, die met het evenement meegaan.
planned-relative = { $n } min t.o.v. het begin
planned-who = Wie
planned-after = Na regel
planned-after-none = Niets
planned-do = Doen
planned-mark = Stand
planned-mark-not-yet = nog niet
planned-mark-doing = bezig
planned-mark-done = gedaan
planned-mark-late = te laat
planned-mark-skipped = overgeslagen
planned-tick = Gedaan
planned-doing = Bezig
planned-untick = Vinkje weghalen
planned-otherwise = Anders
planned-say-late = Wordt te laat
planned-skip = Overslaan
planned-move = Verplaatsen
planned-move-to = Nieuw uur
planned-remove = Verwijderen
planned-row-do = Regel schrijven
planned-row-new = Een nieuwe regel
planned-row-replaces = Vervangt
planned-row-function = Functie
planned-row-organisation = Organisatie
planned-what-fr = Wat, in het Frans
planned-what-nl = Wat, in het Nederlands
planned-sheet-import = Bestand overnemen
planned-sheet-import-lede = Elke regel krijgt een antwoord voor er iets geschreven wordt. De goede komen bij het draaiboek.
planned-sheet-file-hint = CSV in UTF-8, een kopregel, met puntkomma’s gescheiden. De kolommen worden op naam gevonden.

## Bestanden en feeds

planned-import-lede = Een iCalendar-bestand van een partner: de evenementen worden hier aangekondigd, om voor te bereiden. Later opnieuw overgenomen wijzigt het de dossiers die er al zijn.
planned-import-file = Bestand
planned-import-hint = Een .ics-bestand. Er wordt niets aangekondigd voor u de lijst gezien hebt.
planned-import-lang = Taal van de teksten
planned-import-preview = Tonen wat er zou gebeuren
planned-import-take = Goede regels toevoegen
planned-import-announce = Overnemen wat nieuw of gewijzigd is
planned-import-again = Ander bestand kiezen
planned-import-nothing = Niets uit dit bestand kan overgenomen worden.
planned-import-lines = Regels van het bestand
planned-import-line = Regel
planned-import-verdict = Antwoord
planned-import-good = { $n ->
        [one] één goede regel
       *[other] { $n } goede regels
    }
planned-badge = { $n ->
    [one] één evenement begint binnen twee dagen
   *[other] { $n } evenementen beginnen binnen twee dagen
}
planned-import-new = { $n ->
        [one] één nieuw evenement
       *[other] { $n } nieuwe evenementen
    }
planned-import-off = { $n ->
    [one] { $n } evenement door de afzender geannuleerd waarvan het dossier hier nog loopt
   *[other] { $n } evenementen door de afzender geannuleerd waarvan het dossier hier nog loopt
}
planned-import-off-which = Ook onze dossiers annuleren
planned-import-off-hint = Niets wordt vanzelf geannuleerd: vink aan welke dossiers u annuleert. De reden komt in hun geschiedenis.
planned-import-off-reason = Reden
planned-import-off-why = Door de afzender geannuleerd in zijn kalender “{ $file }”
planned-import-changed = { $n ->
    [0] geen gewijzigd evenement
    [one] één gewijzigd evenement: titel, uur, plaats en tekst van het dossier worden die van de kalender
   *[other] { $n } gewijzigde evenementen: titel, uur, plaats en tekst van de dossiers worden die van de kalender
}
planned-import-refused = { $n ->
        [one] één geweigerde regel
       *[other] { $n } geweigerde regels
    }
planned-line-good = goed
planned-line-fields = uur of woorden ontbreken, of er zijn te veel kolommen
planned-line-quote = een aanhalingsteken is niet gesloten
planned-line-long = de regel is te lang
planned-line-time = dat is geen uur
planned-line-gap = dat uur bestaat die dag niet: de zomertijd gaat in
planned-line-function = onbekende functie
planned-line-discipline = onbekende discipline: D1 tot D5
planned-line-organisation = onbekende organisatie
planned-line-after = de regel waarop ze wacht, komt niet eerder of wordt niet overgenomen
planned-line-twice = dit nummer staat hoger al
planned-verdict-new = nieuw
planned-verdict-changed = door de afzender gewijzigd; hier tot nu toe
planned-verdict-known = al overgenomen
planned-verdict-fixed = door de afzender gewijzigd, maar hier niet meer: verwittig wie het dossier bijhoudt
planned-verdict-off = door de afzender geannuleerd; hier nog
planned-verdict-cancelled = door de afzender geannuleerd
planned-verdict-past = voorbij
planned-recurs = van een reeks
planned-entry-start = geen begin
planned-entry-time = een datum of duur is onleesbaar of te lang
planned-entry-zone = onbekende tijdzone
planned-entry-order = eindigt voor het begint
planned-entry-title = zonder titel
planned-entry-open = het bestand breekt middenin af
planned-entry-rule-frequency = herhaalt zich per uur, of zegt niet hoe vaak (FREQ)
planned-entry-rule-value = een getal of datum van de reeks is onleesbaar (COUNT, UNTIL, INTERVAL)
planned-entry-rule-byday = weekdagen die niet begrepen worden (BYDAY)
planned-entry-rule-bymonthday = dagen van de maand die niet begrepen worden (BYMONTHDAY)
planned-entry-rule-bymonth = maanden die niet bestaan (BYMONTH)
planned-entry-rule-bysetpos = een keuze uit dagen wordt niet begrepen (BYSETPOS)
planned-entry-rule-byweekno = weeknummers worden niet begrepen (BYWEEKNO)
planned-entry-rule-byyearday = dagnummers van het jaar worden niet begrepen (BYYEARDAY)
planned-entry-rule-bytime = meermaals per dag wordt niet begrepen (BYHOUR)
planned-entry-rule-part = iets in de reeks wordt niet begrepen (RRULE)
planned-entry-rule-dates = bijkomende datums in een andere vorm dan het begin, of met een eigen duur, worden niet begrepen (RDATE)
planned-entry-rule-two = meer dan één reeks
planned-entry-rule-many = te veel datums binnen een jaar: vraag een kortere reeks
planned-links-what = Een geheim adres dat kalenderprogramma’s opvragen: namen, data, plaatsen en standen van openbare en interne evenementen, niets over personen.
planned-links-made = Gemaakte feeds
planned-links-none = Geen feed.
planned-link-make = Feed maken
planned-link-made = De feed is gemaakt
planned-link-once = Dit adres verschijnt maar één keer. Kopieer het nu.
planned-step-up-link = het maken van een adres dat zonder account opengaat
planned-link-all = Alle gemeenten
planned-link-open = open
planned-link-expired = verlopen
planned-link-ended = gesloten
planned-link-until = tot
planned-link-opened = eerst geopend op
planned-link-end = Sluiten
planned-link-whom = Voor wie
planned-link-days = Geldig, in dagen
planned-link-lang = Taal van de feed

## De kaart

planned-map = Kaart van het evenement
planned-legend = Volle lijn: parcours. Lichte vlakte met streepjesrand: zone. Ring: punt. De lijst zegt hetzelfde.
planned-figures = Punten, parcours en zones
planned-figures-none = Er is niets getekend
planned-figures-none-hint = Teken op de kaart, of plak GeoJSON.
planned-figure = Figuur
planned-figure-point = Punt
planned-figure-line = Parcours
planned-figure-area = Zone
planned-figure-name = Naam
planned-figure-size = Maat
planned-metres = { $n ->
        [one] één meter
       *[other] { $n } meter
    }
planned-positions = { $n ->
        [one] één hoekpunt
       *[other] { $n } hoekpunten
    }
planned-draw = Tekenen of overnemen
planned-corners = Hoekpunten
planned-corners-hint = Klik op de kaart, of schrijf lengte- en breedtegraad, één paar per regel: 4.3517 50.8466.
planned-corner-undo = Laatste weghalen
planned-corner-clear = Wissen
planned-geojson-legend = Of als GeoJSON
planned-geojson-hint = Vervangt alles wat getekend is. Punten, lijnen en veelhoeken, met hun naam (name).
planned-geojson = Tekst
planned-geojson-file = Bestand
planned-place-do = Figuur opslaan

## De evaluatie en de volgende editie

planned-not-told = nog niet gezegd
planned-came-do = Hoeveel er kwamen
planned-sheet-real = Draaiboek gepland en werkelijk
planned-planned = Gepland
planned-real = Werkelijk
planned-delay = Verschil
planned-minutes = { $n } min
planned-used-title = Middelen gepland en werkelijk
planned-used = Gebruikt
planned-findings = Vaststellingen
planned-findings-none = Geen vaststelling.
planned-finding = Vaststelling
planned-finding-do = Vaststelling noteren
planned-finding-well = Goed:
planned-finding-badly = Minder goed:
planned-of-row = regel { $n }
planned-of-resource = middel { $n }
planned-row-of = Over regel
planned-resource-of = Over middel
planned-none-of = Geen
planned-lessons = Lessen
planned-lessons-none = Geen les getrokken.
planned-lesson = Wat te doen is
planned-lesson-do = Les trekken
planned-lesson-hint = Wordt een verbintenis met een verantwoordelijke, en komt bovenaan in de volgende editie.
planned-due = Tegen wanneer
planned-due-hint = 01/03/2028 12:00
planned-from-finding = Uit vaststelling nr.
planned-owed-late = te laat
planned-owed-done = vervuld
planned-close = Evaluatie afsluiten
planned-conclusion = Besluit
planned-edition = Volgende editie
planned-edition-hint = Kopieert dit dossier naar de nieuwe data, op hetzelfde lokale uur; de lessen staan er bovenaan.
planned-edition-do = Volgende editie aanmaken
planned-editions = Volgende edities
planned-last = Sinds de vorige editie
planned-differs = Wat veranderd is
planned-differs-attendance = Opkomst
planned-differs-minutes = Duur in minuten
planned-differs-municipalities = Gemeenten
planned-differs-rows = Regels van het draaiboek
planned-differs-risks = Open risico’s
planned-differs-resource = Middelen
planned-outcome = Wat ermee gebeurt
planned-outcome-taken = Deze keer toegepast
planned-outcome-done = Al gedaan
planned-outcome-dropped = Losgelaten
planned-outcome-hint = Nodig om een les los te laten.

## Gedaan

planned-done-announced = { $of } is aangekondigd.
planned-done-described = { $of } is gewijzigd.
planned-done-step = { $of }: de stap is genoteerd.
planned-done-check = { $of }: het antwoord is genoteerd.
planned-done-conflict = { $of }: het conflict is aanvaard.
planned-done-supply = { $of }: het middel is gevraagd.
planned-done-promise = { $of }: de toezegging is genoteerd.
planned-done-withdrawn = { $of }: het middel wordt niet meer gevraagd.
planned-done-risk = { $of }: het risico is beschreven.
planned-done-risk-closed = { $of }: het risico is vervallen.
planned-done-carried = { $of }: de les heeft haar antwoord.
planned-done-opening = { $of }: het openingsuur is genoteerd.
planned-done-open = Het evenement is bezig: incident { $of }.
planned-done-row = { $of }: de regel is geschreven.
planned-done-row-removed = { $of }: de regel is verwijderd.
planned-done-mark = { $of }: het draaiboek is bijgewerkt.
planned-done-moved = { $of }: de regel is verplaatst.
planned-done-sheet-taken = { $of } is in het draaiboek overgenomen.
planned-done-imported = { $of } is overgenomen.
planned-done-placed = { $of }: de kaart is bijgewerkt.
planned-done-attendance = { $of }: de opkomst is genoteerd.
planned-done-used = { $of }: het gebruik is genoteerd.
planned-done-finding = { $of }: de vaststelling is genoteerd.
planned-done-lesson = { $of }: de les is getrokken.
planned-done-evaluated = { $of }: de evaluatie is afgesloten.
planned-done-next = { $of } is de volgende editie.
planned-done-link-ended = De feed is gesloten.

## Wat het journaal zegt

kind-planned-announced = Evenement aangekondigd
kind-planned-described = Evenement gewijzigd
kind-planned-contact-named = Contactpersoon genoemd
kind-planned-turned = Stap gezet
kind-planned-calendar-taken = Kalender overgenomen
kind-planned-calendar-followed = Evenement bijgewerkt uit een kalender
kind-planned-placed = Kaart getekend
kind-planned-row-written = Regel van het draaiboek geschreven
kind-planned-row-removed = Regel van het draaiboek verwijderd
kind-planned-sheet-taken = Draaiboekbestand overgenomen
kind-planned-supply-asked = Middel gevraagd
kind-planned-supply-promised = Middel toegezegd
kind-planned-supply-withdrawn = Middel ingetrokken
kind-planned-risk-written = Risico beschreven
kind-planned-risk-closed = Risico vervallen
kind-planned-check-answered = Punt nagegaan
kind-planned-conflict-answered = Conflict aanvaard
kind-planned-opening-set = Openingsuur bepaald
kind-planned-day-begun = Evenement geopend als incident
kind-planned-row-marked = Regel van het draaiboek afgevinkt
kind-planned-row-moved = Regel van het draaiboek verplaatst
kind-planned-supply-used = Gebruik van een middel genoteerd
kind-planned-attendance-told = Opkomst genoteerd
kind-planned-finding-noted = Vaststelling genoteerd
kind-planned-lesson-drawn = Les getrokken
kind-planned-lesson-carried = Les van de vorige editie overgenomen
kind-planned-carried-answered = Les van de vorige editie beantwoord
kind-planned-link-made = Kalenderfeed gemaakt
kind-planned-link-opened = Kalenderfeed geopend
kind-planned-link-ended = Kalenderfeed gesloten

## Weigeringen

refusal-planned-changed = { $function } heeft dit evenement om { $at } gewijzigd (№ { $seq }). Lees de pagina opnieuw en begin opnieuw.
refusal-planned-state = { $number } is { $state }: dat kan hier niet meer.
refusal-planned-step = { $number } is { $state }: “{ $step }” volgt daar niet op. Zet eerst de vorige stap.
refusal-planned-not-ready = { $number } is niet klaar. Punten zonder antwoord: { $checks }; open conflicten: { $conflicts }. Beantwoord ze eerst.
refusal-planned-gone = Nr. { $n } is er niet meer. Laad de pagina opnieuw.
refusal-planned-no-conflict = Deze twee evenementen zijn niet of niet meer in conflict.
refusal-planned-order = Dit moment volgt niet op het andere. Kijk begin, einde, opbouw en afbraak na.
refusal-planned-longest = Dat is te lang: hoogstens { $days } dagen.
refusal-planned-circle = Deze regel zou op zichzelf wachten. Kies een andere regel.
refusal-planned-after = Deze regel bestaat niet. Kies uit de lijst.
refusal-planned-count = Geef een getal van { $least } tot { $most }.
refusal-planned-past = { $at } is al voorbij. Geef een moment dat nog komt.
refusal-planned-many = Hoogstens { $most }. Haal er eerst weg.
refusal-planned-handling = Deze editie is voorbehouden: de volgende kan niet opener zijn.
refusal-planned-nothing-new = Niets in deze kalender is nieuw of gewijzigd.
refusal-planned-no-line = Geen regel van dit bestand kan overgenomen worden.
refusal-planned-figures = Hoogstens { $figures } figuren en { $positions } hoekpunten. Vereenvoudig.
refusal-planned-figure = Een figuur is niet volledig: een lijn heeft minstens twee punten, een zone sluit.
refusal-planned-geojson = “{ $found }” wordt niet overgenomen: houd punten, lijnen en veelhoeken over, hoogstens { $most }.
refusal-planned-corner = “{ $line }” is geen hoekpunt. Schrijf lengte- en breedtegraad: 4.3517 50.8466.
refusal-planned-time-time = “{ $value }” is geen uur. Schrijf 09:30, 30/05/2027 09:30 of T-120.
refusal-planned-time-gap = “{ $value }” bestaat niet: die dag gaat de zomertijd in. Kies een ander uur.
refusal-planned-link-shown = Het adres van deze feed is al getoond. Maak een andere.
refusal-planned-file-gone = Dit bestand wordt niet meer bewaard. Stuur het opnieuw.
refusal-planned-file-size = Dit bestand is te groot: hoogstens { $most } KiB.
refusal-planned-file-text = Dit bestand is geen tekst in UTF-8. Exporteer het zo.
refusal-planned-file-empty = Dit bestand heeft geen regel onder de kop.
refusal-planned-file-lines = Dit bestand heeft te veel regels: hoogstens { $most }.
refusal-planned-file-head = De kop moet een kolom met het uur en een met woorden noemen: time, what_fr, what_nl.
refusal-planned-calendar-size = Deze kalender is te groot: hoogstens { $most } MiB.
refusal-planned-calendar-text = Dit bestand is geen tekst in UTF-8. Exporteer het zo.
refusal-planned-calendar-calendar = Dit bestand is geen iCalendar-kalender (.ics).
refusal-planned-calendar-empty = Deze kalender bevat geen evenement.
refusal-planned-calendar-events = Deze kalender heeft te veel evenementen: hoogstens { $most }. Exporteer een kortere periode.
refusal-erase-planned = № { $entry } zegt hoe ver een evenement staat of geeft er een nummer: zonder zou het dossier iets anders zeggen. Het blijft.

## In rapporten

planned-offer-ahead = Evenement { $number } “{ $name }”, van { $from } tot { $until }: { $state }{ $conflicts ->
        [0] .
        [one] ; één conflict met een ander evenement zonder antwoord.
       *[other] ; { $conflicts } conflicten met andere evenementen zonder antwoord.
    }
planned-offer-running = Evenement { $number } “{ $name }”: bezig sinds { $since } (incident { $incident }), { $done } van { $rows } regels van het draaiboek gedaan{ $late ->
        [0] .
        [one] , één te laat.
       *[other] , { $late } te laat.
    }
planned-offer-over = Evenement { $number } “{ $name }”: afgelopen op { $since }.
planned-offer-off = Evenement { $number } “{ $name }”, voorzien van { $from } tot { $until }: { $state } op { $since }.
