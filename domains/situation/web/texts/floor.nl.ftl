# Bewakingsvloer, meldingen, kaart, opdrachtregel.

room-watch = Bewaking
room-signals = Meldingen

## Bewakingsvloer

floor-views = Weergaven
floor-inbox = Meldingen
floor-map = Kaart
floor-list = Lijst
floor-log = Logboek
floor-tell = Te verwittigen
floor-incidents = Incidenten
floor-take-call = Oproep aannemen
floor-all-signals = Alle meldingen
floor-all-incidents = Alle incidenten
floor-inbox-empty = Er wacht geen enkele melding.
floor-inbox-empty-do = Typ “/” om er een te noteren.
floor-tell-empty = Niemand hoeft nog verwittigd te worden.
floor-incidents-empty = Geen lopend incident.
floor-log-empty = Het logboek is leeg.
floor-log-empty-do = Typ “/ logboek” en uw bericht.
floor-overdue = { $n } te laat
floor-more = { $n ->
        [one] Nog één, in de lijst
       *[other] Nog { $n }, in de lijst
    }
floor-map-or-list = Kaart of lijst
floor-layers = Lagen
floor-map-still = Kaart van het grondgebied
floor-discipline = Discipline
floor-log-all = Alles
floor-log-multi = Multi
floor-handover = Aflossing bezig sinds { $time }
floor-duty = Van dienst
floor-duty-since = sinds { $time }
floor-duty-none = Niemand staat op de dienstlijst.
layer-municipalities = Gemeenten
layer-zones = Politiezones
layer-neighbourhoods = Wijken
layer-perimeters = Perimeters
layer-events = Geplande evenementen
layer-orientation = Herkenningspunten
map-more-perimeters = Meer perimeters: de lijst
map-more-events = Meer evenementen: de kalender
map-row-perimeters = Perimeter
map-row-events = Evenement
map-state-red = rood
map-state-orange = oranje
map-state-yellow = geel
map-state-ready = klaar
map-state-running = bezig
map-in = Inzoomen
map-out = Uitzoomen
map-fit = Hele grondgebied
map-municipality = gemeentegrens
map-zone = grens van een politiezone
map-approximate = grens bij benadering
badge-signals = { $n ->
        [one] melding wacht
       *[other] meldingen wachten
    }
badge-overdue = { $n ->
        [one] persoon nog te verwittigen, te laat
       *[other] personen nog te verwittigen, te laat
    }
incident-closed-to-you = Dit incident is zopas afgeschermd. Met uw functie mag u het niet meer lezen.
signal-closed-to-you = Deze melding is zopas afgeschermd. Met uw functie mag u ze niet meer lezen.

## Meldingen: woorden

channel-call = Oproep
channel-radio = Radio
channel-mail = E-mail
channel-partner = Partner
channel-social = Sociale media
channel-field = Terrein
channel-cap = Publieke waarschuwing
channel-indicator = Indicator
channel-transit = Openbaar vervoer
certainty-sure = zeker
certainty-likely = waarschijnlijk
certainty-unsure = onzeker
certainty-none = niet gezegd
signal-state-intake = wordt opgenomen
signal-state-new = te beoordelen
signal-state-attached = gevoegd bij
signal-state-promoted = werd
signal-state-set-aside = terzijde gelegd
signal-state-abandoned = afgebroken, er is niets gezegd
signal-state-merged = samengevoegd met
signal-state-rejoined = terug bij
signal-withheld = Afgeschermde melding
signal-being-told = Wordt opgenomen
signal-nothing-told = niets gezegd
signal-erased = tekst gewist
signal-place-unknown = plaats niet gevonden
signal-place-estimate = geschat
signal-no-place = plaats nog te bepalen
signal-urgent = dringend
signal-stated = gezegd om { $time }
signal-stated-day = gezegd op { $day }
signal-stated-on = gezegd op { $day } om { $time }
signal-offline = offline ingevoerd { $time }
signal-join = Voegen bij { $number }
signal-qualify = Beoordelen
signal-go-on = Verder opnemen
signal-said = Nieuwe melding { $number }: { $what }
aside-no-follow-up = zonder gevolg
aside-duplicate = al gemeld
aside-elsewhere = elders behandeld
aside-outside-area = buiten het grondgebied
aside-false-alarm = vals alarm
aside-test = test
aside-other = andere reden
warning-until = tot { $time }
warning-updates = { $n ->
        [one] één keer bijgewerkt
       *[other] { $n } keer bijgewerkt
    }
