# Het gewestelijk plan en wat errond staat: lijst, plan, maatregel, cascade, trekkers, overname uit het profiel, afsluiting.

room-plan = Plan

## De lijst

programme-title = Plannen en maatregelen
programme-lede = Het gewestelijk plan met zijn maatregelen, de plannen waaruit het voortvloeit, die van zones en gemeenten, en de actieplannen per thema.
programme-new = Nieuw plan
programme-none = Geen plan
programme-none-hint = Maak een plan, of vraag de programmaverantwoordelijke die van het profiel over te nemen.
programme-none-load = { $n ->
        [one] Het profiel levert één plan dat nog niet overgenomen is.
       *[other] Het profiel levert { $n } plannen die nog niet overgenomen zijn.
    }
programme-plan = Plan
programme-period = Periode
programme-period-unknown = periode niet gevonden
programme-state = Status
programme-who = Wie
programme-points = Maatregelen en punten
programme-print = Afdrukken
programme-sort = Soort plan
programme-sort-framework = Kadernota Integrale Veiligheid
programme-sort-national = Nationaal veiligheidsplan
programme-sort-regional = Gewestelijk plan
programme-sort-action = Actieplannen
programme-sort-zonal = Zonale veiligheidsplannen
programme-sort-local = Lokale plannen
programme-sort-prevention = Buurt- en preventieplannen
programme-state-preparing = in voorbereiding
programme-state-adopted = goedgekeurd
programme-state-running = in uitvoering
programme-state-closed = afgesloten
programme-over = periode verstreken

## Een plan

programme-about = Het plan
programme-change = Wijzigen
programme-change-title = Plan wijzigen
programme-outline = Doelstellingen en thema’s
programme-outline-lede = De doelstellingen, assen, thema’s en transversale opdrachten van het plan, in hun volgorde.
programme-outline-hint = Eén lijn elk: soort; code; Franse tekst; Nederlandse tekst. Voorbeeld: theme;8;Trafic et fraude;Smokkel en fraude
programme-headings = Doelstellingen, assen en opdrachten
programme-part-objective = strategische doelstelling
programme-part-axis = transversale as
programme-part-theme = thema
programme-part-mission = transversale opdracht
programme-parts-objective = Strategische doelstellingen
programme-parts-axis = Transversale assen
programme-parts-mission = Transversale opdrachten
programme-page = blz. { $n }
programme-search = Zoeken in het plan
programme-words = Woorden of nummer
programme-theme = Thema
programme-no-theme = Zonder thema
programme-theme-empty = Geen maatregel bekend onder dit thema.
programme-any = Alle
programme-all = Alles tonen
programme-filter = Zoeken
programme-organisation = Organisatie
programme-group = Groep van partners
programme-area = Zone of gemeente
programme-shown = { $n ->
        [0] Niets gevonden.
        [one] Eén maatregel of punt.
       *[other] { $n } maatregelen of punten.
    }
programme-expected = { $n ->
        [one] De bron telt één maatregel.
       *[other] De bron telt { $n } maatregelen.
    }
programme-here = { $n ->
        [0] Hier is er geen bekend.
        [one] Hier is er één bekend.
       *[other] Hier zijn er { $n } bekend.
    }
programme-with-text = { $n ->
        [0] Geen enkele heeft zijn tekst.
        [one] Eén heeft zijn tekst.
       *[other] { $n } hebben hun tekst.
    }
