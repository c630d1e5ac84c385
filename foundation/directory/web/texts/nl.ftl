# Personen en rechten.

## Ruimtes

room-people = Personen
room-account = Mijn account
directory-tab-people = Personen
directory-tab-duty = Van dienst
directory-tab-organisations = Organisaties
directory-tab-powers = Wie mag wat
directory-tab-profile = Profiel
directory-tab-tokens = Tokens van machines
directory-tab-looks = Toegangsjournaal
directory-badge-waiting = door een tweede persoon te bevestigen

## Gemeenschappelijke woorden

directory-name = Naam
directory-person = Persoon
directory-function = Functie
directory-functions = Functies
directory-organisation = Organisatie
directory-areas = Gebieden
directory-dates = Data
directory-state = Toestand
directory-status = Statuut
directory-phone = Telefoon
directory-lang = Taal
directory-since = Sinds
directory-when = Wanneer
directory-what = Wat
directory-about = Over
directory-times = Keren
directory-yes = ja
directory-no = neen
directory-choose = Kies…
directory-save = Opslaan
directory-search = Zoeken
directory-search-do = Zoeken
directory-on-duty = van dienst
directory-erased = (naam gewist)
directory-account = Account
directory-account-open = actief
directory-account-closed = gedeactiveerd
directory-machine = Machine
directory-until-day = tot en met { $day }
directory-until = tot { $at }
directory-until-open = zonder vast einde
directory-shown-once = Dit wordt maar één keer getoond.

## Personen

directory-people = Personen
directory-people-count = Houders
directory-found = { $n ->
        [one] { $n } persoon
       *[other] { $n } personen
    }
directory-nobody = Nog niemand is ingeschreven
directory-nobody-hint = Schrijf een eerste persoon in en stel dan een functie voor.
directory-nobody-found = Niemand gevonden
directory-nobody-found-hint = Enkele letters volstaan, zonder accenten: een naam, een functie, een organisatie, een gebied.
directory-waiting = Wacht op een tweede persoon
directory-waiting-hint = Deze functies zijn machtig: ze tellen pas wanneer iemand anders dan wie voorstelt en wie ontvangt ze bevestigt.
directory-who = Wie
directory-sort-of-account = Soort account
directory-holds-now = Huidige functies
directory-holds-nothing = Geen functie op dit ogenblik
directory-holds-nothing-hint = Zonder functie kan men niet aanmelden of handelen.
directory-coming = Komende functies
directory-past = Vroegere functies
directory-register = Een persoon inschrijven
directory-register-do = Inschrijven
directory-register-hint = Wie ingeschreven is, kan nog niets doen: geef eerst een wachtwoord en stel dan een functie voor.
directory-registered = Persoon ingeschreven.
directory-name-hint = Voornaam en naam, zoals de persoon zich voorstelt.
directory-login-hint = Kort en uniek; hoofdletters en kleine letters zijn gelijk.
directory-phone-hint = Het nummer waarop men de persoon tijdens de dienst bereikt.
directory-machine-is = Het is een machine
directory-machine-hint = Een machine schrijft met een token en heeft geen wachtwoord.
directory-change = Verbeteren
directory-account-hint = Gedeactiveerd: alle sessies van de persoon eindigen meteen, aanmelden wordt geweigerd en wat de persoon bekleedt, telt niet meer. Mandaten en alles wat de persoon schreef, blijven in het dossier. Opnieuw actief: de lopende mandaten tellen weer.
directory-account-machine-hint = Gedeactiveerd: de tokens van de machine openen niets meer en wat ze bekleedt, telt niet meer. Mandaten en alles wat ze schreef, blijven in het dossier. Opnieuw actief: de lopende tokens en mandaten tellen weer.
directory-closed-means = Dit account is gedeactiveerd: aanmelden wordt geweigerd en de functies hieronder tellen niet zolang het niet opnieuw actief is. Ze blijven in het dossier.
directory-person-saved = Opgeslagen.
directory-person-closed = Het account is gedeactiveerd. De sessies ervan zijn beëindigd.
directory-person-opened = Het account is opnieuw actief.

## Eerste wachtwoord

