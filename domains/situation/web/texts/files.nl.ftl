# Incidenten, logboeken, te verwittigen personen, zoeken.

room-incidents = Incidenten
room-log = Wachtlogboek
room-search = Zoeken

## Plaatsen

place-unknown = niet op de kaart
place-estimate = geschat

## Incidenten: woorden

incident-withheld = Afgeschermd incident
incident-state-open = geopend
incident-state-confirmed = bevestigd
incident-state-contained = onder controle
incident-state-closed = afgesloten
incident-state-merged = samengevoegd
incident-step-confirm = Bevestigen
incident-step-contain = Onder controle verklaren
incident-step-close = Afsluiten
incident-step-reopen = Heropenen
incident-step-merge = Samenvoegen
incident-outcome-dealt-with = afgehandeld
incident-outcome-false-alarm = vals alarm
incident-outcome-opened-in-error = bij vergissing geopend
incident-outcome-handed-over = overgenomen door een andere dienst
incident-relation-related = houdt verband met
incident-relation-caused-by = gevolg van
incident-relation-part-of = deel van
incident-relation-cause-of = heeft tot gevolg
incident-relation-whole-of = omvat
incident-entries = { $n ->
        [0] geen notities
        [one] { $n } notitie
       *[other] { $n } notities
    }
incident-signals = { $n ->
        [0] geen meldingen
        [one] { $n } melding
       *[other] { $n } meldingen
    }
incident-merged-into = samengevoegd met { $number }

## Lijst van incidenten

incidents-title = Incidenten
incidents-none = Geen enkel incident voldoet hieraan
incidents-none-hint = Neem een langere periode of wis een criterium. Een incident ontstaat uit een melding, of hierboven.
incidents-open = Incident openen
incidents-number = Nr.
incidents-type = Type
incidents-severity = Ernst
incidents-state = Toestand
incidents-place = Plaats
incidents-opened = Geopend
incidents-last = Laatste notitie
incidents-entries = Notities
incidents-signals = Meldingen
incidents-show = Tonen
incidents-all = Alle
incidents-live = Lopend
incidents-ended = Beëindigd
incidents-any-type = Alle types
incidents-any-severity = Elke ernst
incidents-from-severity = { $severity } en meer
incidents-area = Gemeente of politiezone
incidents-any-area = Het hele Gewest
incidents-municipalities = Gemeenten
incidents-zones = Politiezones
incidents-text = Woorden
incidents-from = Van
incidents-to = Tot en met
incidents-filter = Filteren
incidents-clear = Criteria wissen
incidents-restricted = Afgeschermd: { $level }

## Eén incident

incident-crumb = Incidenten
incident-since = sinds { $time }
incident-until = beëindigd { $time }
incident-print = Dossier om af te drukken
incident-state = Toestand
incident-severity = Ernst
incident-type = Type
incident-title-fr = Korte naam in het Frans
incident-title-nl = Korte naam in het Nederlands
incident-title-hint = Alleen als het type niet genoeg zegt. Niet verplicht.
incident-place = Plaats
incident-place-hint = Adres, kruispunt “A x B”, “tussen A en B”. Een onbekende plaats blijft staan zoals getypt.
incident-pick-hint = Klik op de kaart: het punt vervangt de plaats die op naam werd gevonden. De woorden hierboven blijven naast het punt staan; pas ze aan als ze niet meer kloppen.
incident-place-none = Nog geen plaats.
incident-municipalities = Gemeenten
incident-zones = Politiezones
incident-words-confirm = Wie bevestigt dit ter plaatse?
incident-words-contain = Wat is onder controle, volgens wie?
incident-words-close = Hoe is het afgelopen?
incident-words-reopen = Waarom heropenen?
incident-words-change = Waarom deze wijziging?
incident-optional = niet verplicht
incident-outcome = Afloop
incident-choose = Kies
incident-close-open = { $n ->
        [one] Eén vraag is nog niet beantwoord.
       *[other] { $n } vragen zijn nog niet beantwoord.
    }
incident-close-anyway = Toch afsluiten, deze vragen blijven onbeantwoord
incident-close-due = { $n ->
        [one] Eén persoon moet nog verwittigd worden: duid aan dat dit gebeurd is of geef de reden waarom het niet meer hoeft.
       *[other] { $n } personen moeten nog verwittigd worden: duid aan dat dit gebeurd is of geef de reden waarom het niet meer hoeft.
    }