programme-points-none = Dit plan heeft nog geen maatregel of punt.
programme-points-found-none = Niets gevonden. Zoek andere woorden of toon alles.
programme-postponed = Uitgesteld uit het vorige plan
programme-postponed-hint = Deze maatregelen wachten: dit plan heeft er nog geen maatregel voor.
programme-postponed-decide = Beslissen wat ervan wordt
programme-authority = Overheid
programme-authority-words = Andere overheid
programme-pilot = Trekker
programme-function = Verantwoordelijke functie
programme-functions = Verantwoordelijke functies
programme-partners = Partners
programme-groups = Gewenste partners
programme-groups-hint = De groepen waarvan acties voor deze maatregel verwacht worden.
programme-areas = Grondgebied
programme-areas-hint = Niets aangevinkt: het hele Gewest. Het plan van een zone of gemeente is alleen zichtbaar voor wie daar een mandaat heeft, en voor wie er overal een heeft.
programme-areas-places = Politiezones en gemeenten
programme-areas-neighbourhoods = Wijken
programme-areas-measure-hint = Waar de maatregel uitgevoerd wordt. Niets aangevinkt: overal.
programme-everywhere = overal
programme-adopted = Goedgekeurd
programme-adoption-correct = De goedkeuring verbeteren
programme-adoption-corrected = Verbeterd
programme-adoption-why = Reden van de verbetering
programme-adoption-do = Verbeteren
programme-basis = Wettelijke basis
programme-source = Bron
programme-source-hint = Het document en de bladzijde waar dit gelezen werd.
programme-predecessor = Vorig plan
programme-successor = Volgend plan
programme-shipped = Dit plan komt uit het profiel: het wordt beschreven in de bestanden van het profiel en van daar overgenomen. Zijn maatregelen kunnen hier herschreven worden.
programme-closing-done = Wat er van zijn maatregelen geworden is
programme-step = Verder zetten
programme-step-adopt = Goedkeuren
programme-step-start = Uitvoering starten
programme-step-close = Afsluiten
programme-step-reopen = Heropenen
programme-step-reopen-hint = Heropenen vraagt een reden. De beslissingen over de maatregelen blijven en kunnen herzien worden.
programme-step-on = Beslist op
programme-step-by = Beslist door
programme-why = Reden
programme-record = Opslaan
programme-cancel = Annuleren
programme-choose = Kiezen
programme-none-of-them = Geen
programme-add-measure = Nieuwe maatregel
programme-add-point = Nieuw punt

## Het formulier van een plan

programme-title-fr = Titel in het Frans
programme-title-nl = Titel in het Nederlands
programme-title-en = Titel in het Engels
programme-short-fr = Korte naam in het Frans
programme-short-nl = Korte naam in het Nederlands
programme-from = Eerste dag
programme-until = Laatste dag
programme-remark-fr = Opmerking in het Frans
programme-remark-nl = Opmerking in het Nederlands
programme-expected-field = Aantal maatregelen volgens de bron
programme-expected-hint = Om te zien hoeveel er hier ontbreken.
programme-handling = Behandeling

## Een maatregel

programme-number = Nummer
programme-text = Tekst
programme-text-fr = Tekst in het Frans
programme-text-nl = Tekst in het Nederlands
programme-text-en = Tekst in het Engels
programme-text-missing = tekst niet beschikbaar
programme-text-missing-why = Het nummer is bekend, de tekst werd op geen enkele openbare pagina gevonden. Hij wordt niet verzonnen.
programme-standing = Betrouwbaarheid
programme-standing-hint = Een gelezen of geciteerde tekst noemt zijn bron; een ontbrekende tekst blijft leeg.
programme-standing-verified = geverifieerd
programme-standing-quoted = geciteerd, niet geverifieerd
programme-standing-own = hier geschreven
programme-standing-missing = tekst niet beschikbaar
programme-write-title = Een maatregel of punt schrijven
programme-rewrite = Herschrijven
programme-rewrite-title = { $number } herschrijven
programme-keywords = Trefwoorden
programme-keywords-hint = Gescheiden door komma’s.
programme-serves = Gediende doelstellingen en opdrachten
programme-resolutions = Resoluties van het Parlement
programme-why-version = Waarom een nieuwe versie
programme-why-version-hint = De vorige tekst blijft leesbaar, met deze reden.
programme-version = Versie { $n }
programme-versions = Versies van de tekst
programme-because = Reden:
programme-from-file = bestand van het profiel
programme-point-open = open
programme-point-running = lopend
programme-point-done = uitgevoerd
programme-point-stopped = stopgezet
programme-new-state = Nieuwe status
programme-state-hint = Nodig om een maatregel stop te zetten of te heropenen.
programme-course = Waar hij vandaan komt, wat ervan geworden is
programme-came-from = Komt van
programme-went-to = Bij de afsluiting van het plan

## De cascade

programme-cascade = Cascade van plannen
programme-cascade-lede = Van de nationale kadernota tot de plannen van zones en gemeenten: wat waartoe dient, en wat ontbreekt.
programme-cascade-none = Geen plan van deze soort is hier bekend.
programme-cascade-no-up = Aan geen hoger plan verbonden.
programme-gaps = Wat ontbreekt rond
programme-gap-unbound = { $n ->
        [0] Elke maatregel is aan een hoger plan verbonden.
        [one] Eén maatregel is aan geen hoger plan verbonden.
       *[other] { $n } maatregelen zijn aan geen hoger plan verbonden.
    }