directory-password = Wachtwoord
directory-password-hint = Er wordt een nieuw wachtwoord gemaakt en één keer getoond. Het oude geldt niet meer en de sessies van de persoon eindigen. De handeling wordt genoteerd, nooit het wachtwoord.
directory-password-give = Een wachtwoord maken
directory-password-sure = Een nieuw wachtwoord maken en de sessies van deze persoon beëindigen?
directory-password-made = Wachtwoord van { $name }
directory-password-then = Zeg het aan de persoon zelf. Wie zich ermee aanmeldt, moet eerst een eigen wachtwoord kiezen.
directory-password-powerful = Deze persoon bekleedt een machtige functie of zal dat doen: niemand anders kan een wachtwoord geven, anders zou één persoon zich voor de tweede kunnen uitgeven. Is het verloren, beëindig dan eerst de functie en stel ze daarna opnieuw voor.
directory-back-to-person = Terug naar de persoon

## Mandaten

directory-mandate = Mandaat
directory-propose = Een functie voorstellen
directory-propose-do = Voorstellen
directory-propose-hint = Een gewone functie telt meteen. Een machtige functie wacht tot een tweede persoon ze bevestigt. Niemand geeft zichzelf een functie.
directory-proposed-counts = De functie is gegeven.
directory-proposed-waits = Voorgesteld. Een tweede persoon moet bevestigen.
directory-proposed-by = Voorgesteld door
directory-by-program = de installatie
directory-function-hint = Wat elke functie toelaat, leest u onder “Wie mag wat”.
directory-second-person = Tweede persoon
directory-second-person-short = tweede persoon
directory-second-person-needed = nodig
directory-second-person-not = niet nodig
directory-areas-hint = Enkel voor een functie die zich tot gebieden beperkt.
directory-areas-none = Er is nog geen grondgebied ingevoerd: functies die zich tot gebieden beperken, kunnen niet gegeven worden.
directory-from = Eerste dag
directory-from-hint = Laat leeg om nu te beginnen.
directory-last-day = Laatste dag
directory-last-day-hint = Laat leeg als het einde niet bekend is.
directory-deputy-of = Vervangt
directory-deputy-hint = Een vervanging gaat over dezelfde functie.
directory-deputy-none = Geen vervanging
directory-ground = Beslissing
directory-ground-hint = Dagorder, besluit, brief: wat de functie geeft.
directory-confirm = Bevestigen
directory-confirm-hint = { $by } stelt deze functie voor { $name } voor. Door te bevestigen bent u de tweede persoon; uw naam blijft in het journaal.
directory-confirm-do = Bevestigen als tweede persoon
directory-confirmed = Bevestigd: de functie telt tussen haar data.
directory-cannot-confirm-own = Dit is uw eigen functie: iemand anders moet ze bevestigen.
directory-cannot-confirm-proposer = U hebt ze voorgesteld: een tweede persoon moet ze bevestigen.
directory-cannot-confirm-power = Ze wacht op iemand die mandaten mag bevestigen.
directory-end = Beëindigen
directory-refuse = Weigeren
directory-ended = Het mandaat is beëindigd.
directory-reason = Reden
directory-reason-hint = Eén zin; die blijft in het journaal.
directory-standing-proposed = te bevestigen
directory-standing-coming = komend
directory-standing-held = lopend
directory-standing-idle = zonder gevolg: account gedeactiveerd
directory-standing-past = verstreken
directory-standing-ended = beëindigd

## Organisaties

directory-organisations-found = { $n ->
        [one] { $n } organisatie
       *[other] { $n } organisaties
    }
directory-former = Vroegere namen
directory-none-found = Geen organisatie gevonden
directory-no-organisations = Geen organisaties
directory-no-organisations-hint = De installatie van het profiel brengt de organisaties mee.
directory-sort-association = Verenigingen
directory-sort-audit = Toezicht
directory-sort-authority = Overheden
directory-sort-crisis-centre = Crisiscentra
directory-sort-directorate = Directies
directory-sort-emergency-service = Hulpdiensten
directory-sort-federal-service = Federale diensten
directory-sort-government = Regering
directory-sort-health = Gezondheid
directory-sort-justice = Justitie
directory-sort-municipality = Gemeenten
directory-sort-network = Netten
directory-sort-operator = Operatoren
directory-sort-police = Politie
directory-sort-police-zone = Politiezones
directory-sort-public-interest-body = Instellingen van openbaar nut
directory-sort-regional-body = Gewestelijke instellingen
directory-sort-school = Scholen
directory-sort-watch = Bewaking