incident-change = Wijzigen
incident-change-title = Type, ernst, naam, plaats
incident-change-do = Wijzigingen bewaren
incident-merge-title = Samenvoegen met een ander incident
incident-merge-number = Nummer van het incident dat blijft
incident-merge-hint = De meldingen en het vervolg gaan naar het andere incident. Dit incident wordt afgesloten; het logboek blijft leesbaar.
incident-merge-do = Samenvoegen
incident-merge-sure = Dit incident met het andere samenvoegen? Dat kan op de pagina van dit incident ongedaan gemaakt worden.
incident-link-title = Verband met andere incidenten
incident-link-number = Nummer van het andere incident
incident-link-how = Dit incident is
incident-link-do = Verbinden
incident-unlink = Losmaken
incident-related-signals = Meldingen die er misschien mee te maken hebben
incident-links-none = Geen verband gelegd.
incident-restrict-title = Toegang
incident-restrict-who = Gelezen door
incident-level-public = iedereen met toegang tot dit platform, ongeacht de functie. Er wordt daardoor niets gepubliceerd.
incident-level-service = de hele dienst.
incident-level-need-to-know = de aangevinkte functies en wie het incident opende; de anderen zien enkel dat er een afgeschermd incident is.
incident-level-professional-secrecy = de aangevinkte functies die door het beroepsgeheim gebonden zijn, en wie het opende; de anderen zien niet eens dat het incident bestaat.
incident-restrict-level = Verspreidingsniveau
incident-restrict-readers = Functies die mogen lezen
incident-restrict-readers-hint = Telt vanaf “enkel wie het moet weten”. Uw eigen functie blijft altijd in de lijst.
incident-restrict-words = Waarom?
incident-restrict-do = Toegang wijzigen
incident-opened = Incident { $number } geopend
incident-open-hint = Noteer bij een oproep eerst de melding: het incident neemt dan de woorden en de plaats over.
incident-open-do = Incident openen
incident-step-done = { $number }: { $state }
incident-changed = { $number } gewijzigd
incident-nothing-changed = Er is niets gewijzigd in { $number }
incident-merged = Samengevoegd met { $number }
incident-linked = Verbonden met { $number }
incident-unlinked = Het verband met { $number } is weg
incident-restricted = Toegang gewijzigd voor { $number }
incident-figures = Cijfers
incident-figures-history = Hoe de cijfers evolueerden
incident-signals-title = Meldingen
incident-signals-none = Er hangt geen enkele melding aan.
incident-told-title = Te verwittigen
incident-told-none = Volgens de regels moet niemand verwittigd worden. Voeg zo nodig zelf iemand toe.
incident-map = Kaart van de plaats
incident-picture = Tijdlijn
incident-picture-words = { $n ->
        [one] Van { $from } tot { $to }: één gebeurtenis. De tabel eronder zegt hetzelfde.
       *[other] Van { $from } tot { $to }: { $n } gebeurtenissen. De tabel eronder zegt hetzelfde.
    }
incident-picture-table = Dezelfde gebeurtenissen in een tabel
incident-lane-state = Toestand
incident-lane-told = Verwittigd
incident-lane-signals = Meldingen
incident-lane-papers = Situatierapporten
incident-turns = Alle gebeurtenissen, met hun post in het journaal
incident-turn-time = Uur
incident-turn-what = Gebeurtenis
incident-turn-who = Functie
incident-turn-detail = Toelichting
incident-turn-severity = ernst { $from } → { $to }
incident-turn-type = type { $from } → { $to }
incident-turn-title = naam
incident-turn-place = plaats { $from } → { $to }
incident-turn-place-to = plaats: { $to }
incident-turn-place-gone = plaats { $from } → geen
incident-turn-warned = gemeenten en zones van de waarschuwing
incident-turn-tries = poging { $n }
incident-withheld-why = Dit incident is afgeschermd. Met uw functie mag u weten dat het bestaat, maar niet wat erin staat. Vraag toegang aan de wacht.
incident-break-glass = In nood openen…

## Afgedrukt dossier

