# Plannen, reflexfiches, activeringen.

## Lokaal en lijsten

room-plans = Plannen
badge-plans = { $n ->
    [one] { $n } lopende activering
   *[other] { $n } lopende activeringen
}
plan-title = Noodplannen
plan-lede = Wat klaar is, wat herzien moet worden, en waarvan alleen de titel bekend is.
plan-views = Weergaven
plan-activations = Activeringen
plan-withdrawn-ones = Ingetrokken
plan-search = Titel of risico
plan-any = Alle
plan-filter = Filteren
plan-name = Titel
plan-sort = Soort
plan-sort-general = Algemeen plan (ANIP)
plan-sort-special = Bijzonder plan (BNIP)
plan-sort-monodisciplinary = Monodisciplinair plan
plan-sort-internal = Intern plan van een site
plan-stands = Stand
plan-standing-title-only = alleen de titel, inhoud niet ingevoerd
plan-standing-fictitious = fictief
plan-version = versie { $n }
plan-status-draft = ontwerp
plan-status-submitted = voorgelegd
plan-status-approved = goedgekeurd
plan-status-shipped = meegeleverd met het profiel
plan-status-replaced = vervangen
plan-status-withdrawn = ingetrokken
plan-turn-edit = gewijzigd
plan-turn-submit = voorgelegd
plan-turn-return = teruggestuurd
plan-turn-approve = goedgekeurd
plan-revise-by = Te herzien vóór
plan-revise-over = termijn verstreken
plan-revise-soon = binnenkort
plan-revise-none = geen datum bepaald
plan-revise-notice = De herzieningsdatum is voorbij: dit plan klopt misschien niet meer. Begin een nieuwe versie.
plan-contacts = Contacten
plan-contacts-stale = { $n ->
    [one] { $n } na te kijken
   *[other] { $n } na te kijken
}
plan-contacts-age = { $n ->
    [one] Een contact moet na { $n } maand nagekeken worden.
   *[other] Een contact moet na { $n } maanden nagekeken worden.
}
plan-unverified = te verifiëren
plan-none = Geen plan voldoet.
plan-none-hint = Verruim de zoekopdracht, of voer een plan in.
plan-organisation = Organisatie
plan-areas = Grondgebied
plan-areas-all = overal
plan-areas-hint = Niets gekozen: het plan geldt overal.
plan-source = Bron
plan-author = Ingevoerd door
plan-erased = gewist
plan-recorded = genoteerd { $time }

## Invoeren en schrijven