## Dienst

directory-duty-now = Nu van dienst
directory-duty-none = Niemand is van dienst
directory-duty-none-hint = Wie zijn dienst begint, verschijnt hier binnen de seconde, op alle posten.
directory-duty-own = Mijn dienst
directory-duty-begin = De dienst beginnen
directory-duty-end = De dienst beëindigen
directory-duty-begun = U bent van dienst.
directory-duty-over = U bent niet langer van dienst.

## Tokens van machines

directory-token-for = Gebruik
directory-token-for-hint = Bijvoorbeeld: stroom van weerwaarschuwingen.
directory-scopes = Bevoegdheden van het token
directory-scopes-hint = Het token kan niet meer dan wat aangevinkt is, en nooit meer dan de functie van de machine.
directory-token-make = Een token maken
directory-token-make-do = Maken
directory-token-made = Token gemaakt: { $label }
directory-token-use = De machine stuurt het mee met elke vraag:
directory-token-idle = zonder mandaat
directory-token-end = Intrekken
directory-token-end-sure = Het token “{ $label }” intrekken? De machine kan dan niets meer sturen.
directory-token-ended = Het token is ingetrokken.
directory-token-no-machine = Geen enkele machine bekleedt een functie. Schrijf ze in bij de mensen en stel een functie voor.
directory-tokens-none = Geen tokens
directory-tokens-none-hint = Een machine zonder token kan niet lezen of schrijven.

## Mijn account

directory-account-own = Taal en telefoon
directory-account-lang-hint = De taal waarin het programma u verwelkomt.
directory-account-saved = Opgeslagen.
directory-account-done-saved = Opgeslagen.
directory-account-done-password = Het wachtwoord is gewijzigd. Uw andere sessies zijn beëindigd.
directory-account-done-sessions = Uw andere sessies zijn beëindigd.
directory-password-change = Wachtwoord wijzigen
directory-password-change-do = Wijzigen
directory-password-old = Huidig wachtwoord
directory-password-new = Nieuw wachtwoord
directory-password-new-hint = Een zin van enkele woorden is lang en makkelijk te onthouden.
directory-password-again = Nieuw wachtwoord, nog eens
directory-own-password = Kies uw eigen wachtwoord
directory-own-password-why = Iemand anders koos het wachtwoord waarmee u zich aanmeldde, en kent het. Kies er een dat alleen u kent; daarna gaat al de rest open.
directory-own-password-hint = Minstens 12 tekens. Een zin van enkele woorden is lang en gemakkelijk te onthouden.
directory-own-password-do = Dit wachtwoord gebruiken
directory-links-link = Gekoppelde accounts bij andere diensten
directory-sessions = Mijn sessies
directory-sessions-end = Alle andere beëindigen
directory-session-here = deze post
directory-session-locked = vergrendeld
directory-session-dates = Geopend: { $opened }. Eindigt uiterlijk: { $expires }.

## Wie mag wat

