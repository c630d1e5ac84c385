# Van doelstelling tot resultaat: doelstellingen, operationeel plan, beheerscontrole.

## Doelstellingen

room-strategy = Doelstellingen
strategy-parts = Onderdelen
strategy-part-objectives = Doelstellingen
strategy-part-plan = Operationeel plan
strategy-part-time = In de tijd
strategy-part-mine = Mijn directie
strategy-part-reports = Beheerscontrole
strategy-objectives = Strategische en operationele doelstellingen
strategy-objectives-lede = Elke doelstelling met de fase van haar cyclus en haar vier assen; geen enkel stoplicht vat ze samen.
strategy-objectives-none = Geen doelstellingen
strategy-objectives-none-hint = Neem de doelstellingen van het profiel over of formuleer er een.
strategy-objective = Doelstelling
strategy-objective-new = Nieuwe doelstelling
strategy-objective-do = Doelstelling vastleggen
strategy-objective-hidden = Vertrouwelijke doelstelling
strategy-hidden = Vertrouwelijk project
strategy-period = Periode
strategy-cycle = Beheerscyclus
strategy-version = versie { $n }
strategy-print = Afdrukken
strategy-print-all = Alles afdrukken ({ $n })
strategy-in-pages = Per pagina
strategy-money-why = Laatste wijziging van het budget
strategy-why-last = Reden van de laatste wijziging
strategy-title = Titel
strategy-count = Aantal
strategy-cancel = Annuleren
strategy-choose = Kies
strategy-all = Alle
strategy-filter = Filteren
strategy-words = Opmerking
strategy-why = Reden
strategy-year = Jaar
strategy-handling = Behandeling
strategy-unverified = te verifiëren
strategy-erased = inhoud gewist
strategy-history = Geschiedenis
strategy-line-word = voegt een project toe aan het operationeel plan
strategy-line-opens = Opent het formulier van het project

## Het formulier van een doelstelling

strategy-code = Code
strategy-code-hint = Bijvoorbeeld SD 7 of OD 7.1. Hij verandert niet meer.
strategy-level = Soort
strategy-level-strategic = Strategische doelstelling
strategy-level-operational = Operationele doelstelling
strategy-above = Onder de strategische doelstelling
strategy-above-none = Geen
strategy-title-fr = Titel in het Frans
strategy-title-nl = Titel in het Nederlands
strategy-from-year = Van het jaar
strategy-until-year = Tot het jaar
strategy-description = Beschrijving
strategy-description-fr = Beschrijving (Frans)
strategy-description-nl = Beschrijving (Nederlands)
strategy-desired = Gewenst resultaat
strategy-desired-fr = Gewenst resultaat (Frans)
strategy-desired-nl = Gewenst resultaat (Nederlands)
strategy-conditions = Slaagvoorwaarden
strategy-conditions-fr = Slaagvoorwaarden (Frans)
strategy-conditions-nl = Slaagvoorwaarden (Nederlands)
strategy-risks = Risico’s
strategy-risks-fr = Risico’s (Frans)
strategy-risks-nl = Risico’s (Nederlands)
strategy-deadline = Termijn
strategy-deadline-fr = Termijn (Frans)
strategy-deadline-nl = Termijn (Nederlands)
strategy-sources = Steunt op
strategy-sources-none = Geen bron vermeld
strategy-functions = Verantwoordelijke functies
strategy-functions-none = Geen functie aangewezen
strategy-indicators = Indicatoren
strategy-indicator-none = geen waarde
strategy-indicator-missing = waarde verwacht sinds
strategy-quoted = Geciteerd uit
strategy-quoted-hint = Document en bladzijde als de tekst een citaat is; laat anders leeg.
strategy-word = Herformuleren
strategy-word-title = { $code } herformuleren
strategy-word-do = Nieuwe versie vastleggen
strategy-why-version = Reden van de nieuwe versie
strategy-why-version-hint = De vorige versie blijft leesbaar met haar datum.
strategy-given = uit het profiel
strategy-versions-before = { $n ->
        [one] Eén vroegere versie
       *[other] { $n } vroegere versies
    }

