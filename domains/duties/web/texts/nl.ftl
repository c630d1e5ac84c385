## Het wiel

room-duties = Jaarwiel
duties-title = Jaarwiel
duties-lede = Wat elk jaar terugkomt, wanneer, en wie ervoor instaat. Wat gemist is, blijft zichtbaar.
duties-wheel = Het jaar { $year }
duties-wheel-words = { $n } termijnen rond de cirkel, vanaf januari bovenaan met de klok mee; de lijst hieronder zegt hetzelfde.
duties-wheel-more = { $n ->
    [one] nog één termijn, in de lijst
   *[other] nog { $n } termijnen, in de lijst
}
duties-key = Legende
duties-today = Vandaag
duties-mine = Te doen door uw functie
duties-year = Jaar
duties-function = Verantwoordelijke functie
duties-contributes = Dragen bij
duties-contributes-hint = Deze functies vinden ze in hun lijst en kunnen noteren dat ze gedaan is; één functie is verantwoordelijk.
duties-month = Maand
duties-state = Stand
duties-any = Alle
duties-filter = Filteren
duties-list = Termijnen van het jaar
duties-due = Termijn
duties-what = Verplichting
duties-none = Geen termijnen
duties-none-hint = Geen verplichting past bij deze keuzes.
duties-own = eigen aan de dienst
duties-unverified = te controleren
duties-reserved = Voorbehouden
duties-late = te laat
duties-organisations = Organisaties
duties-settled = { $n } van { $all } gedaan of vrijgesteld
duties-for-all = één keer genoteerd voor alle
duties-waive-all = Geen gekozen: alle die het niet gedaan hebben.
duties-each-kind = Verschuldigd door elke organisatie van een soort
duties-each-hint = Elk heeft dan een eigen deel in elke termijn. De functie hierboven volgt ze op.
duties-each-function = Verantwoordelijke functie in elke organisatie
duties-terms = Termijnen die vanaf een gebeurtenis lopen
duties-terms-hint = Zij hebben geen eigen datum: elke termijn wordt met de hand gestart, zodra de gebeurtenis bekend is.
duties-terms-none = Geen zulke termijnen.
duties-print = Afdrukken
duties-month-1 = januari
duties-of-month-1 = van januari
duties-month-2 = februari
duties-of-month-2 = van februari
duties-month-3 = maart
duties-of-month-3 = van maart
duties-month-4 = april
duties-of-month-4 = van april
duties-month-5 = mei
duties-of-month-5 = van mei
duties-month-6 = juni
duties-of-month-6 = van juni
duties-month-7 = juli
duties-of-month-7 = van juli
duties-month-8 = augustus
duties-of-month-8 = van augustus
duties-month-9 = september
duties-of-month-9 = van september
duties-month-10 = oktober
duties-of-month-10 = van oktober
duties-month-11 = november
duties-of-month-11 = van november
duties-month-12 = december
duties-of-month-12 = van december
duties-month-short-1 = jan.
duties-month-short-2 = feb.
duties-month-short-3 = mrt.
duties-month-short-4 = apr.
duties-month-short-5 = mei
duties-month-short-6 = jun.
duties-month-short-7 = jul.
duties-month-short-8 = aug.
duties-month-short-9 = sep.
duties-month-short-10 = okt.
duties-month-short-11 = nov.
duties-month-short-12 = dec.
duties-weekday-1 = maandag
duties-weekday-2 = dinsdag
duties-weekday-3 = woensdag
duties-weekday-4 = donderdag
duties-weekday-5 = vrijdag
duties-weekday-6 = zaterdag
duties-weekday-7 = zondag
duties-nth-1 = eerste
duties-nth-2 = tweede
duties-nth-3 = derde
duties-nth-4 = vierde

## Hoe een termijn ervoor staat

duties-state-missed = gemist
duties-state-near = nabij
duties-state-begun = begonnen
duties-state-ahead = komend
duties-state-done = gedaan
duties-state-waived = vrijgesteld

## De regel in een zin