directory-powers = Bevoegdheden
directory-power = Bevoegdheid
directory-powers-lede = Men handelt onder één functie tegelijk. De functie geeft bevoegdheden, tot een niveau van behandeling, overal of in de gebieden van het mandaat. Vanaf need-to-know moet men bovendien in de zaak genoemd zijn.
directory-powers-by = Lezen per
directory-powers-by-function = Per functie
directory-powers-by-power = Per bevoegdheid
directory-reach = Bereik
directory-reach-everywhere = overal
directory-reach-areas = eigen gebieden
directory-clearance = Leest tot
directory-yours = de uwe
directory-subject-signal = Meldingen
directory-subject-incident = Incidenten
directory-subject-log = Logboek
directory-subject-figure = Cijfers
directory-subject-inform = Inlichten
directory-subject-report = Situatierapporten
directory-subject-matter = Zaken
directory-subject-attachment = Bijlagen
directory-subject-handover = Aflossing
directory-subject-person = Personen
directory-subject-mandate = Mandaten
directory-subject-profile = Profiel
directory-subject-territory = Grondgebied
directory-subject-journal = Journaal
directory-subject-access = Toegang
directory-subject-demo = Demonstratie
power-signal-record = een melding noteren
power-signal-qualify = een melding beoordelen
power-incident-open = een incident openen
power-incident-update = een incident bijwerken
power-incident-close = een incident afsluiten
power-log-write = in het operationele logboek schrijven
power-log-write-strategic = in het strategische logboek schrijven
power-log-read-strategic = het strategische logboek lezen
power-log-correct = een notitie verbeteren
power-figure-confirm = een cijfer bevestigen
power-figure-publish = een cijfer openbaar maken
power-inform-mark = aanduiden wie ingelicht is
power-report-draft = een situatierapport voorbereiden
power-report-issue = een situatierapport uitbrengen
power-matter-read = lezen
power-matter-restrict = een zaak afschermen
power-attachment-add = een document toevoegen
power-handover-give = de aflossing geven
power-handover-accept = de aflossing aanvaarden
power-person-manage = mensen inschrijven, accounts en tokens beheren
power-mandate-propose = mandaten voorstellen en beëindigen
power-mandate-confirm = een mandaat bevestigen als tweede persoon
power-profile-install = een profiel van kracht maken; beslissen over wat niet uitgevoerd is
power-territory-import = een grondgebied invoeren
power-journal-read = het journaal en zijn bewijzen lezen
power-journal-export = het journaal uitvoeren
power-journal-erase = inhoud van het journaal vernietigen
power-access-review = nagaan wie wat geraadpleegd heeft
power-commitment-give = een order geven of een verbintenis vastleggen
power-commitment-answer = de ontvangst van een order bevestigen en er verslag over uitbrengen
power-commitment-settle = een verbintenis aanvaarden, terugsturen of intrekken
power-body-convene = een orgaan samenroepen en de agenda bepalen
power-body-record = het verslag van een orgaan bijhouden
power-body-approve = een verslag goedkeuren
power-indicator-define = een indicator en zijn drempels bepalen
power-indicator-record = de waarde van een indicator registreren
power-posture-set = de paraatheid van het centrum bepalen
power-phase-declare = een fase afkondigen, bevestigen, betwisten of opheffen
power-phase-note = een fase noteren die een andere overheid of iemand mondeling heeft afgekondigd
power-evaluation-keep = een evaluatie bijhouden: debriefings, vaststellingen, lessen
power-plan-write = een noodplan en zijn actiefiches opstellen
power-plan-approve = een noodplan goedkeuren
power-plan-activate = een noodplan activeren
power-card-work = een actiefiche afwerken
power-perimeter-set = een perimeter en zijn toegangsregels vastleggen
power-capacity-report = de capaciteit van een plaats melden
power-need-ask = een behoefte melden
power-need-serve = op een behoefte ingaan: reserveren, vervoeren, leveren
power-message-send = een bericht sturen aan de betrokkenen
power-rota-keep = de wachtrol bijhouden
power-warning-write = een waarschuwing aan het publiek opstellen
power-warning-release = een door iemand anders opgestelde waarschuwing verspreiden
power-site-publish = publiceren op de openbare crisissite
power-event-plan = een gepland evenement voorbereiden
power-exercise-lead = een oefening leiden
power-exercise-observe = een oefening waarnemen en evalueren
power-continuity-order = een continuïteitsbeslissing nemen (dispatchingzalen)
power-unsent-release = vrijgeven wat iemand anders offline heeft ingevoerd
power-webhook-keep = meldingen naar andere systemen beheren
power-objective-keep = doelstellingen en hun cyclus opstellen
power-project-keep = projecten en acties van het operationeel plan bijhouden
power-project-report = verslag uitbrengen over de stand van een project
power-project-validate = het operationeel plan valideren
power-programme-keep = het gewestelijk plan en zijn maatregelen opstellen
power-programme-adopt = een gewestelijk plan aannemen, afsluiten of heropenen
power-contribution-ask = bijdragen vragen aan partners
power-contribution-give = bijdragen aan een maatregel
power-contribution-judge = bijdragen beoordelen
power-register-keep = de opvolgingsregisters bijhouden
power-register-approve = antwoorden over de opvolging goedkeuren
power-account-write = nota's en verslagen voorbereiden
power-account-issue = nota's en verslagen uitbrengen
power-duty-keep = het jaarwiel bijhouden
power-duty-done = termijnen van het jaarwiel afvinken
power-duty-own = aanvinken wat de eigen organisatie verschuldigd is
power-state-note = een ontvangen toestand noteren (dreiging, nationaal plan)
power-access-break-glass = in nood openen wat voor hem of haar gesloten is
power-demo-control = de demonstratie sturen