incident-file = Dossier van incident { $number }
incident-file-log = Operationeel logboek
incident-file-log-strategic = Strategisch logboek
incident-file-none = Geen notities.
incident-file-cut = Enkel de laatste { $n } notities zijn opgenomen.
incident-file-back = Terug naar het incident
incident-file-print = Afdrukken

## Logboek: woorden

log-kind-message = Bericht
log-kind-observation = Vaststelling
log-kind-measure = Maatregel
log-kind-decision = Beslissing
log-kind-request = Vraag
log-kind-figure = Cijfer
log-multi = multidisciplinair
log-register-operational = operationeel
log-register-strategic = strategisch
log-withheld = Afgeschermde notitie
log-withheld-strategic = Afgeschermde notitie van het strategische logboek
log-permalink = Vast adres van deze notitie
log-source = volgens { $who }
log-recorded = genoteerd { $time }
log-corrected-by = verbeterd door № { $no }
log-corrects = verbetert № { $no }
log-answers = antwoord op № { $no }
log-answered = antwoord № { $no }
log-unanswered = niet beantwoord
log-answer = Antwoorden
log-correct = Verbeteren
log-offline = offline ingevoerd { $time }
log-offline-by = offline ingevoerd { $time } door { $who }, op naam vrijgegeven
log-file = bijlage { $n }

## Logboek: pagina’s

log-title = Logboek
log-watch-title = Wachtlogboek
log-watch-lede = Wat er gebeurt zonder geopend incident. Het logboek van een incident staat op zijn pagina.
log-all-title = Alle logboeken
log-none = Er is nog niets genoteerd
log-none-hint = Schrijf hierboven de eerste notitie, of typ “/” voor de opdrachtregel.
log-none-found = Geen enkele notitie voldoet hieraan
log-discipline = Discipline
log-tab-all = Alles
log-tab-multi = Multi
log-kind = Aard
log-any-kind = Elke aard
log-any-discipline = Alle disciplines
log-register = Logboek
log-any-register = Operationeel en strategisch
log-scope = Omvang
log-scope-watch = Enkel de wacht
log-scope-all = Alle logboeken
log-order-stated = In volgorde van de feiten
log-requests = Onbeantwoorde vragen
log-order-stated-days = De datums van deze filters zijn die van de feiten, niet die van de invoer.
log-older = Oudere
log-newest = De recentste
log-write = Noteren
log-write-title = Nieuwe notitie
log-words = Bericht
log-words-hint = Eén regel volstaat: typen, Tab, Enter.
log-more = Uur, bron, cijfer, bijlagen
log-stated = Opgegeven uur
log-stated-hint = 02:41, of 24/11 02:41. Leeg: nu.
log-said-by = Bron
log-said-by-hint = Wie heeft het gezegd?
log-lang = Taal van de tekst
log-lang-auto = herkend
log-lang-fr = Frans
log-lang-nl = Nederlands
log-lang-en = Engels
log-figure-name = Cijfer
log-figure-none = geen cijfer
log-figure-other = Ander cijfer
log-figure-value = Waarde
log-figure-unit = Eenheid
log-figure-about = ongeveer
log-figure-status = Status
log-files = Bijlagen
log-files-hint = Hoogstens { $n }; foto’s, pdf, documenten, geluid, tekst. Hun naam wordt bewaard en getoond. Ze vertrekken meteen, er is een verbinding nodig.
log-answering = Antwoord op № { $no }
log-answering-drop = Niet antwoorden
log-written = Genoteerd № { $no }
log-correct-title = № { $no } verbeteren
log-correct-lede = Een nieuwe notitie zegt wat juist is. De oude blijft leesbaar, doorstreept, met een link.
log-correct-old = Wat er genoteerd was
log-correct-new = Wat juist is
log-correct-do = Verbetering noteren
log-corrected = № { $old } is verbeterd door № { $no }
log-already-corrected = Deze notitie is al verbeterd door № { $no }.
log-figure-withdrawn = Cijfer ingetrokken
log-figure-withdrawn-by = cijfer ingetrokken door № { $no }
log-figure-withdrawn-done = Het cijfer van № { $old } is ingetrokken door № { $no }
log-figure-withdraw = Het cijfer intrekken
log-figure-withdraw-it = Dit cijfer had hier niet genoteerd mogen worden: er komt geen ander in de plaats.
log-figure-withdraw-why = Waarom wordt het ingetrokken?
log-figure-withdraw-hint = Bijvoorbeeld “gaat over 26-0003”. Het cijfer wordt overal doorstreept waar het overgenomen is, en het cijfer dat ervoor gold, telt opnieuw. Haal het ook uit het bericht, of maak dat leeg.
log-entry = Notitie