plan-enter = Een plan invoeren
plan-enter-lede = Eerst de titel; fiches, contacten en perimeters komen in de eerste versie.
plan-enter-do = Invoeren
plan-risk = Risico
plan-risk-hint = Laat leeg voor een algemeen plan.
plan-none-of-these = geen
plan-choose = Kies
plan-sight = Wie mag het lezen
plan-handling = Behandeling
plan-readers = Functies die het lezen
plan-readers-hint = Alleen voor een plan met beperkte toegang. Uw functie hoort erbij; noem ook wie het zal goedkeuren.
plan-first-page = Eerste pagina
plan-edit = Wijzigen
plan-save = Bewaren
plan-valid-from = Geldig vanaf
plan-valid-from-hint = Leeg: vanaf de goedkeuring.
plan-bodies = Bijeen te roepen organen
plan-bodies-hint = Voorgesteld voor bijeenroeping wanneer het plan geactiveerd wordt.
plan-perimeters = Perimeters
plan-perimeters-hint = Een straal rond de plaats, of een benoemde zone. Lege lijnen tellen niet.
plan-perimeters-proposed = Voorgesteld door het plan; ze worden vastgelegd op de kaart van het incident.
plan-perimeter-n = Perimeter { $n }
plan-perimeter-set = Vastleggen
plan-colour = Kleur
plan-colour-red = rood (uitsluiting)
plan-colour-orange = oranje (isolatie)
plan-colour-yellow = geel (ontrading)
plan-radius = straal van { $n } m
plan-radius-m = Straal (m)
plan-named-area = Benoemde zone
plan-thresholds = Drempels
plan-levels = Niveaus
plan-levels-none = Geen niveau: geen drempel van een indicator leidt naar dit plan.
plan-level = Niveau
plan-level-add = Een niveau toevoegen
plan-level-name = Naam van het niveau
plan-level-name-hint = Het woord van het plan: bewaking, alarm, crisis.
plan-level-threshold = Drempel van de indicator
plan-level-threshold-hint = Wordt die drempel bereikt, dan krijgt de bewaking een signaal dat het plan en het niveau noemt.
plan-level-action = Wat er dan gebeurt
plan-level-cards = Kaarten:
plan-level-cards-pick = Kaarten die dan beginnen
plan-level-cards-hint = Ze zeggen wie handelt. Ze gaan open wanneer het plan geactiveerd wordt.
plan-level-remove = Het niveau schrappen
plan-level-remove-sure = Dit niveau uit het ontwerp schrappen?
plan-level-at = drempel “{ $threshold }”
plan-level-no-figure = hier wordt voor u geen indicator “{ $code }” gevolgd
plan-level-no-threshold = de indicator heeft die drempel niet meer
plan-level-no-figures = Geen indicator heeft een drempel die u kunt zien.
plan-level-to-figures = Naar de indicatoren
plan-level-reached = bereikt
plan-level-signal = het signaal
plan-level-responsible = Verantwoordelijk
plan-level-responsible-hint = Wordt het niveau bereikt, dan krijgen deze functies een bericht dat ze bevestigen. Een lege regel telt niet mee.
plan-level-office-n = Verantwoordelijke { $n }
plan-level-any = niet nader bepaald
plan-level-area = Grondgebied
plan-level-acts = Acties
plan-level-acts-hint = Wie wat doet, binnen welke termijn. Wordt het plan vanaf dit niveau geactiveerd, dan wordt elke actie een verbintenis. Een lege regel telt niet mee.
plan-level-act-n = Actie { $n }
plan-level-what = Actie
plan-level-due = tegen
plan-level-owed-late = te laat
plan-level-owed-done = afgesloten
plan-level-told = Verantwoordelijken verwittigd
plan-level-told-none = geen bericht dat u kunt zien. Verwittig hen zelf als niemand het deed.
plan-level-told-waits = niemand werd gevonden, het bericht wacht op vrijgave
plan-level-told-message = het bericht
plan-level-told-other = andere ontvanger
plan-known-waiting = nog niet verwittigd
plan-known-told = verwittigd
plan-known-acknowledged = bevestigd
plan-known-failed = niet bereikt
plan-level-from = Vanaf het niveau
plan-level-from-none = zonder niveau
plan-level-from-hint = De acties van het niveau worden verbintenissen van wie het noemt. Wat een activering op hetzelfde niveau al vroeg, wordt geen tweede keer gevraagd.
plan-told-subject = { $plan }: niveau “{ $level }” bereikt
plan-told-subject-area = { $plan }, { $area }: niveau “{ $level }” bereikt
plan-told = Het niveau “{ $level }” van het plan “{ $plan }” is sinds { $at } bereikt. U bent er verantwoordelijk voor. { $action } Het plan: { $address }
plan-told-area = Het niveau “{ $level }” van het plan “{ $plan }” is sinds { $at } bereikt ({ $area }). U bent er verantwoordelijk voor. { $action } Het plan: { $address }
plan-told-act = { $who }: { $what }
plan-told-act-within = { $who }: { $what } ({ $within })
plan-cards = Reflexfiches
plan-cards-none = Geen fiche: een versie zonder fiche kan niet voorgelegd worden.
plan-card = Reflexfiche
plan-card-add = Fiche toevoegen
plan-card-for = Voor wie
plan-card-title = Opschrift
plan-card-when = Wanneer ze vanzelf opengaat
plan-card-when-hint = Geen type aangevinkt: de fiche gaat alleen open bij activering van het plan.
plan-card-types = Types incident
plan-card-severity = Vanaf de ernst
plan-card-opens = gaat open bij
plan-card-from = vanaf
plan-card-with-plan = gaat open met het plan
plan-card-remove = Fiche schrappen
plan-card-remove-sure = Deze fiche uit het ontwerp schrappen?
plan-steps = Stappen
plan-steps-hint = In volgorde. Een taal mag ontbreken: de fiche zal het melden. Een leeggemaakte lijn verdwijnt.
plan-step-n = Stap { $n }
plan-step-up = Omhoog
plan-step-down = Omlaag
plan-minutes = Minuten
plan-within = binnen { $n } min
plan-within-hours = binnen { $n } u
plan-within-days = { $n ->
    [one] binnen { $n } dag
   *[other] binnen { $n } dagen
}
plan-needs-reason = reden indien overgeslagen
plan-missing-fr = Frans ontbreekt
plan-missing-nl = Nederlands ontbreekt
plan-contact = Contact
plan-contact-add = Contact toevoegen
plan-contact-remove = Contact schrappen
plan-contact-remove-sure = Dit contact uit het ontwerp schrappen?
plan-contacts-none = Geen contacten.
plan-function = Functie
plan-of-organisation = Organisatie
plan-label = Benaming
plan-label-hint = Nodig zonder functie of organisatie.
plan-number = Nummer of adres
plan-means = Middel
plan-means-phone = telefoon
plan-means-message = sms
plan-means-mail = e-mail
plan-means-radio = radio
plan-person = Persoon
plan-person-hint = Alleen als het nummer van haar of hem is. Deze naam kan apart gewist worden.
plan-note = Opmerking
plan-checked-today = Vandaag nagekeken
plan-checked-on = nagekeken op
plan-checked-never = nooit nagekeken
plan-to-check = na te kijken
plan-check = Vandaag nagekeken