## Profiel van kracht

directory-profile = Profiel van kracht
directory-profile-version = Versie
directory-profile-hash = Vingerafdruk (SHA-256)
directory-profile-installed = Van kracht geworden
directory-profile-never = Nooit in dit journaal genoteerd.
directory-profile-other = Opgelet: vermelding № { $seq } maakte een ander profiel van kracht. Het programma draait met dat van deze pagina. Genoteerde vingerafdruk:
directory-profile-files = Vingerafdruk van elk bestand
directory-unverified-count = Te verifiëren getallen en regels
directory-numbers = Wettelijke getallen
directory-numbers-hint = Termijnen, bedragen en periodes, met hun datum en bron. Wat het merk “te verifiëren” draagt, is nog niet door een jurist bevestigd.
directory-numbers-none = Geen wettelijke getallen
directory-numbers-none-hint = Het profiel bevat er geen.
directory-number = Getal
directory-value = Waarde
directory-basis = Grondslag en bron
directory-verified = geverifieerd
directory-unverified = te verifiëren
directory-not-now = vandaag niet van kracht
directory-at-once = onmiddellijk
directory-unit-minute = { $n ->
        [one] { $n } minuut
       *[other] { $n } minuten
    }
directory-unit-hour = { $n ->
        [one] { $n } uur
       *[other] { $n } uur
    }
directory-unit-day = { $n ->
        [one] { $n } dag
       *[other] { $n } dagen
    }
directory-unit-month = { $n ->
        [one] { $n } maand
       *[other] { $n } maanden
    }
directory-unit-year = { $n ->
        [one] { $n } jaar
       *[other] { $n } jaar
    }
directory-unit-count = { $n } ×
directory-rules = Wie in te lichten
directory-rules-hint = De regels die op de bewakingsvloer voorstellen wie ingelicht moet worden, en binnen welke termijn.
directory-rule = Regel
directory-within = Termijn

## Toegangsjournaal

directory-looks-lede = Elke raadpleging van een zaak onder need-to-know of beroepsgeheim, en elke weigering, wordt hier genoteerd. De zaak wordt enkel met haar kenmerk aangeduid; ze is daarmee te vinden, en vaak ook met haar nummer.
directory-looks-show = Tonen
directory-looks-all = Alles
directory-looks-looked = Raadplegingen
directory-looks-refused = Weigeringen
directory-looked = geraadpleegd
directory-refused = geweigerd
directory-look-daily-report = een dagrapport
directory-look-entry = een vermelding van het journaal
directory-look-attachment = een bijlage
directory-look-incident = een incident
directory-look-indicator = een indicator
directory-look-log = een logboek
directory-look-pack = een papieren dossier
directory-look-paper = een afgeschermd stuk van een vergadering
directory-look-print = een afgedrukt incident
directory-look-report = een situatierapport
directory-look-search = een zoekresultaat
directory-look-signal = een melding
directory-look-watch = de bewaking
directory-look-other = iets dat hier geen naam heeft
directory-looks-lost = { $n ->
        [one] Eén raadpleging kon niet genoteerd worden.
       *[other] { $n } raadplegingen konden niet genoteerd worden.
    }
directory-looks-none = Niets te tonen
directory-looks-none-hint = Raadplegingen en weigeringen komen in groepen toe, enkele seconden later.
directory-looks-filter = De lijst beperken
directory-looks-person = Persoon
directory-looks-matter = Zaak (nummer, of begin van het kenmerk)
directory-looks-from = Van
directory-looks-to = Tot en met
directory-looks-find = Tonen
directory-looks-whole = Alles tonen
directory-looks-no-person = Niemand is hier bekend onder deze naam of deze account.
directory-looks-no-matter = Onder dit nummer wordt hier geen zaak gevonden. Een kenmerk wordt herkend vanaf dertien tekens.
directory-looks-no-day = Een van de datums is niet geldig.
directory-looks-not-found = Niets gevonden
directory-looks-not-found-hint = Binnen deze grenzen heeft niemand iets geraadpleegd en werd niemand geweigerd.
directory-looks-back-to = Doorzocht tot { $day }; met “volgende” gaat het verder.
directory-looks-of = Wat deze persoon heeft geraadpleegd
directory-looks-not-kept = Hier wordt geen toegangsjournaal bijgehouden

