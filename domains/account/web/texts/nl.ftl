# De verantwoording die wordt afgelegd: de nota van het jaar, het uitvoeringsplan, de balans, de verslagen aan de overheden.

room-accounts = Verantwoording
badge-accounts = { $n ->
        [one] één gevraagde tekst
       *[other] { $n } gevraagde teksten
    }

## De lijst

account-title = Verantwoording
account-lede = De beleidsnota van het jaar, het uitvoeringsplan, de balans en de verslagen aan de overheden: gevraagd, samengebracht, vergeleken, vastgelegd en uitgegeven.
account-number = Nummer
account-what = Document
account-kind = Soort
account-year = Jaar
account-state = Toestand
account-state-preparation = in voorbereiding
account-state-asked = bijdragen gevraagd
account-state-review = in nalezing
account-state-frozen = vastgelegd
account-state-issued = uitgegeven
account-state-dropped = stopgezet
account-state-published = al gepubliceerd
account-history = overgenomen uit een publicatie
account-of-year = Alleen die van { $year }.
account-all-years = Alle jaren tonen
account-to-us = gericht aan uw functie
account-line-word = de verantwoordingen openen, of die van één jaar
account-line-opens = Verantwoordingen openen
account-line-year = Verantwoordingen openen van
account-embargo-until = onder embargo tot
account-embargo-mark = onder embargo tot { $until }
account-none = Nog geen verantwoording
account-none-hint = Open die van het jaar, of neem een gepubliceerde beleidsnota over.
account-open = De verantwoording van een jaar openen
account-open-hint = De structuur komt uit het profiel, de onderwerpen uit de pakketten die ze bijhouden. Wat het jaar voordien plande, staat naast wat gedaan werd.
account-open-do = Openen
account-take = Een publicatie overnemen
account-take-hint = De structuur, de feiten met hun regels en korte citaten; de tekst blijft in het gepubliceerde document.
account-take-do = Overnemen
account-document = Gepubliceerd document

## Eén verantwoording

account-read = Lezen en afdrukken
account-compare = Vergelijken met het jaar voordien
account-issue-page = Vastleggen en uitgeven
account-taken = Overgenomen uit het gepubliceerde document: { $document }. De teksten zijn citaten; de rest staat in het document.
account-taken-on = Overgenomen uit het document dat op { $day } gepubliceerd werd: { $document }. De teksten zijn citaten; de rest staat in het document.
account-taken-issue = Het werd elders gepubliceerd: hier valt er niets vast te leggen of uit te geven.
account-take-back = Deze overname intrekken
account-take-back-hint = Als de publicatie per vergissing werd overgenomen, of als het profiel ze intussen beter beschrijft: ze kan dan opnieuw worden overgenomen. De geschiedenis bewaart deze intrekking.
account-turned = Teruggestuurd:
account-missing = Wat ontbreekt
account-missing-n = { $n ->
        [one] Eén deel ontbreekt nog.
       *[other] { $n } delen ontbreken nog.
    }
account-lacking-languages = Teksten zonder de andere taal
account-lacking-n = { $n ->
        [one] Eén deel bestaat, geheel of gedeeltelijk, maar in één taal.
       *[other] { $n } delen bestaan, geheel of gedeeltelijk, maar in één taal.
    }
account-owed = Verwachte teksten
account-of-them-late = { $n ->
        [one] één te laat
       *[other] { $n } te laat
    }
account-frozen = Vastgelegd
account-frozen-missing = { $n ->
        [one] één deel ontbrak
       *[other] { $n } delen ontbraken
    }
account-hash = Vingerafdruk van de inhoud
account-fixed-with-gaps = { $n ->
        [one] Inhoud vastgelegd terwijl één deel ontbrak. Reden:
       *[other] Inhoud vastgelegd terwijl { $n } delen ontbraken. Reden:
    }
account-fixed-in-one-language = { $alone ->
        [one] Inhoud vastgelegd terwijl één deel, geheel of gedeeltelijk, maar in één taal bestond. Reden:
       *[other] Inhoud vastgelegd terwijl { $alone } delen, geheel of gedeeltelijk, maar in één taal bestonden. Reden:
    }