warning-withdrawn = ingetrokken door de afzender
warning-sender = Afzender
warning-severity = Ernst volgens de afzender
warning-onset = Verwacht begin
warning-expires = Geldig tot
warning-area = Gebied volgens de afzender
warning-more = De afzender zegt meer in een andere taal. Het hele bericht bekijken
cap-severity-extreme = extreem
cap-severity-severe = ernstig
cap-severity-moderate = matig
cap-severity-minor = gering
cap-severity-unknown = onbekend

## Lijst van meldingen

signals-waiting = { $n ->
        [0] Er wacht er geen enkele.
        [one] Eén melding wacht op beoordeling.
       *[other] { $n } meldingen wachten op beoordeling.
    }
signals-new = Nieuwe melding
signals-filter = Meldingen filteren
signals-filter-do = Filteren
signals-filter-none = Criteria wissen
signals-filter-waiting = wachtend
signals-filter-attached = gevoegd
signals-filter-promoted = incident geworden
signals-filter-set-aside = terzijde gelegd
signals-filter-merged = samengevoegd
signals-filter-abandoned = afgebroken
signals-number = Nr.
signals-at = Ontvangen
signals-channel = Kanaal
signals-what = Wat
signals-where = Waar
signals-state = Toestand
signals-words = Woorden
signals-all = Alle
signals-from = Van
signals-to = Tot en met
signals-none = Nog geen meldingen
signals-none-hint = Typ “/” en dan wat er gebeurt en waar: “gasgeur …straat x …kaai @02:41”.
signals-not-found = Geen enkele melding voldoet aan deze criteria
signals-not-found-hint = Neem een langere periode of wis een criterium.

## Eén melding

signal-told = Wat er gezegd is
signal-on-map = Op de kaart
signal-history = Beoordeling
signal-plans = Noodplan
signal-plan-level = niveau “{ $level }” bereikt
signal-plan-activate = Het plan activeren
signal-reflex = Meteen te vragen of te doen
signal-amend = Aanvullen of verbeteren
signal-amend-hint = Wat u leegmaakt, wordt ingetrokken. De geschiedenis bewaart wat er stond.
signal-you-typed = U had geschreven:
signal-amend-do = Opslaan
signal-became = Deze melding werd incident
signal-became-hint = Was dat een vergissing, sluit het incident dan af als “per vergissing geopend” en neem daarna de melding terug.
qualify-join = Bij een incident voegen
qualify-like = lijkt op { $number }
qualify-metres = op { $n } m
qualify-incident = Nummer van het incident
qualify-incident-hint = 26-0417, of 417 voor dit jaar.
qualify-join-do = Voegen
qualify-promote = Er een incident van maken
qualify-type = Type
qualify-type-choose = Kies
qualify-severity = Ernst
qualify-name = Korte naam
qualify-name-hint = Alleen als het type niet genoeg zegt. Facultatief.
qualify-name-fr = Korte naam in het Frans
qualify-name-nl = Korte naam in het Nederlands
qualify-promote-do = Incident openen
qualify-level-hint = De melding volgt het incident: ze wordt samen met het incident afgeschermd.
qualify-no-types = De lijst van incidenttypes is leeg. Installeer eerst een profiel.
qualify-aside = Terzijde leggen
qualify-aside-do = Terzijde leggen
aside-why = Reden
aside-choose = Kies
aside-words = In enkele woorden
qualify-return = Terugdraaien
qualify-return-hint = De melding wacht opnieuw op beoordeling. Wat beslist werd, blijft in de geschiedenis staan.
qualify-return-do = Opnieuw laten wachten
qualify-why = Waarom?
signal-done-open = { $number }: nummer gegeven
signal-done-received = { $number } genoteerd
signal-done-abandoned = { $number } afgebroken
signal-done-aside = { $number } terzijde gelegd
signal-done-attached = { $number } gevoegd
signal-done-promoted = { $number } werd een incident
signal-done-returned = { $number } wacht opnieuw
signal-done-amended = { $number } aangevuld

