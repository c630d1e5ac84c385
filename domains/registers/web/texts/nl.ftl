# Opvolgingsregisters: de registers en het zoeken, een vermelding met haar punten, de antwoordfiches, de agenda, de test.

room-follow-up = Opvolging

## De registers

registers-title = Opvolgingsregisters
registers-lede = Wat anderen hebben gevraagd, wat daarmee is gedaan, en wat dat bewijst.
registers-line-word = zoekt een resolutie of aanbeveling op datum, woorden of nummer
registers-line-opens = Zoekt in de registers:
registers-parts = Delen van de opvolging
registers-search = Zoeken
registers-search-hint = 5 juni 2020, apotheek, RS-26-0042
registers-register = Register
registers-all = Alle
registers-show = Tonen
registers-show-all = alles
registers-show-open = wat openstaat
registers-show-mine = wat bij mijn functie ligt
registers-find = Zoeken
registers-entries = Vermeldingen
registers-points = Punten
registers-open = Open
registers-late = Te laat
registers-new = Document inschrijven
registers-load = Vermeldingen van het profiel overnemen
registers-print = Afdrukken
registers-none = Niets van dien aard in de registers
registers-none-hint = Zoek een datum, een woord of een nummer, of toon alle registers.
registers-lessons-waiting = Lessen die nog niet in het register staan
registers-lesson-take = In het register inschrijven
registers-lesson-waits = Deze les staat nog niet in het register.
registers-lesson-title = Les in het register inschrijven
registers-lesson-hint = De inschrijving neemt de woorden in hun taal over, met de verantwoordelijke functie en de vervaldag. Voeg de andere taal toe: niets wordt in uw plaats vertaald.
registers-lesson-point = Wat er moet gebeuren
registers-lesson-from = Les waaruit dit voortkomt
registers-lessons-none = Geen opgevolgde les
registers-lessons-none-hint = Een les uit een oefening, een evenement of een noodsituatie verschijnt hier zodra ze een verbintenis wordt.
registers-day-unknown = datum onbekend
registers-answer = Het antwoord
registers-last = Laatst genoteerde actie
registers-badge = { $n ->
        [one] één opvolgingspunt ligt bij uw functie
       *[other] { $n } opvolgingspunten liggen bij uw functie
    }
registers-beside = In de opvolgingsregisters

## Een vermelding

registers-document = Document
registers-shipped = overgenomen uit het profiel
registers-body = Auteur van het document
registers-day = Datum van het document
registers-reference = Referentie
registers-areas = Gebieden
registers-areas-hint = Geen: het hele grondgebied.
registers-handling = Behandeling
registers-quoted = Geciteerd uit
registers-missing = Tekst ontbreekt in deze taal.
registers-missing-fr = Texte français manquant
registers-missing-nl = Nederlandse tekst ontbreekt
registers-open-points = { $n ->
        [one] punt open
       *[other] punten open
    }
registers-late-points = { $n ->
        [one] één te laat
       *[other] { $n } te laat
    }
registers-points-none = Er is geen punt ingeschreven.
registers-point-n = Punt { $n }
registers-point-new = Punt toevoegen
registers-point-change = Punt wijzigen
registers-owner = Verantwoordelijke functie
registers-nobody = Niemand aangewezen
registers-due = Vervaldag
registers-target = Streefdoel
registers-ground = Rechtsgrond
registers-states = Stand van zaken
registers-states-none = Nog niemand heeft gezegd hoe ver dit punt staat.
registers-state = Stand
registers-state-open = open
registers-state-in-progress = lopend
registers-state-done = gedaan
registers-state-not-followed = niet gevolgd
registers-state-superseded = vervangen
registers-turn = Zeggen hoe ver dit punt staat
registers-on = Datum
registers-on-hint = 2021, 2021-09 of 2021-09-14, zo precies als bekend.
registers-actions = Wat is gedaan
registers-actions-none = Er is geen actie genoteerd.
registers-act = Actie noteren
registers-withdraw = Intrekken
registers-withdrawn = ingetrokken
registers-unproven = { $n ->
        [one] één actie zonder bewijsstuk
       *[other] { $n } acties zonder bewijsstuk
    }