duties-rule-every = { $n ->
    [one] Elke maand; opgevolgd op de laatste dag van de maand.
   *[other] Om de { $n } maanden; opgevolgd op de laatste dag van elke periode.
}
duties-rule-yearly = Elk jaar, uiterlijk op { $day }.
duties-rule-yearly-within = Elk jaar, vanaf { $month } en uiterlijk op { $day }.
duties-day-number = { $n } { $month }
duties-day-last = de laatste dag { $month }
duties-day-weekday = de { $nth } { $weekday } { $month }
duties-rule-about = { $n ->
    [-1] Over het jaar ervoor.
    [1] Voor het jaar erna.
    [0] Voor het jaar zelf.
   *[other] Over een ander jaar ({ $n }).
}
duties-rule-off-before = Vervroegd naar de vorige werkdag.
duties-rule-off-after = Verschoven naar de volgende werkdag.
duties-rule-each = Verschuldigd door elke organisatie van deze soort: { $kind }.
duties-rule-after = Uiterlijk { $long } na { $event }.
duties-rule-before = Uiterlijk { $long } vóór { $event }.
duties-rule-at-once = Onmiddellijk na { $event }.
duties-rule-year-end = { $n ->
    [one] Uiterlijk aan het einde van het jaar na { $event }.
   *[other] Uiterlijk aan het einde van het { $n }e jaar na { $event }.
}
duties-unit-day = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
duties-unit-week = { $n ->
    [one] { $n } week
   *[other] { $n } weken
}
duties-unit-month = { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
}
duties-unit-year = { $n ->
    [one] { $n } jaar
   *[other] { $n } jaar
}

## Een verplichting

duties-rule = Regel
duties-code = Code
duties-source = Bron
duties-remark = Opmerking
duties-from = Geldt sinds
duties-hash = Profiel (vingerafdruk)
duties-handling = Verspreiding
duties-handling-public = openbaar
duties-handling-service = dienst
duties-handling-need-to-know = need-to-know
duties-handling-professional-secrecy = beroepsgeheim
duties-leads = Vooraf te doen
duties-leads-hint = Een voorstel van deze plaats, niet van de bron. De verantwoordelijke functie krijgt bij elk een herinnering.
duties-leads-none = Vóór de termijn is niets voorzien.
duties-lead-days = { $n ->
    [one] { $n } dag vooraf:
   *[other] { $n } dagen vooraf:
}
duties-open = Open termijnen
duties-open-none = Er staat niets open.
duties-closed = Afgesloten termijnen
duties-closed-none = Er is nog niets afgesloten.
duties-ahead = { $n ->
    [one] nog { $n } termijn in de komende tien jaar
   *[other] nog { $n } termijnen in de komende tien jaar
}
duties-about = voor { $year }
duties-missed-noted = Termijn verstreken zonder dat iets is afgesloten:
duties-begun-by = Begonnen:
duties-note = Noteren
duties-words = Opmerking
duties-begin-do = Beginnen
duties-on = Gedaan op
duties-on-hint = Vandaag als niets is ingevuld.
duties-done-on = Gedaan op
duties-evidence = Bewijs
duties-evidence-hint = Een adres, of de naam van een document.
duties-evidence-session = gehouden zitting
duties-done-do = Gedaan
duties-waive = Vrijstellen
duties-waive-do = Deze keer vrijstellen
duties-reopen = Heropenen
duties-why = Reden
duties-start = Een termijn starten
duties-start-hint = De termijn wordt vanaf de dag van de gebeurtenis berekend.
duties-event = Dag van de gebeurtenis
duties-start-words = Betreft
duties-start-words-hint = Een dossier of een beslissing, zonder persoonsnaam.
duties-start-do = Starten
duties-history = Geschiedenis
duties-change = Wijzigen
duties-end = De verplichting beëindigen
duties-end-do = Beëindigen
duties-ended-on = Geldt niet meer; laatste dag:

## Een verplichting van de dienst