account-fixed-with-both = Inhoud vastgelegd terwijl er delen ontbraken ({ $n }) en andere, geheel of gedeeltelijk, maar in één taal bestonden ({ $alone }). Reden:
account-issued = Uitgegeven
account-errata = Errata
account-sections = Delen
account-sections-none = Geen delen.
account-section = Deel
account-fed-by = Gevoed door
account-feed-account = dit document zelf
account-feed-body = de organen en hun vergaderingen
account-feed-commitment = de verbintenissen
account-feed-contribution = de bijdragen van de partners
account-feed-objective = de doelstellingen
account-feed-project = de projecten
account-feed-register = de registers
account-feed-other = een andere bron
account-fed-text = een tekst
account-given = { $n ->
        [one] één citaat of feit
       *[other] { $n } citaten of feiten
    }
account-asked-of = Verantwoordelijke
account-nobody = nog niemand
account-standing = Voortgang
account-standing-open = te schrijven
account-standing-asked = gevraagd
account-standing-handed-in = ingediend
account-standing-returned = teruggestuurd
account-standing-accepted = aanvaard
account-late = te laat
account-is-missing = ontbreekt nog
account-lacks-fr = zonder Frans
account-lacks-nl = zonder Nederlands
account-documents = Documenten
account-pdf-both = PDF in beide talen
account-pdf-fr = Franse PDF
account-pdf-nl = Nederlandse PDF
account-docx-fr = Franse DOCX
account-docx-nl = Nederlandse DOCX
account-step = Verder
account-step-hint = Een reden is nodig om terug te sturen of stop te zetten.
account-step-review = Laten nalezen
account-step-back = Terug naar de voorbereiding
account-step-drop = Stopzetten
account-words = Reden
account-files = Teruggekomen kopieën
account-files-hint = Wat een kabinet terugstuurt, wordt hier bewaard; het programma leest het niet.
account-file = Bestand
account-attach = Toevoegen
account-turns = Geschiedenis
account-turns-none = Nog niets.

## Een deel

account-text = Tekst
account-text-fr = Frans
account-text-nl = Nederlands
account-text-missing = tekst ontbreekt in deze taal
account-text-hint = Een regel die met # en een spatie begint, wordt een tussentitel; met ## en een spatie een tussentitel van een lager niveau. Beide talen hebben dezelfde tussentitels, in dezelfde volgorde.
account-text-printed = De tekst zoals hij gedrukt wordt
account-text-uneven = Tussentitels: { $fr } in het Frans, { $nl } in het Nederlands. Er horen er in beide talen evenveel te staan.
account-text-askew = De tussentitels staan niet op hetzelfde niveau in beide talen.
account-no-text = Hier valt niets te schrijven: dit deel komt uit een bron of uit de structuur.
account-save = Bewaren
account-hand-in = Indienen
account-returned-for = Teruggestuurd:
account-told = Wat de bronnen zeggen
account-told-none = Niets.
account-planned = Gepland in het jaar voordien
account-planned-in = Gepland in het jaar voordien ({ $document }):
account-before = Het jaar voordien
account-before-none = Er is geen verantwoording van het jaar voordien, of u mag ze niet zien.
account-judge = De ingediende tekst ontvangen
account-judge-own = U diende deze tekst in: iemand anders ontvangt hem.
account-accept = Aanvaarden
account-return = Terugsturen
account-ask = De tekst vragen
account-ask-do = Vragen
account-remind = Herinneren
account-function = Functie
account-choose = Kies
account-due = Tegen

## Bronnen en verwijzingen

account-source-missing = Voor dit deel wordt hier nog niets bijgehouden.
account-references = Waar dit vandaan komt
account-references-hint = Elk getal tussen haken leidt hierheen: naar de pagina, naar de vermelding in het journaal met haar vingerafdruk, of naar de regel van het gepubliceerde document.
account-references-none = Geen bron genoemd.
account-line = regel { $line }
account-axes = Toestand per as
account-axis = As
account-axis-state = Toestand
account-axis-timing = Timing
account-axis-budget = Budget
account-axis-quality = Kwaliteit
account-axis-result = Resultaat
account-period = Periode
account-value = Waarde
account-table = Tabel

## Vergelijken, lezen, afdrukken

account-change-new = nieuw
account-change-changed = gewijzigd
account-change-same = ongewijzigd
account-change-gone = verdwenen
account-language = Taal van het document
account-in-both = Beide
account-in-fr = Frans
account-in-nl = Nederlands
account-print = Afdrukken
account-draft-mark = Ontwerp
account-draft = Ontwerp: de inhoud is niet vastgelegd.
account-lacking = — ontbreekt nog —