## Emergency openings

directory-tab-glass = Noodopeningen
directory-glass-title = In nood openen
directory-glass-lede = Dit dossier is voorbehouden aan andere functies. U kunt het voor { $minutes } minuten openen als het niet kan wachten.
directory-glass-what = Voor u opent:
directory-glass-who-sees = Alleen u ziet het, onder de functie die u nu uitoefent; elke raadpleging komt in het toegangsjournaal.
directory-glass-alarm = Wie de toegang controleert, wordt onmiddellijk verwittigd.
directory-glass-review-follows = Iemand anders oordeelt nadien of het verantwoord was.
directory-glass-reason = Waarom het niet kan wachten
directory-glass-reason-hint = Wat u moet weten of doen, en wie u niet kon bereiken.
directory-glass-do = Voor { $minutes } minuten openen
directory-glass-opened = Geopend; het alarm is gegeven
directory-glass-closed = Weer gesloten
directory-glass-close = Nu weer sluiten
directory-glass-is-open = Open tot { $until }
directory-glass-watched = Sluit het zodra u het niet meer nodig hebt.
directory-glass-banner = U hebt een dossier in nood geopend, tot { $until }.
directory-glass-banner-link = Bekijken en sluiten
directory-glass-review-banner = Een noodopening wacht op controle.
directory-glass-review-link = Controleren
directory-glasses-lede = Wie in nood opende wat voor hem of haar gesloten is, waarom, en wat de controle daarover zei.
directory-glasses-none = Geen noodopeningen
directory-glasses-none-hint = Ze verschijnen hier zodra een functie een dossier opent dat voor haar gesloten is.
directory-glass-open-now = open tot { $until }
directory-glass-waits = te controleren
directory-glass-own = Dit is de uwe: iemand anders moet ze controleren.
directory-glass-review = Deze opening controleren
directory-glass-verdict = Oordeel
directory-glass-verdict-justified = verantwoord
directory-glass-verdict-unjustified = niet verantwoord
directory-glass-found = Vaststelling
directory-glass-found-hint = Wat u nagegaan bent en bij wie. Een niet verantwoorde opening wordt meteen gesloten.
directory-glass-review-do = Oordeel vastleggen
directory-glass-reviewed = Oordeel vastgelegd
directory-look-glass = een noodopening

## Weigeringen

refusal-no-function = Uw account is in orde, maar u bekleedt op dit ogenblik geen functie. Vraag het aan wie de mandaten beheert.
refusal-password-length = Een wachtwoord telt { $least } tot { $most } tekens.
refusal-password-differs = De twee nieuwe wachtwoorden verschillen.
refusal-password-same = Dit is het wachtwoord dat u kreeg. Kies een ander, dat alleen u kent.
refusal-account-closed = Uw account is gedeactiveerd. Wend u tot wie de personen beheert.
refusal-own-account = Niemand deactiveert het eigen account: iemand anders moet dat doen.
refusal-person-changed = Iemand wijzigde deze persoon nadat uw pagina getekend werd (vermelding № { $seq }). Er is niets geschreven. Laad de pagina opnieuw en kijk; wat u typte, is bewaard.
refusal-profile-faulty = Het profiel bevat fouten en is niet van kracht geworden.
refusal-own-password = Wijzig uw eigen wachtwoord onder “Mijn account”.
refusal-powerful-password = Deze persoon bekleedt een machtige functie of zal dat doen: niemand anders kan een wachtwoord geven.
refusal-machine-password = Een machine heeft geen wachtwoord: maak er een token voor.
refusal-not-a-machine = Een token is voor een machine die deze functie nu bekleedt.
refusal-scope = De functie van deze machine geeft “{ $power }” niet.
refusal-login-taken = De gebruikersnaam “{ $login }” is al in gebruik.
refusal-code-taken = De code “{ $code }” is al in gebruik.
refusal-phone = Dit is geen telefoonnummer: enkel cijfers, spaties en “+”.
refusal-date = “{ $typed }” is geen datum. Schrijf bijvoorbeeld 2026-12-01.
refusal-dates-reversed = Het einde moet na het begin komen.
refusal-deputy-function = Een vervanging gaat over dezelfde functie als die van de vervangen persoon.
refusal-own-mandate = Niemand geeft of bevestigt zichzelf een functie.
refusal-second-person = U hebt het voorgesteld: een tweede persoon moet bevestigen.
refusal-mandate-state = { $state ->
        [held] Dit mandaat is al bevestigd.
        [ended] Dit mandaat is beëindigd of geweigerd.
       *[other] De toestand van dit mandaat laat dit niet toe.
    }