## Cijfers

figure-status-unconfirmed = niet bevestigd
figure-status-confirmed = bevestigd
figure-status-public = publiek
figure-about = schatting
figure-none = Nog geen cijfers.
figure-confirm = Bevestigen
figure-publish = Openbaar maken
figure-withdraw = Niet langer openbaar
figure-doubt = Opnieuw in twijfel
figure-set = { $name }: { $status }
figure-step-up-publish = het vrijgeven van een cijfer voor het publiek

## Te verwittigen

tell-stands-in = plaatsvervanging
tell-not-reached = { $n ->
        [one] niet bereikt
       *[other] niet bereikt ×{ $n }
    }
tell-before = vóór { $time }
tell-no-number = geen nummer bekend
tell-told = verwittigd
tell-by = door
tell-dropped = niet meer te verwittigen
tell-mark-told = Verwittigd
tell-mark-missed = Niet bereikt
tell-mark-missed-deputy = De poging noteren en naar de plaatsvervanger gaan
tell-more = Andere manieren om aan te duiden
tell-means-phone = telefoon
tell-means-message = sms
tell-means-mail = e-mail
tell-means-radio = radio
tell-means-person = mondeling
tell-means-system = ander systeem
tell-means = Hoe
tell-whom = Wie nam het bericht aan
tell-words = Wat er gezegd werd
tell-when = Wanneer
tell-when-hint = 02:41; leeg: nu.
tell-told-title = Werd verwittigd
tell-told-do = Als verwittigd aanduiden
tell-missed-title = Werd niet bereikt
tell-missed-words = Wat er gebeurde
tell-missed-do = Poging noteren
tell-drop-title = Moet niet meer verwittigd worden
tell-drop-words = Waarom?
tell-drop-do = Van de lijst halen
tell-done-told = Verwittigd: { $who }
tell-done-missed = Poging genoteerd: { $who }
tell-done-drop = Van de lijst gehaald: { $who }
tell-done-add = Aan de lijst toegevoegd: { $who }
tell-again = opnieuw te verwittigen
tell-sooner = termijn ingekort (eerder: vóór { $time })
tell-why-worse = de ernst is verhoogd
tell-why-retyped = het type is gewijzigd
tell-act-told = verwittigd
tell-act-not-reached = niet bereikt
tell-act-dropped = van de lijst gehaald
tell-act-taken-back = ingetrokken
tell-missed-when = Wanneer het geprobeerd werd
tell-back-more = Dat klopte niet
tell-back-title-told = Werd toch niet verwittigd
tell-back-title-dropped = Moet toch verwittigd worden
tell-back-hint = De persoon komt terug bij wie te verwittigen is, met zijn termijn. Wat genoteerd werd, blijft leesbaar.
tell-back-words = Waarom?
tell-back-do = Terug op de lijst zetten
tell-done-back = Terug op de lijst gezet: { $who }
tell-add = Iemand toevoegen
tell-add-function = Functie
tell-add-area = Gemeente of zone
tell-add-organisation = Organisatie
tell-add-none = geen
tell-add-within = Binnen … minuten
tell-add-do = Toevoegen
tell-number = Nummer
tell-fictitious = fictief nummer
tell-rule = Gevraagd door regel { $code }
tell-by-hand = Met de hand toegevoegd
tell-unverified = regel te verifiëren
tell-state = Waarom

## Zoeken

search-title = Zoeken
search-words = Woorden
search-hint = Begin van woorden; hoofdletters en accenten tellen niet. Alle woorden moeten voorkomen.
search-do = Zoeken
search-none = Niets gevonden voor “{ $words }”
search-none-hint = Probeer minder woorden, of enkel het begin ervan.
search-where = Gezocht wordt in incidenten, meldingen en notities in de logboeken op hun woorden; orders, beslissingen, rapporten, berichten, fasen, evaluaties, perimeters, waarschuwingen aan de bevolking, behoeften en evenementen op hun volledige nummer, bijvoorbeeld O-26-0004.
search-numbers = Op nummer
search-first = Wat zoekt u?
search-incidents = Incidenten
search-signals = Meldingen
search-entries = Notities
search-more = De eerste { $n }; voeg een woord toe om te verfijnen.