## Versies en goedkeuring

plan-versions = Versies
plan-begun = begonnen op
plan-begun-from = vanaf versie { $n }
plan-begin = Een nieuwe versie beginnen
plan-to-open = Naar versie { $n } in voorbereiding
plan-written-by = Geschreven door
plan-submitted = Voorgelegd
plan-approved = Goedgekeurd
plan-approved-by-nobody = door niemand: ze is meegeleverd met het profiel
plan-returned-because = Teruggestuurd:
plan-submit = Voorleggen
plan-submit-hint = Eenmaal voorgelegd verandert de versie niet meer. Iemand anders keurt ze goed of stuurt ze terug.
plan-submit-do = Voorleggen ter goedkeuring
plan-words = Opmerking (facultatief)
plan-judge = Goedkeuren of terugsturen
plan-judge-hint = Nodig om terug te sturen.
plan-approve = Goedkeuren
plan-return = Terugsturen
plan-own-notice = U hebt in deze versie geschreven: iemand anders moet ze goedkeuren.
plan-changes = Wat er veranderd is sinds versie { $n }
plan-changes-none = Er is niets veranderd.
plan-change-added = toegevoegd
plan-change-changed = gewijzigd
plan-change-removed = geschrapt
plan-before = vroeger:
plan-part-titles = Titel
plan-part-risk = Risico
plan-part-valid-from = Geldig vanaf
plan-part-revise-by = Te herzien vóór
plan-part-bodies = Bijeen te roepen organen
plan-part-perimeters = Perimeters
plan-part-thresholds = Drempels
plan-part-card-order = Volgorde van de kaarten
plan-withdraw = Het plan intrekken
plan-withdraw-hint = De fiches gaan niet meer open en het plan kan niet meer geactiveerd worden. Lopende activeringen gaan door.
plan-reason = Reden
plan-history = Geschiedenis
plan-title-only-notice = Van dit plan is hier alleen de titel bekend; de inhoud is niet ingevoerd. Het kan niet geactiveerd worden: neem het document zelf, of voer een eerste versie in.
plan-fictitious-notice = Verzonnen plan, voor demonstraties en oefeningen. Niets erin komt uit een echt plan.
plan-not-approved-notice = Geen enkele versie van dit plan is goedgekeurd: het kan niet geactiveerd worden.

## Activering