refusal-glass-handling = Alleen een dossier voor enkel wie het moet weten kan in nood geopend worden.
refusal-glass-open = Dit dossier is al voor u open.
refusal-glass-own = Niemand controleert de eigen opening: iemand anders moet dat doen.
refusal-glass-reviewed = Deze opening is al gecontroleerd.

## Soorten vermeldingen

kind-directory-person-registered = persoon ingeschreven
kind-directory-person-changed = persoon gewijzigd
kind-directory-organisation-registered = organisatie ingeschreven
kind-directory-mandate-proposed = functie voorgesteld
kind-directory-mandate-confirmed = functie door een tweede persoon bevestigd
kind-directory-mandate-ended = mandaat beëindigd
kind-directory-function-assumed = handelt onder een andere functie
kind-directory-duty-started = dienst begonnen
kind-directory-duty-ended = dienst beëindigd
kind-directory-password-given = wachtwoord gegeven
kind-directory-token-made = token van een machine gemaakt
kind-directory-token-ended = token van een machine ingetrokken
kind-directory-glass-broken = noodopening
kind-directory-glass-closed = noodopening gesloten
kind-directory-glass-reviewed = noodopening gecontroleerd
kind-profile-installed = profiel van kracht geworden

## Toegangssleutels, codes, herstelcodes

directory-factors = Bewijzen wie u bent
directory-factors-manage = Toegangssleutels en codes
directory-factors-what = Naast het wachtwoord: een toegangssleutel (een toestel dat u herkent) of een app die codes geeft. Het systeem vraagt ze vóór handelingen met gevolgen buiten het systeem.
directory-factors-yours = Wat u hebt
directory-factors-none = Nog niets
directory-factors-none-hint = Voeg hieronder een toegangssleutel of een app voor codes toe.
directory-factors-owed = Uw functie vraagt een tweede factor. Voeg er een toe: daarna gaat de rest open.
directory-factors-demonstration = De rollen van de demonstratie hebben geen tweede factor: hier wordt vóór een handeling niets gevraagd. Op een echte plaats zou dat wel gebeuren.
directory-factors-done-added = Toegevoegd. Hij telt vanaf nu.
directory-factors-done-removed = Verwijderd.
directory-factors-were-reset = Iemand die de personen beheert, heeft uw toegangssleutels, codes en herstelcodes verwijderd.
directory-factors-were-reset-on = Op { $at } heeft iemand die de personen beheert uw toegangssleutels, codes en herstelcodes verwijderd. Had u dat niet gevraagd, verwittig dan meteen de veiligheidsverantwoordelijke.
directory-factors-seen = Ik heb het gelezen
directory-factor-label = Naam van het toestel
directory-factor-label-hint = Om het in de lijst te herkennen: “diensttelefoon”.
directory-factor-passkey = toegangssleutel
directory-factor-totp = app voor codes
directory-factor-added = toegevoegd op { $at }
directory-factor-used = gebruikt op { $at }
directory-factor-unused = nog niet gebruikt
directory-factor-remove = Verwijderen
directory-factor-remove-sure = “{ $label }” verwijderen? Dit toestel dient hier dan niet meer.
directory-passkey-add = Toegangssleutel toevoegen
directory-passkey-what = Het toestel gaat na dat u het bent (vinger, gezicht of pincode) en ondertekent; hier komt niets geheims aan.
directory-passkey-elsewhere = Toegangssleutels werken niet op dit adres: ze vragen het officiële adres van de plaats, met https.
directory-codes-add = App voor codes toevoegen
directory-codes-what = Een app op uw telefoon geeft elke dertig seconden een code van zes cijfers.
directory-codes-elsewhere = Eenmalige codes zijn hier niet mogelijk: de sleutel die hun geheimen versleutelt, ontbreekt.
directory-codes-begin = Beginnen
directory-codes-scan = Fotografeer deze tekening met de app.
directory-codes-picture = Tekening om te fotograferen; hetzelfde geheim staat eronder als tekst
directory-codes-type = Of typ dit geheim:
directory-codes-first = Eerste code
directory-codes-first-hint = De zes cijfers die de app nu toont.
directory-codes-confirm = Bevestigen
directory-recovery = Herstelcodes
directory-recovery-what = Tien codes op papier, voor de dag waarop het toestel ontbreekt. Elke code dient één keer.
directory-recovery-left = { $n ->
        [0] U hebt er geen meer over.
        [one] U hebt er nog één.
       *[other] U hebt er nog { $n }.
    }