## Bijlagen

file-gone = Deze bijlage bestaat niet meer: ze is gewist of nog niet teruggezet.

## Weigeringen

refusal-changed-meanwhile = { $function } heeft dit gewijzigd om { $at } (vermelding № { $seq }). Er is niets geschreven. Laad de pagina opnieuw, kijk, en beslis dan opnieuw: wat u typte, is bewaard.
refusal-incident-changed = { $function } heeft dit incident gewijzigd om { $at }: { $what }. Er is niets geschreven. Bekijk de huidige toestand en beslis dan opnieuw: wat u typte, is bewaard.
refusal-incident-state = { $number } is { $state }: “{ $step }” kan nu niet.
refusal-incident-ended = { $number } is { $state }. Heropen het eerst, of schrijf in het logboek ervan.
refusal-handling-above = Uw functie leest niet op dit niveau: u zou dit incident zelf niet meer zien. Kies een opener niveau.
refusal-in-the-future = Dat uur moet nog komen. Verbeter het, of laat het leeg voor nu.
refusal-figure-range = Geef een getal tussen 0 en { $most }.
refusal-figure-number = Geef een geheel getal, in cijfers.
refusal-figure-none = Deze notitie bevat geen cijfer.
refusal-figure-in-words = Het bericht zegt nog { $value }: haal het cijfer eruit, of maak het bericht leeg.
refusal-already-corrected = № { $no } is al verbeterd door № { $by }. Verbeter eerder № { $by }.
refusal-open-items = Afsluiten kan niet: { $informs ->
        [0] niemand te verwittigen
        [one] één persoon te verwittigen
       *[other] { $informs } personen te verwittigen
    }, { $requests ->
        [0] geen onbeantwoorde vragen
        [one] één onbeantwoorde vraag
       *[other] { $requests } onbeantwoorde vragen
    }. Handel die eerst af, of vink aan dat de vragen onbeantwoord blijven.
refusal-too-many = Hoogstens { $most } bijlagen per notitie. Maak er meerdere notities van.
refusal-same-incident = Geef een ander incident dan dit.
refusal-not-a-request = Deze notitie is geen vraag uit dit logboek: hier kan er niet op geantwoord worden.
refusal-inform-state = Iemand anders heeft deze regel al aangeduid. Laad opnieuw om te kijken.
refusal-inform-due = Deze persoon moet nog verwittigd worden: er is niets in te trekken.
refusal-inform-again = Deze persoon is intussen opnieuw op de lijst gezet: verbeter de meest recente regel.
refusal-figure-not-confirmed = Een cijfer moet bevestigd zijn voor het openbaar gemaakt wordt.
refusal-stated-time = “{ $value }” is geen uur. Schrijf bijvoorbeeld 02:41 of 24/11 02:41.
refusal-incident-unknown = Er is geen incident { $number } dat u mag zien. Kijk het nummer na.
refusal-minutes = Geef een aantal minuten tussen 0 en 10 080.
refusal-file-large = “{ $name }” is groter dan { $limit } MB. Stuur een kleiner bestand.
refusal-file-type = “{ $name }” is geen aanvaarde soort. Aanvaard: foto’s, pdf, kantoordocumenten, geluid, MP4-video, tekst.
refusal-file-held = “{ $name }” wordt tegengehouden door de bestandscontrole en is niet bijgevoegd.

## Soorten journaalposten

kind-situation-incident-opened = Incident geopend
kind-situation-incident-confirmed = Incident bevestigd
kind-situation-incident-changed = Incident gewijzigd
kind-situation-incident-contained = Incident onder controle
kind-situation-incident-closed = Incident afgesloten
kind-situation-incident-reopened = Incident heropend
kind-situation-incident-merged = Incidenten samengevoegd
kind-situation-incidents-linked = Incidenten verbonden
kind-situation-incidents-unlinked = Verband verwijderd
kind-situation-matter-restricted = Toegang gewijzigd
kind-situation-log-written = Notitie geschreven
kind-situation-figure-status-set = Status van een cijfer
kind-situation-inform-required = Te verwittigen
kind-situation-informed = Verwittigd
kind-situation-not-reached = Niet bereikt
kind-situation-inform-dropped = Van de lijst gehaald
kind-situation-inform-hastened = Termijn ingekort
kind-situation-inform-taken-back = Aanduiding ingetrokken