duties-new = Nieuwe verplichting
duties-new-lede = Een eigen verplichting van de dienst, naast die van het profiel.
duties-name-fr = Naam (FR)
duties-name-nl = Naam (NL)
duties-name-en = Naam (EN)
duties-sort = Ritme
duties-sort-every = om de paar maanden
duties-sort-yearly = elk jaar op een datum
duties-sort-weekday = elk jaar op een weekdag
duties-sort-term = vanaf een gebeurtenis
duties-months = Aantal maanden
duties-months-hint = 3: één keer per kwartaal.
duties-period-from = Begin van een periode
duties-period-from-hint = De eerste van een maand; 1 januari als niets is ingevuld.
duties-day = Dag van de maand
duties-day-hint = Leeg: de laatste dag.
duties-nth = De hoeveelste
duties-weekday = Weekdag
duties-amount = Hoeveel
duties-amount-hint = 0: onmiddellijk.
duties-unit = Eenheid
duties-unit-name-day = dagen
duties-unit-name-week = weken
duties-unit-name-month = maanden
duties-unit-name-year = jaar
duties-unit-name-calendar-year = kalenderjaren, tot het einde ervan
duties-side = Vóór of na
duties-side-after = na de gebeurtenis
duties-side-before = vóór de gebeurtenis
duties-event-fr = Gebeurtenis (FR)
duties-event-nl = Gebeurtenis (NL)
duties-event-hint = Zoals in een zin: “de kennisgeving”.
duties-about-year = Betreft
duties-about-before = het jaar ervoor
duties-about-after = het jaar erna
duties-off = Een niet-werkdag
duties-off-none = blijft de termijn
duties-off-before = wordt vervroegd
duties-off-after = wordt verschoven
duties-leads-form-hint = De verantwoordelijke functie krijgt op die dagen een herinnering.
duties-lead-n = Dagen vooraf
duties-what-fr = Te doen (FR)
duties-what-nl = Te doen (NL)
duties-source-hint = Waar het staat: tekst, artikel, beslissing van de directieraad.
duties-verified = De bron is gecontroleerd
duties-note-fr = Opmerking (FR)
duties-note-nl = Opmerking (NL)
duties-readers = Functies die het moeten weten
duties-readers-hint = Enkel voor need-to-know.
duties-keep-do = Opslaan

## De regels van het profiel

duties-rules = Regels van het profiel
duties-rules-lede = Wat het profiel anders zegt dan het wiel, met de data van de komende twee jaar die veranderen. Wat vervallen is, blijft zoals genoteerd.
duties-rules-same = Het wiel zegt wat het profiel zegt.
duties-profile = Profiel
duties-differ-new = nieuw
duties-differ-changed = andere regel
duties-differ-gone = staat niet meer in het profiel
duties-lost = Data die wegvallen:
duties-gained = Nieuwe data:
duties-take-do = De regels van het profiel overnemen

## Agenda's

duties-feeds = Agenda’s
duties-feeds-lede = Het geheime adres van een agenda toont in een ander programma de termijnen van een functie. Wie het heeft, leest zonder account. Een vrijgestelde termijn verdwijnt uit de agenda; een gedane of gemiste termijn staat er als zodanig in.
duties-feed-made = Het adres is gemaakt
duties-feed-once = Het wordt slechts één keer getoond.
duties-step-up-feed = het maken van een adres dat zonder account opengaat
duties-feeds-made = Adressen
duties-feeds-none = Er is geen adres gemaakt.
duties-feed-open = open
duties-feed-expired = verlopen
duties-feed-ended = gesloten
duties-feed-until = tot
duties-feed-opened = voor het eerst geopend
duties-feed-end = Sluiten
duties-feed-make = Een adres maken
duties-feed-days = Duur in dagen
duties-feed-lang = Taal
duties-feed-organisation = Organisatie
duties-feed-organisation-hint = Van wat elke organisatie verschuldigd is, toont de agenda haar eigen deel.
duties-feed-organisation-none = alle samen
duties-badge = { $n ->
    [one] één termijn te behandelen
   *[other] { $n } termijnen te behandelen
}