## Vastleggen, uitgeven, verbeteren

account-own = U schreef in dit document: iemand anders legt het vast en geeft het uit.
account-issue-others = Vastleggen en uitgeven komt de directie toe.
account-not-in-review = Laat het eerst nalezen.
account-freeze = De inhoud vastleggen
account-freeze-hint = Alles wat nu gezegd wordt, wordt bewaard met zijn vingerafdruk; daarna verandert er niets meer aan.
account-freeze-words = Nodig als er iets of een van beide talen ontbreekt: waarom toch vastleggen. De reden staat gedrukt op de eerste bladzijde.
account-freeze-do = Vastleggen
account-freeze-sure = Deze inhoud vastleggen?
account-freeze-sure-gaps = { $n ->
        [one] Eén deel ontbreekt. Deze inhoud toch vastleggen? Daarna kan niets meer worden aangevuld.
       *[other] { $n } delen ontbreken. Deze inhoud toch vastleggen? Daarna kan niets meer worden aangevuld.
    }
account-freeze-sure-lacking = { $n ->
        [one] Eén deel bestaat maar in één taal. Deze inhoud toch vastleggen? Daarna kan er niets meer vertaald worden.
       *[other] { $n } delen bestaan maar in één taal. Deze inhoud toch vastleggen? Daarna kan er niets meer vertaald worden.
    }
account-issue = Uitgeven
account-embargo = Embargo tot
account-embargo-hint = Zonder datum wordt het meteen uitgegeven.
account-issue-do = Uitgeven
account-issue-sure = Dit document uitgeven?
account-addressees = Bestemmelingen
account-addressees-hint = Het profiel zegt voor wie dit document bestemd is. Ieder wordt verwittigd zodra het uitgegeven is, of bij het einde van het embargo, en ook bij elk erratum.
account-addressees-none = Het profiel noemt geen bestemmeling voor dit soort document: niemand wordt verwittigd.
account-addressees-see = wie verwittigd werd
account-addressees-will = wie verwittigd wordt en hoe
account-addressee-outside = externe organisatie
account-will-leaves = wordt bij de uitgave met een bericht verwittigd
account-will-waits = bij de uitgave wordt een bericht geschreven, dat wacht tot iemand het vrijgeeft
account-will-nobody = geen adres bekend: er wordt een bericht geschreven dat wacht; noteer een adres in het adresboek
account-will-shut = geen kanaal staat open: van hier kan niets vertrekken
account-after-embargo = wordt bij het einde van het embargo verwittigd
account-being-told = het bericht wordt voorbereid
account-was-leaves = met een bericht verwittigd
account-was-waits = bericht geschreven; het wacht tot iemand het vrijgeeft
account-was-nobody = bericht geschreven, zonder bekend adres
account-was-shut = er kon niets vertrekken: geen kanaal staat open
account-was-taken-back = bericht ingetrokken vóór verzending
account-told-message = het bericht bekijken
account-erratum = Erratum
account-erratum-hint = Wat uitgegeven is, blijft; wat juist is, staat ernaast, op de pagina en in de volgende afdruk.
account-erratum-do = Het erratum toevoegen

## De ondertekening

account-sign-title = Ondertekening van
account-sign-lede = Uitgeven verzegelt: een vermelding in het journaal en een ondertekend controlepunt. Ondertekenen gebeurt elders, bijvoorbeeld met een identiteitskaart, op een exemplaar dat hier wordt gegeven; bij terugkeer wordt het nagegaan.
account-sign-later = Het exemplaar draagt de errata die bekend zijn op het ogenblik dat u het neemt: neem na een erratum een nieuw. Een ouder exemplaar blijft dat van zijn versie.

## Wat gedaan werd

account-done-opened = De verantwoording is geopend.
account-step-up-freeze = het vastleggen van de inhoud van een document
account-step-up-issue = het uitgeven van een document
account-step-up-erratum = een erratum bij een uitgegeven document
account-done-taken = De publicatie is overgenomen.
account-done-written = De tekst is bewaard.
account-done-handed-in = De tekst is ingediend.
account-done-asked = De tekst is gevraagd.
account-done-reminded = De herinnering is genoteerd.
account-done-returned = De tekst is teruggestuurd.
account-done-accepted = De tekst is aanvaard.
account-done-step = Dat is gebeurd.
account-done-frozen = De inhoud is vastgelegd.
account-done-issued = Het document is uitgegeven.
account-done-erratum = Het erratum is toegevoegd.
account-done-attached = Het bestand is toegevoegd.