## Een melding opnemen

intake-new = Nieuwe melding
intake-number-follows = Het nummer komt bij het verzenden. Eén regel volstaat, de rest mag volgen.
intake-since = Nummer gegeven { $time }. Eén regel volstaat, de rest mag volgen.
intake-abandoned = Deze opname werd afgebroken: er was niets gezegd. Belt de melder terug, noteer het dan hier; het nummer blijft hetzelfde.
intake-record = Noteren
intake-nothing = Er is niets gezegd
intake-nothing-hint = De lijn viel weg of het was een vergissing: het nummer blijft, gemarkeerd als afgebroken.
intake-abandon = Deze opname afbreken
told-channel = Langs welke weg
told-words = Wat gebeurt er?
told-words-hint = In de woorden en de taal van de melder.
told-place = Waar?
told-place-hint = Adres, kruispunt “A x B”, “tussen A en B”. Een onbekende plaats blijft staan zoals ze is.
told-found = Herkend: { $place }
told-off-map = Niet deze plaats: alleen de woorden bewaren, zonder punt of gemeente
told-pick = Op de kaart aanduiden
told-pick-hint = Klik op de kaart: het punt vervangt de plaats die op naam werd gevonden.
told-lon = Lengtegraad
told-lat = Breedtegraad
pick-in = Gemeenten en zones:
pick-outside = Dit punt ligt in geen gemeente die hier bekend is.
told-caller = Wie belt
told-call-back = Terugbelnummer
told-certainty = Is het zeker?
told-source = Organisatie of bron
told-source-hint = Als het niet de melder zelf is.
told-stated = Uur van het feit
told-stated-hint = 02:41; leeg: nu.
told-stated-amend-hint = 02:41 of 24/11 02:41; leeg: er is geen uur gezegd.
told-urgent = Dringend
told-offline = Offline ingevoerd
told-typed = Zoals gezegd
told-municipalities = Gemeenten
told-zones = Politiezones

## Opdrachtregel

line-signal = melding
line-watch-log = wachtlogboek
line-strategic = strategisch
line-go = naar
line-unknown = { $number } bestaat niet
line-no-place = plaats nog te bepalen
line-near = dicht bij { $number }
line-figure-missing = welk cijfer? “7 gewonden”
line-time-misread = tijdstip niet begrepen: { $time }
line-call-back = terugbellen
line-kind-message = bericht
line-kind-observation = vaststelling
line-kind-measure = maatregel
line-kind-decision = beslissing
line-kind-request = vraag
line-kind-figure = cijfer
line-word-log = notitie in het logboek
line-word-message = bericht in het logboek
line-word-observation = vaststelling in het logboek
line-word-measure = maatregel in het logboek
line-word-decision = beslissing in het logboek
line-word-request = vraag in het logboek
line-word-figure = cijfer in het logboek
line-word-call = melding per telefoon
line-word-radio = melding per radio
line-word-mail = melding per e-mail
line-word-go = naar een nummer gaan
line-done-entry = { $number } genoteerd in { $incident }
line-done-watch = { $number } genoteerd in het wachtlogboek

## Weigeringen

refusal-signal-state = { $number } { $state ->
        [intake] wordt nog opgenomen
        [new] wacht nog op beoordeling
        [attached] is al bij een incident gevoegd
        [promoted] is al een incident geworden
        [set-aside] is al terzijde gelegd
        [merged] is al samengevoegd met een andere
        [rejoined] is weer bij de oorspronkelijke melding gevoegd
       *[abandoned] is afgebroken
    }: misschien was iemand u voor. Laad de pagina opnieuw en kijk; wat u typte is bewaard.
refusal-aside-reason = Kies waarom deze melding terzijde wordt gelegd.
refusal-incident-which = Geef het nummer van het incident, bijvoorbeeld 26-0417 of 417.
refusal-incident-type = Kies het type incident.
refusal-severity = Kies de ernst.
refusal-place-point = Deze coördinaten zijn geen punt op de kaart. Klik op de kaart, of maak beide velden leeg.
refusal-line-nothing = Niets heeft nummer { $number }, of u mag het niet zien.