## De doelstellingen van het profiel overnemen

strategy-load = Doelstellingen van het profiel overnemen
strategy-load-lede = Dit zal het overnemen doen. Er wordt niets geschreven vóór uw bevestiging; herhalen verandert niets.
strategy-load-verdict = Wat er gebeurt
strategy-load-new = wordt aangemaakt
strategy-load-worded = krijgt een nieuwe versie
strategy-load-same = staat er al, ongewijzigd
strategy-load-own = werd hier geherformuleerd: blijft zoals het is
strategy-load-do = { $n ->
        [one] Eén doelstelling overnemen
       *[other] { $n } doelstellingen overnemen
    }
strategy-load-nothing = Alles is actueel.

## Een doelstelling

strategy-stands = Stand van zaken
strategy-says = Wat de doelstelling zegt
strategy-below = Operationele doelstellingen
strategy-below-new = Operationele doelstelling
strategy-projects = Lopende projecten en acties
strategy-projects-none = Geen enkel lopend project dient deze doelstelling.
strategy-projects-more = Alle projecten
strategy-accounts = Realisaties en planning
strategy-accounts-none = Er werd nog niets geschreven.
strategy-one-language = slechts één taal
strategy-account-achievements = Realisaties
strategy-account-reached = Bereikt resultaat
strategy-account-planning = Planning
strategy-account-part = Soort tekst
strategy-account-write = Realisaties of planning schrijven
strategy-account-do = Tekst vastleggen
strategy-account-change = Wijzigen
strategy-text-fr = Tekst in het Frans
strategy-text-nl = Tekst in het Nederlands
strategy-cycle-none = De cyclus is nog niet begonnen.
strategy-cycle-move = De cyclus verderzetten
strategy-cycle-hint = Te geven als de fase niet op de vorige volgt.
strategy-cycle-on = Sinds
strategy-cycle-on-hint = De dag waarop de fase begon, niet de dag waarop ze wordt vastgelegd. Om de dag van de huidige fase te verbeteren, kiest u dezelfde fase en geeft u een reden.
strategy-since = sinds
strategy-recorded = vastgelegd op
strategy-cycle-do = Fase vastleggen
strategy-phase = Fase
strategy-phase-elaboration = Ontwikkeling
strategy-phase-execution = Uitvoering
strategy-phase-follow-up = Toezicht en evaluatie

## De vier assen

strategy-axis = As
strategy-axis-timing = Timing
strategy-axis-budget = Budget
strategy-axis-quality = Kwaliteit
strategy-axis-result = Resultaat
strategy-value = Status
strategy-not-said = nog niet gerapporteerd
strategy-silent = niet gerapporteerd sinds
strategy-silent-ever = nooit gerapporteerd
strategy-trend-better = beter
strategy-trend-same = stabiel
strategy-trend-worse = slechter
strategy-status-say = De stand van zaken melden
strategy-status-hint = Elke as afzonderlijk. Een reden is nodig wanneer een as verslechtert; dezelfde waarde herhalen bevestigt dat ze vandaag geldt.
strategy-say-nothing = niets melden
strategy-status-do = Rapporteren
strategy-status-history = Geschiedenis van de assen
strategy-status-none = Er werd nog niets gerapporteerd.

## Het operationeel plan