## Merging undone

incident-unmerge-title = Samenvoeging ongedaan maken
incident-unmerge-hint = Het incident krijgt zijn toestand, zijn meldingen en wie nog te verwittigen is terug. Wat intussen gedaan is blijft, en ook beide logboeken.
incident-unmerge-do = Ongedaan maken
incident-unmerged = { $number } staat weer op zichzelf
kind-situation-incident-unmerged = Samenvoeging van incidenten ongedaan gemaakt
kind-situation-incident-warning-left = Bijwerking van de waarschuwing: zo gelaten
refusal-merged-further = { $number } is samengevoegd met { $into }, dat zelf samengevoegd is met { $further }. Maak eerst de samenvoeging van { $into } ongedaan.

## De waarschuwing waaruit het incident ontstond zegt iets anders

incident-warned-updated = De waarschuwing waaruit dit incident ontstond is bijgewerkt
incident-warned-cancelled = De waarschuwing waaruit dit incident ontstond is ingetrokken
incident-warned-updated-short = Waarschuwing bijgewerkt
incident-warned-cancelled-short = Waarschuwing ingetrokken
incident-warned-message = Bericht { $identifier } van { $sender }
incident-warned-came = In de waarschuwing, niet in het incident
incident-warned-went = In het incident, niet meer in de waarschuwing
incident-warned-redrawn = De gemeenten en zones zijn dezelfde; op de kaart is de waarschuwing anders getekend, in amber.
incident-warned-same = Gemeenten, zones en kaart zijn dezelfde: het bericht verandert de woorden, de ernst of de tijden.
incident-warned-nowhere = De waarschuwing noemt geen gebied van hier meer. Het incident blijft waar het is tot iemand de plaats wijzigt.
incident-warned-goes-on = Het incident loopt door, waar het is, tot iemand het afsluit.
incident-warned-take = Gemeenten en zones van de waarschuwing overnemen
incident-warned-leave = Zo laten
incident-warned-taken = { $number } ligt nu waar de waarschuwing geldt
incident-warned-left = { $number } blijft zoals het is; het volgende bericht wordt opnieuw gemeld
refusal-warned-settled = Hier wacht geen bericht van de waarschuwing meer: iemand heeft al beslist. Herlaad om te kijken.
refusal-warned-moved = Intussen kwam een ander bericht over deze waarschuwing binnen. Er is niets geschreven. Bekijk het en beslis dan opnieuw.
refusal-warned-cancelled = De afzender heeft deze waarschuwing ingetrokken: er valt niets over te nemen.
refusal-warned-nowhere = De waarschuwing noemt geen gebied van hier: het incident zou nergens liggen. Wijzig de plaats met de hand.

## Papier

situation-paper-incidents = Lopende incidenten
situation-paper-signals = Te beoordelen meldingen
situation-paper-since = sinds
situation-paper-at = Uur
situation-paper-number = Nummer
situation-paper-words = Tekst
situation-paper-where = Waar
situation-paper-call-back = Terugbellen
situation-paper-figure = Cijfer
situation-paper-value = Waarde
situation-paper-status = Status
situation-paper-kind = Soort
situation-paper-told = { $who }: ingelicht op { $at }
situation-paper-to-tell = { $who }: in te lichten vóór { $at }
situation-paper-deputy = plaatsvervanging: { $who }, { $number }
situation-paper-log-all = Logboek ({ $log }): alle regels ({ $of })
situation-paper-log-last = Logboek ({ $log }): laatste regels ({ $n } van { $of })

## Achteraf invoeren

situation-later-log = Logboek
situation-later-signal = Melding
situation-later-figure = Cijfer
situation-later-inform = Ingelicht
refusal-situation-later-figure = Zeg het aantal en wat er geteld wordt: “7 gewonden”.
refusal-situation-later-whom = Zeg het incident en wie ingelicht werd, zoals op het blad: “26-0417 burgemeester: komt eraan”. Niemand die in te lichten is komt overeen, of meerdere personen.