programme-gap-zonal = { $n ->
        [0] Elke politiezone heeft een bekend zonaal plan voor de periode.
        [one] Eén politiezone zonder bekend zonaal plan voor de periode
       *[other] { $n } politiezones zonder bekend zonaal plan voor de periode
    }
programme-gap-prevention = { $n ->
        [0] Elke gemeente heeft een bekend preventieplan voor de periode.
        [one] Eén gemeente zonder bekend preventieplan voor de periode
       *[other] { $n } gemeenten zonder bekend preventieplan voor de periode
    }
programme-up = Naar boven
programme-up-none = Aan niets hogers verbonden.
programme-down = Naar beneden
programme-down-none = Niets is hieraan verbonden.
programme-link = Verbinden
programme-link-do = Verbinden
programme-link-how = Hoe
programme-link-to = Waaraan
programme-link-words = Waarin, of waar dat gelezen werd
programme-link-serves = dient
programme-link-follows = vloeit voort uit
programme-link-back-serves = dient hiertoe
programme-link-back-follows = vloeit hieruit voort
programme-unlink = Losmaken

## De trekkers

programme-pilots = Wie trekt wat
programme-pilots-lede = Per organisatie: de plannen die zij trekt, de punten die zij trekt, en die waaraan zij als partner meewerkt.
programme-pilots-all = Alle organisaties
programme-pilots-plans = Getrokken plannen
programme-pilots-points = Getrokken punten
programme-pilots-partner = Punten als partner
programme-pilots-no-plan = Geen volledig plan.
programme-pilots-no-point = Geen punt.
programme-pilots-none = Er is nog geen trekker of partner genoemd.

## De overname uit het profiel

programme-load = Plannen van het profiel
programme-load-lede = Wat de bestanden van het profiel zeggen, naast wat hier opgeslagen is. Er wordt niets overgenomen voor u het vraagt; tweemaal hetzelfde overnemen verandert niets.
programme-load-all = { $n ->
        [one] Het plan overnemen
       *[other] De { $n } plannen overnemen
    }
programme-load-one = Overnemen
programme-load-open = Het plan openen
programme-load-new = nieuw
programme-load-same = overgenomen
programme-load-differs = verschilt
programme-load-points = { $n ->
        [0] geen maatregel
        [one] één maatregel
       *[other] { $n } maatregelen
    }
programme-load-missing = { $n ->
        [one] één zonder tekst
       *[other] { $n } zonder tekst
    }
programme-load-frame = De beschrijving of de thema’s van het plan verschillen.
programme-load-added = { $n ->
        [one] Eén nieuwe maatregel:
       *[other] { $n } nieuwe maatregelen:
    }
programme-load-links = { $n ->
        [one] Eén nieuwe verbinding.
       *[other] { $n } nieuwe verbindingen.
    }
programme-load-gone = Staan niet meer in het bestand en blijven hier:
programme-load-changed = Maatregelen waarover het bestand iets anders zegt; zij krijgen een nieuwe versie
programme-load-here = Hier
programme-load-file = In het bestand
programme-load-by-hand = Sindsdien hier herschreven: de versie van het bestand gaat voor.
programme-load-none = Het profiel levert geen plan
programme-load-none-hint = Plannen worden geschreven in de map plan van het profiel.
programme-load-faults = Onleesbare lijnen
programme-load-faults-hint = Er wordt niets overgenomen zolang deze lijnen niet verbeterd zijn.
programme-load-line = lijn { $n }
programme-load-why-format = heeft niet het juiste formaat:
programme-load-why-plan = noemt een onbekend plan:
programme-load-why-code = noemt een onbekende code:
programme-load-why-value = is geen getal of nummer:
programme-load-why-twice = herhaalt een nummer:

## De afsluiting

programme-closing = Afsluiten en overdragen
programme-closing-into = De open maatregelen gaan, met elk een beslissing, naar het volgende plan:
programme-closing-no-successor = Nog geen plan volgt op dit plan. Maak het volgende plan en noem dit als vorig plan.
programme-closing-open = { $n ->
        [0] Elke open maatregel heeft zijn beslissing.
        [one] Eén open maatregel wacht op een beslissing.
       *[other] { $n } open maatregelen wachten op een beslissing.
    }