registers-evidence = Bewijsstukken:
registers-evidence-lines = Bewijsstukken, één per regel
registers-evidence-hint = Een adres (ook dat van een pagina hier: vergadering, bevel, plan), № en een nummer van het journaal, of de plaats in een document.
registers-evidence-file = bestand
registers-evidence-entry = vermelding in het journaal
registers-evidence-matter = dossier
registers-evidence-address = adres
registers-evidence-document = document
registers-files = Bestanden
registers-source = Bron
registers-source-hint = Het document met regels of bladzijden; de woorden worden dan als citaat getoond.
registers-owed = Te doen
registers-owed-given = gegeven
registers-owed-acknowledged = opgenomen
registers-owed-executed = uitgevoerd, te bevestigen
registers-owed-declined = afgewezen
registers-owed-settled = gedaan en bevestigd
registers-owed-withdrawn = ingetrokken
registers-owed-unseen = nog niet bij de verbintenissen, of voorbehouden
registers-take-up = Actie toevertrouwen
registers-take-up-hint = Ze wordt een verbintenis: de opvolging verschijnt hier.
registers-what = Wat moet gebeuren
registers-whom = Aan welke functie
registers-links = Koppelingen
registers-link = Koppelen aan een maatregel, een indicator, een dossier
registers-link-measure = Maatregel
registers-link-indicator = Indicator
registers-link-matter = Dossier
registers-link-number = Ander dossier
registers-link-number-hint = Het nummer van een incident, of het adres van de pagina.
registers-unlink = Loskoppelen
registers-silent = geen waarde
registers-change = Wijzigen
registers-change-title = { $number } wijzigen
registers-choose = Kies
registers-record = Registreren
registers-cancel = Annuleren
registers-why = Reden
registers-name-fr = Naam in het Frans
registers-name-nl = Naam in het Nederlands
registers-body-fr = Auteur, in het Frans
registers-body-nl = Auteur, in het Nederlands
registers-quote-fr = Citaat in het Frans
registers-quote-nl = Citaat in het Nederlands
registers-note-fr = Opmerking in het Frans
registers-note-nl = Opmerking in het Nederlands
registers-words-fr = Tekst in het Frans
registers-words-nl = Tekst in het Nederlands
registers-ground-fr = Rechtsgrond, in het Frans
registers-ground-nl = Rechtsgrond, in het Nederlands
registers-target-fr = Streefdoel, in het Frans
registers-target-nl = Streefdoel, in het Nederlands
registers-in-fr = In het Frans
registers-in-nl = In het Nederlands
registers-lang-fr = Frans
registers-lang-nl = Nederlands
registers-history = Geschiedenis
registers-erased = gewist
registers-unverified = te controleren

## De vermeldingen van het profiel overnemen

registers-load-lede = Wat het profiel bevat en wat het overnemen zal doen. Alleen wat het profiel anders zegt dan voordien, wordt geschreven. Wat u schreef, blijft; waar beide gewijzigd zijn, beslist iemand.
registers-load-does = Wat geschreven wordt
registers-load-same = niets: al overgenomen
registers-load-new = nieuwe vermelding;
registers-load-frame = het document is anders beschreven;
registers-load-points = { $n ->
        [one] één punt;
       *[other] { $n } punten;
    }
registers-load-changed = { $n ->
        [one] één punt anders gezegd;
       *[other] { $n } punten anders gezegd;
    }
registers-load-actions = { $n ->
        [one] één actie;
       *[other] { $n } acties;
    }
registers-load-states = { $n ->
        [one] één stand;
       *[other] { $n } standen;
    }
registers-load-links = { $n ->
        [one] een koppeling met een indicator;
       *[other] { $n } koppelingen met indicatoren;
    }
registers-load-waiting = { $n ->
        [one] Eén indicator van het profiel is nog niet overgenomen: de koppeling wacht.
       *[other] { $n } indicatoren van het profiel zijn nog niet overgenomen: hun koppelingen wachten.
    }
registers-load-indicators = Indicatoren van het profiel
registers-load-noted = { $n ->
        [one] één tekst ongewijzigd, die van het profiel wordt genoteerd;
       *[other] { $n } teksten ongewijzigd, die van het profiel worden genoteerd;
    }