## Soorten vermeldingen in het journaal

kind-situation-intake-opened = Nummer gegeven
kind-situation-intake-abandoned = Opname afgebroken
kind-situation-signal-received = Melding genoteerd
kind-situation-signal-amended = Melding aangevuld of verbeterd
kind-situation-signal-set-aside = Melding terzijde gelegd
kind-situation-signal-attached = Melding gevoegd
kind-situation-signal-promoted = Melding werd incident
kind-situation-signal-returned = Melding wacht opnieuw
kind-situation-alert-received = Publieke waarschuwing ontvangen
kind-situation-alert-updated = Publieke waarschuwing bijgewerkt
kind-situation-alert-withdrawn = Publieke waarschuwing ingetrokken
kind-situation-alert-noted = Publieke waarschuwing genoteerd zonder gevolg

## Signals that hang together

signal-merge = Samenvoegen met { $number }
signal-apart = Niet hetzelfde
signal-perhaps-same = Misschien hetzelfde als
signal-told-again = { $n ->
        [one] ook verteld door één ander
       *[other] ook verteld door { $n } anderen
    }
alike-minutes = { $n ->
        [0] op hetzelfde ogenblik
        [one] met een minuut verschil
       *[other] met { $n } minuten verschil
    }
alike-words = gedeelde woorden:
alike-street = zelfde straat:
alike-number = zelfde terugbelnummer
line-alike = misschien hetzelfde als { $number }
ties-title = Met andere meldingen
ties-merged-into = Samengevoegd met, die voor beide geldt:
ties-told = Ook verteld door
ties-unmerge = Samenvoeging ongedaan maken
ties-split-from = Afgesplitst van
ties-rejoin = Terug bij die melding
ties-parts = Hiervan afgesplitst
ties-related = Heeft misschien te maken met
ties-unrelate = Dit verband verwijderen
ties-apart = Niet hetzelfde als
ties-alike = Opnieuw voorstellen
qualify-merge = Samenvoegen met een andere melding
qualify-merge-hint = Ze behoudt haar nummer, haar tekst en haar verloop; de andere geldt voor beide. Dit kan ongedaan gemaakt worden.
qualify-signal = Nummer van de melding die blijft
qualify-signal-hint = S-26-0912, of 912 voor dit jaar.
qualify-merge-do = Samenvoegen
qualify-split = Een tweede gebeurtenis afsplitsen
qualify-split-hint = De oproep ging over twee zaken: de tweede wordt een aparte melding. Deze behoudt haar hele tekst.
qualify-split-words = Wat over de tweede gezegd is
qualify-split-place = Plaats van de tweede
qualify-split-place-hint = Facultatief.
qualify-split-do = Afsplitsen
qualify-relate = Een mogelijk verband noteren
qualify-relate-hint = Er verandert niets: beide pagina’s vermelden het, met de reden.
qualify-other = Nummer van de melding of het incident
qualify-other-hint = S-26-0912 of 26-0417.
qualify-relate-do = Verband noteren
turn-undone = later ongedaan gemaakt
turn-field-words = Woorden
turn-field-lang = Taal van de tekst
turn-field-place = Plaats
turn-field-channel = Kanaal
turn-field-certainty = Zekerheid
turn-field-caller = Melder
turn-field-call-back = Terugbelnummer
turn-field-source = Bron
turn-field-urgent = Dringend
turn-field-stated = Uur van het feit
turn-none = niets
turn-erased = gewist
turn-there-signal-merged = Een andere melding hiermee samengevoegd
turn-there-signal-unmerged = Samenvoeging ongedaan gemaakt
turn-there-signal-split = Een melding hiervan afgesplitst
turn-there-signal-rejoined = Afgesplitste melding weer hierbij gevoegd
turn-there-signal-related = Mogelijk verband genoteerd
turn-there-signal-unrelated = Verband verwijderd
turn-there-signal-told-apart = Genoteerd als niet hetzelfde
turn-there-signal-alike-again = Opnieuw voorgesteld als hetzelfde
signal-done-merged = { $number } samengevoegd
signal-done-unmerged = { $number } wacht weer apart
signal-done-split = { $number } afgesplitst: beoordeel ze
signal-done-rejoined = { $number } weer bij de oorspronkelijke melding
signal-done-related = Verband genoteerd bij { $number }
signal-done-unrelated = Verband verwijderd bij { $number }
signal-done-apart = Genoteerd: niet hetzelfde als { $number }
signal-done-alike = { $number } kan opnieuw voorgesteld worden
refusal-same-signal = Dat is dezelfde melding. Geef het nummer van een andere.
refusal-signal-which = Geef het nummer van de melding, bijvoorbeeld S-26-0912 of 912.
refusal-other-which = Geef het nummer van een melding (S-26-0912) of een incident (26-0417).
refusal-signal-unknown = Er is geen melding { $number } die u mag zien. Kijk het nummer na.
refusal-signal-merged = { $number } is al samengevoegd met { $into }, die ervoor geldt. Gebruik { $into }.
refusal-signal-feed = { $number } komt uit een gegevensstroom en volgt de afzender: samenvoegen of afsplitsen kan niet. Noteer liever een verband, of voeg ze bij een incident.
refusal-signal-channel = Deze melding kwam vanzelf binnen, via een gegevensstroom of een drempel: haar kanaal wordt niet gewijzigd.
refusal-signal-restricted = { $number } is voorbehouden aan bepaalde functies. Voeg de andere melding bij hetzelfde incident in plaats van ze samen te voegen.
refusal-part-worked-on = Aan { $number } is al gewerkt: terugzetten zou verliezen wat gedaan is. Voeg ze samen met { $origin }, of leg ze terzijde.
refusal-promotion-stands = { $number } werd incident { $incident }, dat doorloopt. Sluit eerst { $incident } af als “per vergissing geopend”, neem daarna de melding terug.
refusal-related-already = { $number } en { $other } hebben al een verband. Laad de pagina opnieuw.
kind-situation-signal-merged = Melding samengevoegd met een andere
kind-situation-signal-unmerged = Samenvoeging van meldingen ongedaan gemaakt
kind-situation-signal-split = Melding afgesplitst van een andere
kind-situation-signal-rejoined = Melding weer gevoegd bij de oorspronkelijke
kind-situation-signal-related = Mogelijk verband genoteerd
kind-situation-signal-unrelated = Verband verwijderd
kind-situation-signal-told-apart = Genoteerd als niet hetzelfde
kind-situation-signal-alike-again = Opnieuw voorgesteld als hetzelfde
kind-situation-transit-received = Bericht van een vervoerder ontvangen
kind-situation-transit-updated = Bericht van een vervoerder gewijzigd
kind-situation-transit-ended = Bericht van een vervoerder niet meer aangekondigd
transit-ended = niet meer aangekondigd sinds { $time }
transit-over = Niet meer aangekondigd
transit-routes = Lijnen
transit-stops = Haltes
transit-agencies = Vervoerder
transit-effect = Gevolg
transit-cause = Oorzaak
transit-period = Geldt
transit-already = al
transit-until-further = tot nader order
transit-effect-no-service = geen dienst
transit-effect-reduced-service = beperkte dienst
transit-effect-significant-delays = grote vertragingen
transit-effect-detour = omleiding
transit-effect-additional-service = extra dienst
transit-effect-modified-service = gewijzigde dienst
transit-effect-other-effect = ander gevolg
transit-effect-unknown-effect = gevolg onbekend
transit-effect-stop-moved = halte verplaatst
transit-effect-no-effect = zonder gevolg
transit-effect-accessibility-issue = beperkte toegankelijkheid
transit-cause-unknown-cause = oorzaak onbekend
transit-cause-other-cause = andere oorzaak
transit-cause-technical-problem = technisch probleem
transit-cause-strike = staking
transit-cause-demonstration = betoging
transit-cause-accident = ongeval
transit-cause-holiday = feestdag
transit-cause-weather = weer
transit-cause-maintenance = onderhoud
transit-cause-construction = werken
transit-cause-police-activity = politieoptreden
transit-cause-medical-emergency = medische urgentie