strategy-plan = Operationeel plan { $year }
strategy-plan-of = Plan van het jaar
strategy-overview = Het plan in één oogopslag
strategy-overview-hint = Elk getal leidt naar zijn lijst. De vier assen staan naast elkaar; niets telt ze op.
strategy-overview-whole = Alles samen
strategy-overview-functions = Het plan per verantwoordelijke
strategy-overview-objectives = Het plan per doelstelling
strategy-plan-draft = in opmaak
strategy-plan-handed-in = voorgelegd aan de raad
strategy-plan-validated = gevalideerd
strategy-marked-since = wat sindsdien verandert, wordt gemerkt
strategy-plan-none = Nog geen plan voor { $year }
strategy-plan-none-hint = Open het plan van het jaar en voeg er projecten en acties aan toe.
strategy-plan-open = Het plan van een jaar openen
strategy-rows-none = Geen projecten hier
strategy-rows-none-hint = Wijzig de filters of voeg een project toe.
strategy-shown = { $from } tot { $until } van { $all }
strategy-step = Vervolg voor het plan
strategy-step-hand-in = Voorleggen aan de directieraad
strategy-step-validate = Valideren
strategy-step-refuse = Terugsturen
strategy-step-validate-changes = De wijzigingen valideren
strategy-step-refuse-changes = De wijzigingen weigeren
strategy-step-hint = Terugsturen of weigeren vraagt een reden. Wie het plan voorlegde of een van de wijzigingen aanbracht, valideert niet.
strategy-step-do = Vastleggen
strategy-late-changes = Gewijzigd sinds de laatste validatie
strategy-taken = Stappen van het plan
strategy-taken-hand-in = Voorgelegd aan de directieraad
strategy-taken-validate = Gevalideerd
strategy-taken-refuse = Teruggestuurd
strategy-taken-validate-changes = Wijzigingen gevalideerd
strategy-taken-refuse-changes = Wijzigingen geweigerd
strategy-taken-changes = { $n ->
        [one] één wijziging
       *[other] { $n } wijzigingen
    }
strategy-project = Project of actie
strategy-project-new = Nieuw project
strategy-project-do = Aan het plan toevoegen
strategy-owner = Trekker
strategy-next = Volgende mijlpaal
strategy-sort = Soort
strategy-sort-project = Project
strategy-sort-action = Actie
strategy-state = Toestand
strategy-state-open = lopend
strategy-state-done = afgerond
strategy-state-dropped = stopgezet
strategy-state-change = Afsluiten, stopzetten of hervatten
strategy-state-hint = Stopzetten of hervatten vraagt een reden.
strategy-state-do = Toestand vastleggen
strategy-late = { $n ->
        [one] één keer gewijzigd na validatie
       *[other] { $n } keer gewijzigd na validatie
    }
strategy-turn-done = Project of actie afgerond
strategy-turn-dropped = Project of actie stopgezet
strategy-turn-open = Project of actie hervat
strategy-after-validation = na validatie
strategy-late-notice = De raad heeft dit plan gevalideerd: de wijziging wordt gemerkt en vraagt een reden.
strategy-too-early = begint te vroeg
strategy-too-early-long = Dit project begint vóór het einde van wat het afwacht.

## Een project

strategy-describe = Wijzigen
strategy-describe-title = { $number } wijzigen
strategy-describe-do = Wijziging vastleggen
strategy-starts = Begin
strategy-ends = Einde
strategy-dates = Data
strategy-budget = Budget
strategy-budget-hint = Eén referentie per regel, met het bedrag in euro: BA 01.02 = 12500,50
strategy-effort = Inzet in voltijdse equivalenten
strategy-effort-hint = Tot op een tiende: 0,5
strategy-waits = Wacht op het einde van
strategy-waits-hint = Projectnummers, gescheiden door een spatie: P-26-003 P-26-007
strategy-waits-none = Dit project wacht op niets.
strategy-waited = Hierop wachten
strategy-due = Deliverables en mijlpalen
strategy-due-none = Er is niets vastgelegd.
strategy-due-on = Vervaldag
strategy-first-due = eerst voorzien op
strategy-item-new = Deliverable of mijlpaal toevoegen
strategy-itemsort = Soort
strategy-itemsort-deliverable = Deliverable
strategy-itemsort-milestone = Mijlpaal
strategy-item-done = bereikt
strategy-item-late = te laat
strategy-item-open = gepland
strategy-name-fr = Naam in het Frans
strategy-name-nl = Naam in het Nederlands
strategy-reached-on = Bereikt op
strategy-reach-do = Bereikt
strategy-move-do = Naam en vervaldag opslaan
strategy-drop-do = Niet meer voorzien
strategy-over = Bereikt of geschrapt: verbeteren
strategy-proof = Adres van het bewijs
strategy-proof-hint = Een link die begint met https://. Geef voor een deliverable de link, of een opmerking die zegt waar het bewijs zich bevindt.
strategy-proof-open = bewijs
strategy-correct-why = Reden van de verbetering
strategy-correct-do = Verbeteren
strategy-reopen-do = Niet bereikt: heropenen
strategy-restore-do = Opnieuw voorzien