registers-load-kept = Hier geschreven, blijft:
registers-load-own = Hier toegevoegde punten, ze blijven:
registers-load-gone = Punten die het profiel niet meer bevat, ze blijven:
registers-load-passed = { $n ->
        [one] Eén stand van het profiel blijft buiten beschouwing: de laatste stand hier is een andere.
       *[other] { $n } standen van het profiel blijven buiten beschouwing: de laatste stand hier is een andere.
    }
registers-load-decide = te beslissen: hier en in het profiel gewijzigd
registers-load-apart = Te beslissen
registers-load-apart-hint = Dit werd hier en in het profiel gewijzigd. Er wordt niets van geschreven zolang niemand beslist heeft. Wat maar één kant wijzigde, wordt in beide gevallen behouden of overgenomen.
registers-load-part = Onderdeel
registers-load-here = Zoals hier
registers-load-profile = Zoals in het profiel
registers-load-blank = niets
registers-load-keep = Behouden wat hier staat
registers-load-take = Overnemen wat het profiel zegt
registers-load-one = Deze vermelding overnemen
registers-part-register = Register
registers-part-names = Naam
registers-part-body = Auteur van het document
registers-part-day = Datum van het document
registers-part-reference = Referentie
registers-part-quote = Citaat en bron
registers-part-note = Opmerking
registers-part-words = Tekst en bron
registers-part-owner = Verantwoordelijke functie
registers-part-ground = Rechtsgrond
registers-part-due = Vervaldag
registers-part-target = Streefdoel
registers-load-do = Alles overnemen
registers-load-none = Het profiel bevat geen vermeldingen.

## De antwoordfiche

registers-answers = Antwoorden
registers-answers-none = Er is nog geen antwoord voorbereid.
registers-sheet-title = Antwoordfiche
registers-sheet-n = Fiche { $n }
registers-sheet-about = Het antwoord gaat over
registers-sheet-whole = het hele document
registers-sheet-from = Een antwoord hergebruiken
registers-sheet-fresh = nee, vertrekken van het register
registers-sheet-begin = Antwoord voorbereiden
registers-sheet-save = Ontwerp bewaren
registers-sheet-asked = Wat is gevraagd
registers-sheet-done = Wat is gedaan
registers-sheet-remains = Wat nog te doen is
registers-sheet-figures = Cijfers en bronnen
registers-stage-draft = ontwerp
registers-stage-handed-in = ingediend, goed te keuren
registers-stage-approved = goedgekeurd en vastgelegd
registers-stage-reviewed = nagezien en aanvaard
registers-lacks-fr = Frans onvolledig
registers-lacks-nl = Nederlands onvolledig
registers-lacking-fr = { $n ->
        [one] Eén regel van het register heeft geen Franse tekst: hij ontbreekt in het ontwerp.
       *[other] { $n } regels van het register hebben geen Franse tekst: ze ontbreken in het ontwerp.
    }
registers-lacking-nl = { $n ->
        [one] Eén regel van het register heeft geen Nederlandse tekst: hij ontbreekt in het ontwerp.
       *[other] { $n } regels van het register hebben geen Nederlandse tekst: ze ontbreken in het ontwerp.
    }
registers-written-by = geschreven door
registers-pdf-fr = Frans
registers-pdf-nl = Nederlands
registers-pdf-both = beide
registers-hand-in = Indienen
registers-hand-in-hint = Daarna moet iemand anders het goedkeuren.
registers-waits = Dit wacht op iemand anders: wie het schreef, keurt het niet goed.
registers-judge = Goedkeuren of terugsturen
registers-judge-hint = Nodig om terug te sturen, en om goed te keuren terwijl een taal ontbreekt.
registers-verdict = Beslissing
registers-verdict-approve = Goedkeuren
registers-verdict-return = Terugsturen met een reden
registers-proofs = Bewijsstukken
registers-proofs-none = Nog niets bewijst wat is gedaan.
registers-proof-point = Punt
registers-proof-on = Datum
registers-proof-words = Wat
registers-proof-evidence = Bewijsstuk
registers-fingerprint = SHA-256-vingerafdruk
registers-earlier = Eerder gegeven antwoorden
registers-paper-approved = Goedgekeurd op { $at } door { $function }, № { $seq }. SHA-256-vingerafdruk: { $fingerprint }
registers-paper-draft = Ontwerp: nog niet goedgekeurd.
registers-draft-quote = “{ $words }”
registers-draft-as-of = { $n }. { $state }, op { $on }.
registers-draft-due = , tegen { $due }
registers-draft-target = { $n }. Streefdoel: { $target }
registers-draft-nothing = In het register is geen actie genoteerd.
registers-draft-all-done = Er staat geen punt open.