directory-recovery-make = Tien nieuwe codes maken
directory-recovery-sure = Nieuwe codes maken? De oude zijn dan niets meer waard.
directory-recovery-keep = Druk ze af of noteer ze, en bewaar ze achter slot. Elke code vervangt één keer de code van de app; de oude zijn niets meer waard.
directory-recovery-kept = Ik heb ze genoteerd
directory-factors-reset-hint = { $n ->
        [one] Deze persoon heeft één middel om te bewijzen wie hij of zij is.
       *[other] Deze persoon heeft { $n } middelen om te bewijzen wie hij of zij is.
    } Zijn ze verloren, verwijder ze dan allemaal: de sessies eindigen, de persoon verneemt het bij de volgende aanmelding en voegt nieuwe toe. Ga eerst langs een veilige weg na dat het verzoek echt van die persoon komt.
directory-factors-reset-reason = Reden
directory-factors-reset-reason-hint = Bijvoorbeeld: telefoon verloren, identiteit aan het loket nagegaan. Komt in het journaal.
directory-factors-reset-do = Alle factoren verwijderen
directory-factors-reset-done = Factoren verwijderd. De persoon verneemt het bij de volgende aanmelding.
directory-factors-none-there = Deze persoon heeft geen toegangssleutel en geen app voor codes.
directory-came-password = binnengekomen met het wachtwoord
directory-came-passkey = binnengekomen met een toegangssleutel
directory-came-role = rol van de demonstratie
directory-came-provider = binnengekomen via een identiteitsprovider
directory-step-up-sign-in = het openen van de pagina’s onder deze functie
directory-step-up-factor = het toevoegen van een middel om te bewijzen wie u bent
directory-step-up-factor-remove = het verwijderen van een middel om te bewijzen wie u bent
directory-step-up-recovery = het maken van nieuwe herstelcodes
directory-step-up-reset = het verwijderen van de factoren van iemand anders
directory-step-up-password = het geven van een wachtwoord aan iemand anders
directory-step-up-confirm = het bevestigen van een mandaat
directory-step-up-token = het maken van een token
directory-step-up-token-end = het beëindigen van een token
directory-step-up-glass = het in nood openen van een voorbehouden dossier
kind-directory-factor-added = middel om te bewijzen wie men is: toegevoegd
kind-directory-factor-removed = middel om te bewijzen wie men is: verwijderd
kind-directory-recovery-made = herstelcodes gemaakt
kind-directory-factors-reset = factoren van iemand verwijderd door een ander
kind-directory-stepped-up = identiteit bewezen vóór de handeling
refusal-code = Deze code klopt niet of werd al gebruikt. Wacht op de volgende en probeer opnieuw.
refusal-factor-late = De vraag geldt niet meer: ze is verlopen of werd al beantwoord. Begin opnieuw.
refusal-passkey = Deze toegangssleutel wordt hier niet aanvaard. Neem er een die u onder “Mijn account” toevoegde, of een ander middel.
refusal-passkey-copied = De teller van deze toegangssleutel liep achteruit: misschien bestaat er een kopie. Hij wordt geweigerd. Verwijder hem onder “Mijn account” en verwittig wie de personen beheert.
refusal-passkey-known = Deze toegangssleutel is al geregistreerd.
refusal-last-way = Dit is uw laatste middel om binnen te komen. Voeg er eerst een ander toe.
refusal-factor-unavailable = Dat kan hier niet, op dit adres of met dit account.
refusal-recovery-first = Voeg eerst een toegangssleutel of een app voor codes toe; herstelcodes vervangen die op de dag waarop hij ontbreekt.
refusal-step-up-password = Uw account heeft een tweede factor: het wachtwoord alleen volstaat niet.
refusal-own-factors = Uw eigen factoren beheert u onder “Mijn account”.