plan-activate = Een plan activeren
plan-activate-for = Voor
plan-activate-what = Gaan open: fiches { $cards }, contacten { $contacts }, voorgestelde organen { $bodies }. De termijnen lopen vanaf de activering.
plan-activate-do = Nu activeren
plan-about = Incident
plan-about-hint = Het nummer, bijvoorbeeld 26-0417. Leeg: zonder incident.
plan-stated = Sinds (indien niet nu)
plan-stated-hint = 02:41, of 24/11 02:41
plan-fitting = Voor dit type incident en dit grondgebied
plan-others = Andere plannen
plan-titles-only = Alleen titels
plan-nothing-to-activate = Geen enkel plan kan geactiveerd worden.
plan-nothing-to-activate-hint = Een plan moet eerst goedgekeurd worden.
plan-open-work = Geactiveerde plannen
plan-activation = Activering
plan-activations-none = Er is geen plan geactiveerd.
plan-activations-none-hint = Een activering opent alle fiches van een plan met hun termijnen.
plan-running = Nu geactiveerd
plan-running-now = lopend
plan-since = sinds
plan-ended = beëindigd
plan-plan = Plan
plan-newer = Versie { $n } van het plan is goedgekeurd; deze activering behoudt versie { $is }.
plan-newer-see = Naar het plan
plan-convene = Bijeenroepen
plan-note-told = Noteren wat men meedeelt
plan-phones = Telefoonlijst
plan-end = De activering beëindigen
plan-paper = Papieren versie
plan-paper-back = Terug naar de activering
plan-print = Afdrukken
plan-page = De pagina
plan-qr = QR-code naar deze pagina
plan-line-word = een plan zoeken
plan-line-opens = Zoekt een plan

## Fiches in gebruik

card-title = Reflexfiches
card-of = Reflexfiches: { $about }
card-all = Alle fiches
card-mine = de mijne
card-none = Geen fiches.
card-none-yours = Hier gaat geen fiche open voor uw functie.
card-others = De andere fiches
card-newer = er bestaat een recentere versie van het plan
card-settled-of = { $n } van { $total }
card-late = { $n ->
    [one] { $n } te laat
   *[other] { $n } te laat
}
card-step-late = te laat
card-by = tegen
card-state-open = te doen
card-state-done = gedaan
card-state-skipped = overgeslagen
card-said-by = volgens
card-moved = Deze fiche loopt verder in de activering van het plan.
card-moved-see = Ernaartoe
card-tick = Gedaan
card-skip = Overslaan
card-undo = Ongedaan maken
card-more = Uur, reden
card-for-them = Noteren voor hen
card-reporter = Wie het zegt
card-done-at = Gedaan om
card-words = Opmerking
card-words-reason = Opmerking, of reden indien overgeslagen

## Gedaan

plan-done-entered = Plan ingevoerd. Schrijf de eerste versie.
plan-done-written = Bewaard.
plan-done-checked = Contact vandaag nagekeken.
plan-done-begun = Nieuwe versie begonnen.
plan-done-submitted = Versie voorgelegd.
plan-done-approved = Versie goedgekeurd.
plan-done-returned = Versie teruggestuurd.
plan-done-withdrawn = Plan ingetrokken.
plan-done-activated = Plan geactiveerd.
plan-done-ended = Activering beëindigd.
card-done-done = Stap gedaan.
card-done-skipped = Stap overgeslagen.
card-done-undone = Stap opnieuw open.

## Soorten vermeldingen