## In de tijd

strategy-time = Operationeel plan { $year } in de tijd
strategy-time-lede = De projecten met hun mijlpalen en wat op wat wacht, daarna wat bereikt is van wat voorzien was.
strategy-gantt = Gantt-diagram
strategy-gantt-words = { $n ->
        [one] Eén project van { $year }. De tabel geeft dezelfde data.
       *[other] { $n } projecten van { $year }. De tabel geeft dezelfde data.
    }
strategy-gantt-key = Ruit: mijlpaal. Vierkant: deliverable. Groen: bereikt; rood: te laat. Stippellijn: wat eerst af moet zijn; rood wanneer het vervolg te vroeg begint.
strategy-elsewhere = Wachten op het einde van projecten buiten deze tekening
strategy-as-table = Als tabel
strategy-today = vandaag
strategy-burn = Bereikt en voorzien
strategy-burn-words = { $done } van { $due } deliverables en mijlpalen bereikt.
strategy-burn-key = Streepjeslijn en lege punten: wat tegen die datum voorzien was. Volle lijn en volle punten: wat bereikt was, tot vandaag.
strategy-burn-day = Tot en met
strategy-burn-due = Voorzien
strategy-burn-done = Bereikt

## Mijn directie

strategy-mine = Wat mijn directie te doen heeft
strategy-mine-lede = De lopende projecten van deze functie, wat binnen zestig dagen vervalt en waarover al een kwartaal niets gezegd werd.
strategy-mine-silent = { $n ->
        [one] Eén project heeft een as zonder rapport sinds meer dan een kwartaal.
       *[other] { $n } projecten hebben een as zonder rapport sinds meer dan een kwartaal.
    }
strategy-mine-due = Nabije of overschreden vervaldagen
strategy-mine-due-none = Binnen zestig dagen vervalt er niets.
strategy-mine-none = Geen lopende projecten
strategy-mine-none-hint = Kies een andere functie.

## Bestanden

strategy-import = Bestand overnemen
strategy-import-title = Een bestand overnemen in het plan { $year }
strategy-import-lede = Een CSV-bestand, één project per regel. Elke regel krijgt een oordeel voor er iets geschreven wordt; het bestand wordt volledig overgenomen of helemaal niet.
strategy-import-file = CSV-bestand
strategy-import-hint = Een bestaand nummer wijzigt het project; zonder nummer een nieuw project. Kolomnamen gelden in het Frans, Nederlands en Engels.
strategy-import-preview = Nakijken
strategy-import-take = Bestand overnemen
strategy-import-again = Een ander bestand kiezen
strategy-import-nothing = Verbeter de geweigerde regels: er wordt niets overgenomen zolang een regel niet klopt.
strategy-import-good = { $n ->
        [one] één regel in orde
       *[other] { $n } regels in orde
    }
strategy-import-refused = { $n ->
        [one] één geweigerde regel
       *[other] { $n } geweigerde regels
    }
strategy-import-lines = Regels van het bestand
strategy-import-line = Regel
strategy-import-verdict = Oordeel
strategy-line-new = nieuw project
strategy-line-changes = wijzigt { $number }
strategy-line-fields = titel, doelstelling, trekker of datum ontbreekt, of de regel heeft te veel velden
strategy-line-quote = aanhalingsteken niet gesloten
strategy-line-long = regel te lang
strategy-line-sort = geen project en geen actie
strategy-line-number = nummer onbekend in dit plan
strategy-line-twice = zelfde nummer als een eerdere regel
strategy-line-objective = doelstelling onbekend
strategy-line-function = functie onbekend
strategy-line-day = datum onleesbaar
strategy-line-order = het einde ligt vóór het begin
strategy-line-amount = bedrag of inzet onleesbaar
strategy-line-after = wacht op een onbekend project