## De regelgevingsagenda

registers-agenda = Regelgevingsagenda
registers-agenda-lede = De instrumenten in voorbereiding, volgens het model van bijlage 2.
registers-agenda-none = Geen instrument dit jaar
registers-agenda-none-hint = Kies een ander jaar of voeg een instrument toe.
registers-instrument-new = Instrument toevoegen
registers-instrument-sort = Soort
registers-year = Jaar
registers-content = Inhoud
registers-description = Korte omschrijving
registers-occasion = Aanleiding
registers-purpose = Doelstelling
registers-strategic = Strategische doelstelling
registers-operational = Operationele doelstelling(en)
registers-strategic-hint = SD 7
registers-operational-hint = OD 7.2, OD 7.3
registers-situation = Huidige situatie
registers-planning = Toekomstige planning
registers-responsible = Verantwoordelijke
registers-progress = Stand
registers-progress-planned = gepland
registers-progress-in-progress = lopend
registers-progress-adopted = aangenomen
registers-progress-published = bekendgemaakt
registers-progress-dropped = stopgezet
registers-steps = Stappen
registers-step = Stap
registers-step-planned = Gepland
registers-step-done = Gedaan
registers-step-set = Dateren
registers-step-tested = test vereist
registers-words = Opmerking

## De gelijkekansentest

registers-test = Gelijkekansentest
registers-test-open = Test openen
registers-test-owed = te doen
registers-test-none = nog niet begonnen
registers-test-fill = Test invullen
registers-typed = Wat u had ingevuld
registers-before-unverified = de stap waarbij hij vereist is, is te controleren
registers-criteria = Criteria
registers-criteria-none = Het profiel kent geen criteria.
registers-effect = Verwacht effect
registers-effect-none = nog niet onderzocht
registers-effect-positive = gunstig
registers-effect-neutral = zonder verschil
registers-effect-negative = ongunstig
registers-effect-unknown = onbekend
registers-grounds-fr = Waarop dat berust, in het Frans
registers-grounds-nl = Waarop dat berust, in het Nederlands
registers-mitigation = Wat is voorzien
registers-mitigation-fr = Wat is voorzien, in het Frans
registers-mitigation-nl = Wat is voorzien, in het Nederlands
registers-owes = Is de test verplicht?
registers-owes-owed = Ja
registers-owes-exempt = Nee, vrijgesteld met een reden
registers-exempt = Vrijgesteld
registers-exempt-fr = Reden van de vrijstelling, in het Frans
registers-exempt-nl = Reden van de vrijstelling, in het Nederlands

## Wat gedaan is

registers-done = { $of } is bijgewerkt.
registers-done-entered = { $of } is ingeschreven.
registers-done-loaded = { $of } vermeldingen in het journaal geschreven.
registers-done-settled = Beslist: { $of } is bijgewerkt.
registers-done-drafted = Een ontwerpantwoord voor { $of } ligt klaar om na te lezen.
registers-done-write = Het ontwerp voor { $of } is bewaard.
registers-done-hand-in = Het antwoord voor { $of } is ingediend.
registers-done-judge = De beslissing over het antwoord voor { $of } is geregistreerd.
registers-done-test-write = De test van { $of } is bewaard.
registers-done-test-hand-in = De test van { $of } is ingediend.
registers-done-test-judge = De beslissing over de test van { $of } is geregistreerd.

## Soorten vermeldingen in het journaal