## Berichten aan wie gevraagd wordt

account-message-subject = { $number }: u wordt om een tekst gevraagd
account-message-asked = Voor “{ $section }” ({ $number }) wordt een tekst gevraagd tegen { $due }. U schrijft hem hier: { $address }
account-message-reminded = Herinnering: de tekst voor “{ $section }” ({ $number }) werd verwacht tegen { $due }. U schrijft hem hier: { $address }
account-message-returned = De tekst voor “{ $section }” ({ $number }) komt terug naar u; de reden staat hier: { $address }
account-message-issued-subject = { $number }: { $title }
account-message-issued = “{ $title }” ({ $number }) is uitgegeven en aan u gericht. U leest en drukt het hier af, in de twee talen: { $address }
account-message-issued-outside = “{ $title }” ({ $number }) is uitgegeven en aan u gericht. Per e-mail gaat het document mee als dat kan, in de twee talen; anders wordt het bezorgd door wie u dit bericht stuurt. SHA-256-vingerafdruk van de inhoud: { $hash }
account-message-erratum-subject = { $number }: erratum
account-message-erratum = Aan “{ $title }” ({ $number }) is een erratum toegevoegd. Wat juist is, leest u hier: { $address }
account-message-erratum-outside = Aan “{ $title }” ({ $number }) is een erratum toegevoegd. Per e-mail gaat het document met dit erratum mee als dat kan; anders wordt het bezorgd door wie u dit bericht stuurt.

## Weigeringen

refusal-account-changed = { $function } heeft er om { $at } iets aan gewijzigd. Lees opnieuw voor u verdergaat.
refusal-account-state = { $number } is { $state }: dat kan niet meer.
refusal-account-published = { $number } werd elders gepubliceerd en blijft zoals het daar staat: hier wordt er niets in geschreven, vastgelegd of uitgegeven.
refusal-account-there = { $number } bestaat al voor dat jaar.
refusal-account-year = Het jaar ligt tussen { $first } en { $last }.
refusal-account-asked = Deze tekst wordt gevraagd aan { $function }.
refusal-account-cannot-hand-in = { $function } kan geen tekst indienen: kies een functie die dat wel kan.
refusal-account-not-owed = Hier wordt geen tekst verwacht.
refusal-account-not-handed-in = Er wacht geen ingediende tekst.
refusal-account-no-text = In dit deel wordt niets geschreven.
refusal-account-due = Schrijf een dag die nog komt.
refusal-account-own = U schreef in dit document: iemand anders moet het vastleggen en uitgeven.
refusal-account-own-text = U diende deze tekst in: iemand anders moet hem ontvangen.
refusal-account-content = De inhoud is gewijzigd sinds deze pagina getoond werd. Lees hem opnieuw en begin opnieuw.
refusal-account-missing = { $n ->
        [one] Eén deel ontbreekt: schrijf waarom het toch vastgelegd wordt.
       *[other] { $n } delen ontbreken: schrijf waarom het toch vastgelegd wordt.
    }
refusal-account-lacking = { $n ->
        [one] Eén deel bestaat maar in één taal: schrijf waarom u toch vastlegt.
       *[other] { $n } delen bestaan maar in één taal: schrijf waarom u toch vastlegt.
    }
refusal-account-large = Dat is te groot: hoogstens { $most }.
refusal-account-embargo = Het embargo moet in de toekomst eindigen.
refusal-account-file-large = Het bestand is te groot: hoogstens { $limit } MB.
refusal-account-file-type = Dit soort bestand wordt niet aangenomen.
refusal-account-file-held = Het bestand wordt voor controle vastgehouden.
refusal-account-copies = Er zijn al { $limit } exemplaren van dit document. Gebruik er een van.
refusal-account-not-ours = Dit exemplaar werd niet voor dit document gegeven.
refusal-account-unsigned = Dit document draagt geen handtekening.
refusal-erase-account-issued = № { $entry } legt vast wat uitgegeven werd: het blijft. Een erratum zegt wat juist is.

## Journaal