## Beheerscontroleverslagen

strategy-report = Beheerscontroleverslag
strategy-reports = Beheerscontrole { $year }
strategy-reports-lede = Elk verslag bevriest wat het plan die dag zei en vergelijkt zich met het vorige.
strategy-reports-none = Geen verslagen
strategy-reports-none-hint = Maak er een per kwartaal.
strategy-report-n = Verslag { $year }/{ $n }
strategy-report-draw = Het verslag van vandaag opmaken
strategy-report-hint = Een zin voor de raad, indien nodig. De inhoud komt uit de gegevens en verandert niet meer.
strategy-report-pdf = PDF in het Frans en het Nederlands
strategy-report-all = Alle projecten van het verslag
strategy-report-withheld = { $n ->
        [one] Eén vertrouwelijker behandeld project staat er niet in.
       *[other] { $n } vertrouwelijker behandelde projecten staan er niet in.
    }
strategy-changes = Wat veranderd is
strategy-changes-since = Sinds het verslag van { $day }
strategy-changes-first = Dit is het eerste verslag van dit plan.
strategy-changes-none = Er is niets veranderd.
strategy-change-new = nieuw
strategy-change-done = afgerond
strategy-change-dropped = stopgezet
strategy-change-again = hervat
strategy-change-absent = staat niet meer in het verslag
strategy-change-added = toegevoegd
strategy-change-undone = toch niet bereikt
strategy-change-gone = niet meer voorzien
strategy-change-waits = wacht voortaan op het einde van
strategy-change-waited = wacht niet meer op het einde van
strategy-days-later = { $n ->
        [one] één dag later
       *[other] { $n } dagen later
    }
strategy-days-earlier = { $n ->
        [one] één dag vroeger
       *[other] { $n } dagen vroeger
    }

## Wat gedaan werd

strategy-done-objective = Doelstelling { $of } vastgelegd
strategy-done-worded = { $of }: nieuwe versie vastgelegd
strategy-done-loaded = Doelstellingen overgenomen uit het profiel: { $of }
strategy-done-status = { $of }: status gerapporteerd
strategy-done-cycle = { $of }: fase vastgelegd
strategy-done-account = { $of }: tekst vastgelegd
strategy-done-plan = Plan { $of } geopend
strategy-done-step = Plan { $of }: stap vastgelegd
strategy-done-project = { $of } toegevoegd aan het plan
strategy-done-described = { $of } gewijzigd
strategy-done-item = { $of }: vervaldag toegevoegd
strategy-done-moved = { $of }: naam of vervaldag gewijzigd
strategy-done-reached = { $of }: vervaldag bereikt
strategy-done-dropped = { $of }: vervaldag geschrapt
strategy-done-corrected = { $of }: vervaldag verbeterd
strategy-done-reopened = { $of }: vervaldag heropend
strategy-done-state = { $of }: toestand vastgelegd
strategy-done-taken = Bestand { $of } overgenomen
strategy-done-report = Verslag van { $of } opgemaakt

## In het journaal

kind-strategy-objective-set = Doelstelling vastgelegd
kind-strategy-objective-worded = Doelstelling geherformuleerd
kind-strategy-cycle-moved = Beheerscyclus verdergezet
kind-strategy-axis-reported = As gerapporteerd
kind-strategy-account-written = Realisaties of planning geschreven
kind-strategy-plan-opened = Operationeel plan geopend
kind-strategy-plan-turned = Stap van het operationeel plan
kind-strategy-plan-taken = Bestand overgenomen in het plan
kind-strategy-report-drawn = Beheerscontroleverslag opgemaakt
kind-strategy-project-set = Project of actie toegevoegd
kind-strategy-project-described = Project of actie gewijzigd
kind-strategy-project-turned = Project of actie afgesloten, stopgezet of hervat
kind-strategy-item-written = Deliverable of mijlpaal geschreven
kind-strategy-item-reached = Deliverable of mijlpaal bereikt
kind-strategy-item-corrected = Bereikte deliverable of mijlpaal verbeterd
kind-strategy-item-reopened = Deliverable of mijlpaal opnieuw voorzien
kind-strategy-item-dropped = Deliverable of mijlpaal geschrapt