kind-registers-entered = Document ingeschreven in het register
kind-registers-changed = Document anders beschreven
kind-registers-point-written = Punt geschreven
kind-registers-point-turned = Stand van een punt
kind-registers-action-noted = Actie genoteerd
kind-registers-action-withdrawn = Actie ingetrokken
kind-registers-taken-up = Actie toevertrouwd
kind-registers-linked = Punt gekoppeld
kind-registers-unlinked = Punt losgekoppeld
kind-registers-sheet-written = Antwoordfiche geschreven
kind-registers-sheet-handed-in = Antwoordfiche ingediend
kind-registers-sheet-returned = Antwoordfiche teruggestuurd
kind-registers-sheet-approved = Antwoordfiche goedgekeurd
kind-registers-instrument-entered = Instrument op de agenda gezet
kind-registers-instrument-changed = Instrument anders beschreven
kind-registers-step-set = Stap gedateerd
kind-registers-instrument-turned = Stand van een instrument
kind-registers-test-written = Gelijkekansentest ingevuld
kind-registers-test-handed-in = Gelijkekansentest ingediend
kind-registers-test-returned = Gelijkekansentest teruggestuurd
kind-registers-test-reviewed = Gelijkekansentest aanvaard

## Weigeringen

refusal-registers-changed = { $function } heeft dit om { $at } gewijzigd (№ { $seq }). Lees de pagina opnieuw en begin dan opnieuw.
refusal-registers-lesson = Deze les staat al in het register. Zoek ze op haar nummer.
refusal-registers-lesson-void = Deze les werd ingetrokken of afgewezen: er valt niets op te volgen zolang ze niet opnieuw wordt gegeven.
refusal-registers-gone = Er is geen nummer { $n }, of niet meer.
refusal-registers-no-evidence = Gedaan, maar niets bewijst het. Voeg een bewijsstuk toe, of noteer eerst een actie die er een heeft.
refusal-registers-reason = De stand ‘{ $state }’ vraagt een reden.
refusal-registers-date = ‘{ $value }’ is geen datum. Schrijf 2021, 2021-09 of 2021-09-14.
refusal-registers-evidence = ‘{ $value }’ kan geen bewijsstuk van die soort zijn.
refusal-registers-past = Die vervaldag is voorbij. Geef er een die nog komt.
refusal-registers-itself = Een document wordt niet aan zichzelf gekoppeld.
refusal-registers-unknown = Niets van dien aard is hier bekend. Controleer het nummer, of kies uit de lijst.
refusal-registers-nothing = Het profiel bevat geen vermeldingen om over te nemen.
refusal-registers-settled = Hier valt niets meer te beslissen: iemand deed het al, of beide kanten stemmen overeen. Lees de pagina opnieuw.
refusal-registers-year = { $value } is geen agendajaar.
refusal-registers-sheet-stage = De fiche staat op ‘{ $stage }’: dat kan dan niet meer.
refusal-registers-own-work = U schreef het of diende het in. Iemand anders moet het goedkeuren.
refusal-registers-language = Een deel ontbreekt in het { $lang }. Stuur de fiche terug, of zeg waarom die taal ontbreekt.
refusal-registers-instrument-over = { $number } is ‘{ $progress }’: de stappen veranderen niet meer. Zet het eerst weer op lopend, met een reden.
refusal-registers-test-missing = { $number } heeft geen aanvaarde gelijkekansentest. Vul hem in, of motiveer de vrijstelling, en laat hem door iemand anders nazien.
refusal-registers-test-stage = De test staat op ‘{ $stage }’: dat kan dan niet meer.
refusal-registers-criterion = Zeg welk effect verwacht wordt voor het criterium ‘{ $criterion }’.
refusal-registers-mitigation = ‘{ $criterion }’: zeg wat is voorzien tegen het ongunstige effect, of om meer te weten.
refusal-registers-many = Dat is te veel: ten hoogste { $most }.
refusal-registers-file-large = Een bestand is groter dan { $limit } MB. Kies een kleiner.
refusal-registers-file-type = Dit type bestand wordt niet aanvaard.
refusal-registers-file-held = Dit bestand wordt tegengehouden: de controle vond er iets in.
refusal-erase-registers = № { $entry } zegt hoe ver een punt staat, geeft een nummer of legt een antwoord vast: zonder zou het register iets anders zeggen. Het blijft.