## Wat gedaan is

duties-done-begun = Genoteerd: begonnen.
duties-done-done = Genoteerd: gedaan.
duties-done-waived = Genoteerd: vrijgesteld.
duties-done-reopened = Heropend.
duties-done-started = De termijn loopt.
duties-done-ended = De verplichting geldt niet meer.
duties-done-kept = Verplichting opgeslagen.
duties-done-taken = De regels van het profiel zijn overgenomen.
duties-done-feed-ended = Het adres opent niets meer.

## Herinneringen

duties-remind-subject = Termijn nabij: { $what }
duties-remind = { $what }: termijn op { $due }. Nu te doen: { $lead }. { $address }
duties-missed-subject = Termijn gemist: { $what }
duties-missed = { $what }: de termijn van { $due } is verstreken en niets is afgesloten. { $address }
duties-remind-each = { $what }: termijn op { $due }. Nu te doen: { $lead }. Ontbreken nog ({ $n }): { $organisations }. { $address }
duties-remind-own = { $what }: termijn op { $due } voor { $organisation }. Nu te doen: { $lead }. { $address }
duties-missed-each = { $what }: de termijn van { $due } is verstreken. Ontbreken nog ({ $n }): { $organisations }. { $address }
duties-missed-own = { $what }: de termijn van { $due } is verstreken en voor { $organisation } is niets genoteerd. { $address }

## Het journaal

kind-duties-duty-set = Verplichting geldt
kind-duties-duty-ended = Einde van een verplichting
kind-duties-ahead-set = Op te volgen termijnen
kind-duties-started = Termijn gestart
kind-duties-begun = Termijn begonnen
kind-duties-done = Termijn gedaan
kind-duties-waived = Termijn vrijgesteld
kind-duties-reopened = Termijn heropend
kind-duties-reminded = Herinnering aan een termijn
kind-duties-missed = Termijn gemist
kind-duties-met = Termijn door allen afgesloten
kind-duties-feed-made = Adres van een agenda gemaakt
kind-duties-feed-opened = Adres van een agenda geopend
kind-duties-feed-ended = Adres van een agenda gesloten

## Weigeringen

refusal-duties-changed = { $function } heeft ze gewijzigd om { $at } (№ { $seq }), na het tonen van deze pagina. Lees opnieuw en probeer nog eens.
refusal-duties-rhythm = Dit ritme geeft geen datum: verbeter deze waarde.
refusal-duties-many = Het zijn er te veel: hoogstens { $most }.
refusal-duties-lead = Geef 1 tot { $most } dagen.
refusal-duties-profile = Het profiel is gewijzigd sinds deze pagina getoond werd. Lees de verschillen opnieuw.
refusal-duties-of-profile = Deze verplichting komt uit het profiel: ze wordt in het profiel gewijzigd.
refusal-duties-ended = Deze verplichting geldt niet meer.
refusal-duties-no-time = Er is geen termijn “{ $key }”: misschien is de regel gewijzigd. Herlaad de pagina.
refusal-duties-state = Deze termijn is { $state }: dit kan niet meer. Herlaad de pagina.
refusal-duties-own-dates = Deze verplichting heeft eigen data: ze wordt niet met de hand gestart.
refusal-duties-for-all = Dit is één keer voor alle organisaties genoteerd: heropen de termijn voor alle.
refusal-duties-far = { $day } ligt te ver. Controleer het jaar.
refusal-duties-day = “{ $value }” is geen dag: 2026-12-31.
refusal-duties-days = Geef 1 tot { $most } dagen ({ $until } past niet).
refusal-duties-evidence = Een bewijs begint niet met “/sessions/”: dat een orgaan zitting hield, noteert het programma zelf. Geef het volledige adres, of de naam van het document.
refusal-duties-feed-shown = Het adres is al getoond en wordt nergens bewaard. Maak een ander.
refusal-erase-duties = Zonder deze vermelding zou een termijn anders staan. Ze wordt niet gewist.