## Weigeringen

refusal-strategy-changed = { $function } heeft dit gewijzigd om { $at } (№ { $seq }). Herlaad de pagina en begin opnieuw.
refusal-strategy-code-taken = De code { $code } bestaat al. Kies een andere.
refusal-strategy-parent = Een operationele doelstelling staat onder een strategische, een strategische onder geen enkele.
refusal-strategy-order = Het einde ligt vóór het begin. Verbeter de data.
refusal-strategy-year = Geef een jaar tussen 1990 en 2099.
refusal-strategy-day = ‘{ $value }’ is geen datum. Schrijf 31/03/2026.
refusal-strategy-amount = Geef een referentie en een bedrag dat niet negatief is.
refusal-strategy-budget = Schrijf elke regel als BA 01.02 = 12500,50.
refusal-strategy-effort = Schrijf de inzet tot op een tiende, bijvoorbeeld 0,5.
refusal-strategy-many = Niet meer dan { $most }. Groepeer of verdeel.
refusal-strategy-circle = De projecten zouden in een kring op elkaar wachten: { $chain }. Verwijder een van de afhankelijkheden.
refusal-strategy-after = Een van de afgewachte projecten bestaat niet of staat niet voor u open.
refusal-strategy-after-number = Het project { $number } bestaat niet of staat niet voor u open.
refusal-strategy-objective = Kies een doelstelling die bestaat.
refusal-strategy-plan-there = Het plan { $year } bestaat al.
refusal-strategy-plan-state = Het plan { $year } is { $state }: dit vervolg is nu niet mogelijk.
refusal-strategy-plan-empty = Het plan { $year } bevat geen projecten. Voeg er eerst toe.
refusal-strategy-own-plan = U hebt dit plan voorgelegd: iemand anders valideert het.
refusal-strategy-own-changes = U hebt een van deze wijzigingen aangebracht: iemand anders valideert ze.
refusal-strategy-hidden-changes = Een wijziging betreft een project dat niet voor u openstaat. Iemand die het hele plan ziet, beslist.
refusal-strategy-ended = { $number } is afgesloten. Hervat het eerst.
refusal-strategy-gone = Deliverable of mijlpaal { $n } bestaat niet meer. Herlaad de pagina.
refusal-strategy-reached = Dit is al bereikt. Heropen het eerst.
refusal-strategy-not-reached = Deliverable of mijlpaal { $n } is niet bereikt: er valt niets te verbeteren. Herlaad de pagina.
refusal-strategy-proof = Geef het adres van het bewijs, of zeg in de opmerking waar het zich bevindt.
refusal-strategy-address = Een adres begint met https:// of http://.
refusal-strategy-ahead = Deze datum is nog niet gekomen.
refusal-strategy-phase-before = De vorige fase begon op { $since }. Kies die dag of een latere.
refusal-strategy-nothing = Er werd niets nieuws gezegd.
refusal-strategy-file-gone = Het bestand wordt niet meer bewaard. Stuur het opnieuw.
refusal-strategy-file-torn = Een regel kan niet meer overgenomen worden. Kijk het bestand opnieuw na.
refusal-strategy-file-size = Het bestand is groter dan { $most } KiB. Splits het.
refusal-strategy-file-text = Het bestand is niet in UTF-8. Bewaar het als ‘CSV UTF-8’.
refusal-strategy-file-empty = Het bestand bevat alleen kolomnamen, of niets.
refusal-strategy-file-lines = Meer dan { $most } regels.
refusal-strategy-file-head = De eerste regel moet minstens doelstelling, titre_fr, titel_nl, trekker, begin en einde noemen.
refusal-erase-strategy = Deze vermelding zegt wat de doelstelling, het project of het plan is, of geeft er een nummer aan. Ze blijft staan.