kind-readiness-plan-entered = Plan ingevoerd
kind-readiness-plan-shipped = Plan meegeleverd met het profiel
kind-readiness-version-begun = Versie begonnen
kind-readiness-frame-set = Eerste pagina geschreven
kind-readiness-card-set = Fiche geschreven
kind-readiness-card-removed = Fiche geschrapt
kind-readiness-cards-ordered = Volgorde van de kaarten gewijzigd
kind-readiness-level-set = Niveau geschreven
kind-readiness-level-removed = Niveau geschrapt
kind-readiness-level-met = Niveau van het plan bereikt
kind-readiness-contact-set = Contact geschreven
kind-readiness-contact-removed = Contact geschrapt
kind-readiness-contact-checked = Contact nagekeken
kind-readiness-version-submitted = Versie voorgelegd
kind-readiness-version-returned = Versie teruggestuurd
kind-readiness-version-approved = Versie goedgekeurd
kind-readiness-plan-withdrawn = Plan ingetrokken
kind-readiness-activated = Plan geactiveerd
kind-readiness-activation-ended = Activering beëindigd
kind-readiness-cards-opened = Fiches geopend
kind-readiness-cards-added = Fiches toegevoegd
kind-readiness-cards-closed = Fiches gesloten
kind-readiness-cards-reopened = Fiches heropend
kind-readiness-reguarded = Toegang aangepast aan die van het incident
kind-readiness-step-done = Stap gedaan
kind-readiness-step-skipped = Stap overgeslagen
kind-readiness-step-undone = Ongedaan gemaakt: stap opnieuw open
kind-readiness-reporter-named = Gezegd door

## Weigeringen

refusal-readiness-changed = { $function } heeft dit om { $at } gewijzigd. Kijk eerst wat er nieuw is.
refusal-readiness-status = Versie { $version } heeft de stand ‘{ $status }’: ze kan niet { $turn } worden.
refusal-readiness-own = U hebt in versie { $version } geschreven: iemand anders moet ze goedkeuren.
refusal-readiness-areas = Uw functie is aan een grondgebied gebonden: kies dat waarvoor het plan geldt.
refusal-readiness-title-only = Van dit plan is hier alleen de titel bekend: er valt niets te activeren. Neem het document zelf, of voer een eerste versie in.
refusal-readiness-not-approved = Geen enkele versie van dit plan is goedgekeurd. Laat er een goedkeuren, of kies een ander plan.
refusal-readiness-not-yet = Dit plan geldt pas vanaf { $from }.
refusal-readiness-active = Dit plan is hiervoor al geactiveerd. Open de lopende activering.
refusal-readiness-ended = Dit is beëindigd: hier verandert niets meer.
refusal-readiness-withdrawn = Dit plan is ingetrokken.
refusal-readiness-open = Er is al een versie in voorbereiding. Werk die eerst af.
refusal-readiness-no-cards = Schrijf minstens één fiche voor u voorlegt.
refusal-readiness-revise-first = De herziening valt vóór de eerste geldigheidsdag. Kies een latere datum.
refusal-readiness-perimeter = Geef een straal van 1 tot 50 000 m, of een benoemde zone, niet beide.
refusal-readiness-minutes = Geef een aantal minuten, hoogstens { $most }.
refusal-readiness-step-twice = Een stap staat er tweemaal. Herlaad de pagina.
refusal-readiness-step-settled = { $function } heeft dit om { $at } al afgehandeld. Maak het eerst ongedaan als het fout is.
refusal-readiness-step-open = Deze stap is nog open: er valt niets ongedaan te maken.
refusal-readiness-card = Deze fiche is die van: { $holder }. Alleen een functie die plannen activeert kan ze voor een andere bijhouden.
refusal-readiness-card-moved = Deze fiche loopt verder in de activering van het plan. Vink ze daar af.
refusal-readiness-level-twice = Een ander niveau van dit plan noemt die drempel al. Kies een andere.
refusal-readiness-office = Kies een functie op elke ingevulde regel.
refusal-readiness-many = Hoogstens { $most }.
refusal-plan-day = ‘{ $value }’ is geen datum: JJJJ-MM-DD.
refusal-plan-about = Er is geen incident { $number } voor u. Kijk het nummer na.
refusal-erase-readiness-step = Deze vermelding zegt dat een stap afgehandeld is: zonder haar zou de stap als open tellen. Een naam staat in een eigen vermelding en kan daar gewist worden.
refusal-erase-readiness-plan = Deze vermelding zegt wat een plan bevat of of het geldt: zonder haar zou iets anders gelden. Een contact staat in een eigen vermelding en kan daar gewist worden.