kind-account-opened = verantwoording geopend
kind-account-section-written = tekst geschreven
kind-account-section-asked = tekst gevraagd
kind-account-section-reminded = herinnering
kind-account-section-handed-in = tekst ingediend
kind-account-section-returned = tekst teruggestuurd
kind-account-section-accepted = tekst aanvaard
kind-account-file-attached = kopie toegevoegd
kind-account-turned = stap van de verantwoording
kind-account-frozen = inhoud vastgelegd
kind-account-issued = verantwoording uitgegeven
kind-account-erratum-added = erratum
kind-account-addressee-told = bestemmeling verwittigd
kind-account-copy-given = exemplaar gegeven om te ondertekenen
kind-account-copy-signed = ondertekend exemplaar ontvangen

## Wat de andere pakketten zeggen

account-told-projects = Acties en projecten
account-told-project = Actie of project
account-told-carried-by = Gedragen door
account-told-state = Toestand
account-told-project-open = lopend
account-told-project-done = afgerond
account-told-project-dropped = stopgezet
account-told-actions = Acties van de partners
account-told-action = Actie
account-told-partner = Partner
account-told-result = Resultaat
account-told-where = Waar, wanneer, voor wie
account-told-obstacles = Knelpunten
account-told-by-office = vertaling van de dienst
account-told-year = Jaar
account-told-answer = Antwoord
account-told-measures = Maatregelen
account-told-measure = Maatregel
account-told-actions-count = Aanvaarde acties
account-told-partners-count = Partners
account-told-unanswered = Maatregelen zonder antwoord / bevraagde maatregelen
account-told-silent = Niets ontvangen
account-told-partly = Onvolledig antwoord
account-told-gap = Aan partners voorgelegd, zonder actie
account-told-thin = Onvoldoende opgevolgd
account-told-unasked = Geen bevraging bekend: of er iets gebeurt, is niet bekend
account-told-no-gap = Elke maatregel wordt voldoende opgevolgd.
account-told-no-plan = Er is geen plan van dat jaar bekend: over de maatregelen kan niets gezegd worden.
account-told-no-measure = Van het plan van dat jaar is geen maatregel bekend: over de opvolging kan niets gezegd worden.
account-told-coverage = Dekking van de maatregelen
account-told-coverage-years = Dekking van de maatregelen per jaar
account-told-covered-none = zonder actie
account-told-covered-thin = onvoldoende opgevolgd
account-told-covered-enough = voldoende opgevolgd
account-told-covered-unasked = geen bevraging bekend
account-told-no-action = Geen aanvaarde actie voor deze maatregel: dat zegt niet dat er niets gedaan werd.
account-told-nobody-silent = Alle bevraagde partners hebben geantwoord.
account-told-nobody-asked = Voor dit jaar werd geen partner bevraagd.
account-told-without-text = tekst niet beschikbaar
account-told-content = Inhoud (titel, korte omschrijving, aanleiding en doelstelling)
account-told-strategic = Strategische doelstelling
account-told-operational = Operationele doelstelling(en)
account-told-situation = Huidige situatie en toekomstige planning
account-told-agenda = Regelgevingsagenda
account-told-recommendation = Aanbeveling
account-told-done-about = Gevolg
account-told-register-none = In dit register staat niets voor dit jaar.
account-told-output = Geplande op te leveren resultaten
account-told-deliverable = Op te leveren resultaat
account-told-due = Termijn
account-told-equality = Gelijkekansentests
account-told-tested = Onderwerp van de test
account-told-finding = Bevinding
account-told-exempt = geen test vereist
account-test-draft = wordt opgesteld
account-test-handed-in = ingediend, wacht op nazicht
account-test-reviewed = nagezien en aanvaard
account-effect-positive = positief
account-effect-neutral = neutraal
account-effect-negative = negatief
account-effect-unknown = nog niet bekend
account-told-theme-measures = Maatregelen van het thema
account-told-theme-taken = Maatregelen met ten minste één aanvaarde actie
account-told-sessions = Vergaderingen van het jaar
account-told-body = Orgaan
account-told-held = Gehouden
account-told-days = Data
account-told-cancelled = Geannuleerd
account-told-ahead = Nog te houden
account-told-no-session = Voor dit jaar is geen vergadering van een orgaan genoteerd.
account-told-decided = Beslissingen en opvolging
account-told-decisions = Beslissingen
account-told-asked = Gevraagde opvolging
account-told-settled = Afgerond
account-told-running = Lopend
account-told-overdue = Te laat
account-register-open = open
account-register-in-progress = lopend
account-register-done = uitgevoerd
account-register-not-followed = niet gevolgd
account-register-superseded = vervangen