programme-closing-keys = Pijltjes om te kiezen, Tab om verder te gaan, Enter om op te slaan en naar de volgende te gaan.
programme-decision = Beslissing
programme-decision-continued = gaat verder als
programme-decision-merged = gaat op in
programme-decision-ended = eindigt
programme-decision-postponed = wordt uitgesteld
programme-closing-into-which = Een maatregel van het volgende plan
programme-closing-into-hint = Om verder te gaan in een maatregel die bestaat, of erin op te gaan.
programme-closing-into-none = — (een ander nummer, hieronder)
programme-closing-number = Nummer in het volgende plan
programme-closing-number-hint = Om verder te gaan of op te gaan, als geen maatregel gekozen is. Een vrij nummer: de maatregel wordt daar met dezelfde tekst geschreven.
programme-closing-next = Opslaan en volgende
programme-closing-decided = Beslist
programme-closing-again = Herbekijken
programme-close = Het plan afsluiten
programme-close-not-yet = Het plan wordt afgesloten wanneer elke open maatregel zijn beslissing heeft.
programme-close-do = Het plan afsluiten

## Wat gedaan is

programme-done-opened = Plan gemaakt: { $of }
programme-done-described = Plan gewijzigd: { $of }
programme-done-outlined = Doelstellingen en thema’s opgeslagen: { $of }
programme-done-step = Status opgeslagen: { $of }
programme-done-adoption = Goedkeuring verbeterd: { $of }
programme-done-written = Tekst opgeslagen: { $of }
programme-done-turned = Status opgeslagen: { $of }
programme-done-linked = Verbonden
programme-done-unlinked = Losgemaakt
programme-done-loaded = Overgenomen uit het profiel
programme-done-carried = Beslist: { $of }

## Weigeringen

refusal-programme-state = Dit plan is “{ $state }”: dat kan niet meer gewijzigd worden.
refusal-programme-step = “{ $step }” volgt niet op de status “{ $state }”.
refusal-programme-undecided = { $points ->
        [one] Eén open maatregel wacht nog op een beslissing. Beslis eerst.
       *[other] { $points } open maatregelen wachten nog op een beslissing. Beslis eerst.
    }
refusal-programme-period = De laatste dag komt voor de eerste.
refusal-programme-taken = Het nummer of de code { $number } bestaat al in dit plan.
refusal-programme-no-point = Het volgende plan heeft geen maatregel { $number }. Kies er een die bestaat.
refusal-programme-source = Een geverifieerde of geciteerde tekst noemt zijn bron.
refusal-programme-not-missing = Er is een tekst: hij is niet “niet beschikbaar”. Zeg waar hij vandaan komt.
refusal-programme-upward = Men verbindt met een hoger plan, nooit met hetzelfde niveau of lager.
refusal-programme-no-successor = Geen plan volgt op dit plan. Maak eerst het volgende plan, met dit als vorig plan.
refusal-programme-many = Te veel: ten hoogste { $most }.
refusal-programme-changed = { $function } heeft dit om { $at } gewijzigd, nadat uw pagina getoond werd. Lees het opnieuw en probeer nog eens.
refusal-programme-of-profile = Dit plan komt uit het profiel: wijzig de bestanden van het profiel en neem ze over.
refusal-programme-predecessor = Dit plan kan niet voorafgaan: het moet van dezelfde soort zijn, zichtbaar voor u, en mag niet op dit plan volgen.
refusal-programme-point-over = Deze maatregel is uitgevoerd of stopgezet: er is niets over te dragen.
refusal-programme-no-target = Dit plan of punt bestaat niet voor u.
refusal-programme-files = Lijnen in de bestanden van het profiel zijn onleesbaar. Verbeter ze eerst.
refusal-programme-day = Dit is geen datum. Schrijf 2025-01-31.
refusal-programme-headings = Lijn { $line } is niet leesbaar: soort; code; Franse tekst; Nederlandse tekst.
refusal-erase-programme = Deze vermelding draagt een beslissing, een nummer of een tekst van het plan; ze blijft.

## Vermeldingen in het journaal

kind-programme-plan-opened = Plan gemaakt
kind-programme-plan-described = Plan gewijzigd
kind-programme-plan-outlined = Doelstellingen en thema’s opgeslagen
kind-programme-plan-turned = Status van het plan gewijzigd
kind-programme-adoption-corrected = Goedkeuring van het plan verbeterd
kind-programme-plan-loaded = Plan overgenomen uit het profiel
kind-programme-point-written = Maatregel of punt geschreven
kind-programme-point-turned = Status van een maatregel gewijzigd
kind-programme-point-carried = Maatregel overgedragen naar het volgende plan
kind-programme-link-made = Verbonden met een hoger plan
kind-programme-link-ended = Losgemaakt van een hoger plan
