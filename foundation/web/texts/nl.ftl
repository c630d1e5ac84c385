# De zinnen van de schil: wat elke pagina omringt.

## Rond elke pagina

skip-content = Naar de inhoud
skip-command = Naar de opdrachtregel
home = Startpagina
rooms = Ruimtes
rooms-past = U kijkt naar een vroeger tijdstip: de aantallen naast de ruimtes, die het heden tellen, worden niet getoond.
room-journal = Journaal
room-help = Hulp
acting-as = U handelt als
deputy-of = vervanging van { $name }
change-officer = Andere officier
change-officer-hint = De sessie van { $name } eindigt zodra de nieuwe persoon herkend is. Het scherm blijft zoals het is.
change-officer-do = Deze post overnemen
lock-now = Schrijven vergrendelen
locked = Schrijven is vergrendeld. Lezen kan nog. Wachtwoord:
unlock = Ontgrendelen
sign-out = Afmelden
fictitious = Fictief
fictitious-print = Fictieve gegevens
unsent = niet verzonden
language = Taal
language-fr = Français
language-nl = Nederlands
language-en = English
theme = Licht, donker of automatisch thema
banner-as-of = Zoals bekend op { $date } om { $time }. Alleen lezen.
banner-as-of-now = Terug naar nu
banner-present = Deze pagina toont het heden. U keek naar { $date } om { $time }; de koppelingen brengen u daar terug.
as-of = Getoond tijdstip
as-of-now = Zoals nu bekend
as-of-at = Zoals bekend op { $date } om { $time }
as-of-go = Naar dit tijdstip
as-of-day = Getoonde dag en uur
as-of-back = Vijf minuten vroeger
as-of-on = Vijf minuten later
as-of-play = Minuut per minuut afspelen
past-step-back = Vorige vermelding
past-step-on = Volgende vermelding
history-title = Vermeldingen van dit dossier
history-hint = Alles wat erover genoteerd is, het laatste eerst.
history-then = Zoals het toen was
history-look = Bekijken
banner-writer-stopped = Schrijven is gestopt: de opslag faalde. Alles wat bevestigd werd, is bewaard en leesbaar. Wat u typt, blijft op deze post.
print-as-of = zoals bekend op { $date } om { $time }
print-drawn = opgemaakt op { $date } om { $time }
print-seq = tot en met vermelding № { $seq }

## Ouderdom

age-now = zonet
age-minutes = { $n } min
age-hours = { $n } u.
age-days = { $n } d.

## Opdrachtregel

command-line = Opdrachtregel
command-placeholder = Wat gebeurt er, waar? “/” om hier te komen
command-send = Noteren
command-proposals = Voorstellen
command-go = Naar een pagina gaan
command-help = opent de hulp
refusal-command-empty = De regel is leeg: schrijf wat er gebeurt.
refusal-command-long = De regel telt meer dan { $limit } tekens. Kort hem in of voeg een document toe.
refusal-command-unknown = Deze regel werd hier niet begrepen. Hij staat er nog.
refusal-both-changed = Iemand anders heeft hetzelfde gewijzigd nadat dit formulier werd geopend. Er is niets geschreven. Bij elk veld staat wat het nu zegt: laat staan wat u typte of neem dat over, en verstuur opnieuw.

## Formulieren en tabellen

form-problem = Er is een probleem
field-optional = facultatief
form-now = Nu: “{ $now }”. Laat staan wat u typte, of typ dit in de plaats.
form-now-by = Nu: “{ $now }”, door { $who } om { $at }. Laat staan wat u typte, of typ dit in de plaats.
form-nothing = (niets)
form-cancel = Annuleren
pages = Pagina’s
page-shown = { $from } tot { $to }
page-previous = Vorige
page-next = Volgende

## Binnenkomen

sign-in = Aanmelden
sign-in-tonight = Wie bent u vannacht?
sign-in-as = Binnengaan als { $name }
sign-in-account = Of met een account
sign-in-name = Gebruikersnaam
sign-in-password = Wachtwoord
sign-in-do = Aanmelden
refusal-sign-in-name = Geef uw gebruikersnaam.
refusal-sign-in = De naam of het wachtwoord klopt niet.
refusal-sign-in-wait = Te veel pogingen. Wacht { $seconds ->
        [one] één seconde
       *[other] { $seconds } seconden
    } en probeer opnieuw.

## Hulp

help-keys = Met het toetsenbord
help-key-command = Naar de opdrachtregel, van waar ook
help-key-enter = De regel noteren
help-key-tab = Het voorstel aannemen, of naar het volgende veld
help-key-up = Verzonden regels terughalen
help-key-escape = De lijst sluiten, daarna de regel verlaten
help-line = De opdrachtregel
help-line-time = Eén regel volstaat. “@02:41” of “gezegd om 02:41” geeft het uur waarop het gebeurde; zonder is het nu.
help-line-where = Een plaats kan een adres, een kruispunt (“A x B”) of een stuk weg (“tussen A en B”) zijn. Een onbekende plaats houdt niets tegen.
help-line-rooms = “?” of “hulp” opent deze hulp; “?” gevolgd door de naam van een ruimte brengt u daar.
help-words = Woorden die de regel herkent
help-word = Woord
help-meaning = Betekenis
help-connection = Wanneer de verbinding wegvalt
help-connection-lost = Schrijf gewoon verder: niets van wat u typt gaat verloren. De vermeldingen wachten op deze post, met hun uur.
help-connection-back = Zodra ze terug is, vertrekken ze in volgorde, onder uw naam; die van de bewaking (meldingen, incidenten, logboek, wie verwittigd is, aflossing) gemerkt als “offline ingevoerd”.

## Journaal en bewijs

proof = Bewijs
proof-holds = Keten nagekeken tot en met vermelding № { $seq } ({ $time })
proof-broken = De keten klopt niet.
proof-checkpoint = controlepunt ondertekend ({ $time })
proof-unknown = De keten werd sinds de start nog niet nagekeken.
proof-none = Nog geen enkel controlepunt dekt deze vermelding.
proof-fault-bytes = De bewaarde bytes zijn niet meer die van een vermelding.
proof-fault-note = Het controlepunt kan niet gelezen worden; het is niet te geloven.
proof-fault-unsigned = Het controlepunt is door geen van onze sleutels ondertekend; het is niet te geloven.
proof-fault-checkpoint = Het controlepunt over { $fact } vermeldingen werd over andere vermeldingen ondertekend.
proof-fault-missing = Er ontbreken vermeldingen of ze staan niet op hun plaats.
proof-fault-link = Deze vermelding of de vorige werd achteraf gewijzigd.
proof-fault-altered = Het veld “{ $fact }” werd achteraf gewijzigd.
proof-unsigned = wortel nog niet ondertekend
proof-signed = wortel ondertekend in het laatste controlepunt
proof-hash = Vingerafdruk van de koptekst
proof-prev = Vingerafdruk van de vorige vermelding
proof-leaf = Blad van de boom
proof-root = Wortel van de boom
proof-place = blad { $index } van { $size }
proof-path = Pad van het blad naar de wortel
journal-head = Laatste vermelding
journal-writer = Schrijven
journal-writer-runs = loopt
journal-writer-stopped = gestopt
journal-entries = Vermeldingen, de recentste eerst
journal-at = Genoteerd
journal-kind = Aard
journal-kind-unknown = aard die hier geen naam heeft
journal-function = Functie
journal-handling = Verspreidingsniveau
journal-empty = Het journaal is leeg
journal-empty-hint = De eerste genoteerde regel wordt vermelding № 1.
kind-clock-stepped = sprong van de klok
kind-journal-bodies-destroyed = inhoud vernietigd
checkpoint = Controlepunt
checkpoint-covers = tot en met № { $seq }, ondertekend op { $date } om { $time }
checkpoint-deposited-file = neergelegd in de map
checkpoint-deposited-mail = per e-mail verstuurd
checkpoint-stuck-file = de map neemt het niet meer aan (sinds { $time })
checkpoint-stuck-mail = de e-mail vertrekt niet meer (sinds { $time })
checkpoint-stays = enkel op deze machine bewaard
checkpoint-none = Nog geen enkel verliet deze machine.
checkpoint-note = De nota zoals ze ondertekend werd
entry-stated = Opgegeven uur
entry-matter = Betreft
entry-body = Inhoud
entry-field = Veld
entry-value = Waarde
entry-commitment = Commitment (hash)
entry-header = Koptekst, zoals de keten hem draagt
entry-copies = Dit veld bevat woorden uit andere dossiers; die zijn enkel daar te lezen.
entry-withheld = De inhoud is afgeschermd. De koptekst en het bewijs blijven controleerbaar.
entry-destroyed = vernietigd
entry-destroyed-why = De inhoud werd vernietigd (bewaartermijn verstreken of uitwissing). De keten is zonder controleerbaar.
clock-synchronised = klok gesynchroniseerd
clock-unsynchronised = klok niet gesynchroniseerd
clock-held = klok vastgehouden
clock-virtual = virtuele klok
handling-public = publiek
handling-service = intern
handling-need-to-know = enkel wie het moet weten
handling-professional-secrecy = beroepsgeheim

## Wissen

erase-title = Wissingen
erase-this = Deze inhoud wissen
erase-new = De inhoud van vermeldingen wissen
erase-other = Een andere lijst
erase-intro = Alleen waartoe besloten is, wordt gewist. De inhoud wordt definitief vernietigd, met de bijgevoegde bestanden en met alles wat ervan gemaakt is: rijen, zoekwoorden, vroegere toestanden. Nummer, tijdstip, soort en bewijs blijven, en de keten blijft controleerbaar.
erase-copies = Een verbetering, een antwoord of een regel van een verslag die de woorden herhaalt, is een vermelding op zich: geef ook het nummer daarvan.
erase-entries = Vermeldingen
erase-entries-hint = Nummers en reeksen: 12, 15-18
erase-reason = Rechtsgrond of beslissing
erase-reason-hint = In woorden, met datum en kenmerk. Ze blijft voorgoed in het journaal: noem niemand van wie gegevens gewist worden.
erase-show = Tonen wat vernietigd zou worden
erase-preview = Wat vernietigd zou worden
erase-preview-sum = { $n ->
        [one] De inhoud van één vermelding zou vernietigd worden.
       *[other] De inhoud van { $n } vermeldingen zou vernietigd worden.
    }
erase-preview-files = { $n ->
        [0] Er gaat geen bestand mee.
        [one] Eén bestand gaat mee, ook waar een andere vermelding dezelfde inhoud noemt.
       *[other] { $n } bestanden gaan mee, ook waar een andere vermelding dezelfde inhoud noemt.
    }
erase-what = Wat er gebeurt
erase-state-goes = wordt vernietigd
erase-state-gone = al vernietigd
erase-state-stays = moet blijven
erase-state-unknown = bestaat niet
erase-withheld = niet leesbaar onder uw functie
erase-files-head = Bestanden
erase-impossible = Zo kan er geen opdracht gegeven worden. Haal uit de lijst wat moet blijven of niet bestaat.
erase-final = Dit kan niet ongedaan gemaakt worden.
erase-again = Nog eens dezelfde nummers
erase-again-hint = Typ ze zoals ze in de beslissing staan.
erase-do = { $n ->
        [one] De inhoud van № { $numbers } vernietigen
       *[other] De inhoud van { $n } vermeldingen vernietigen: { $numbers }
    }
erase-receipt = Wissing opgedragen door vermelding № { $seq }
erase-done = De inhoud is vernietigd, en alles wat ervan gemaakt was, is opnieuw opgebouwd.
erase-unfinished = De inhoud is vernietigd. Lijsten en zoekfunctie worden nog opnieuw opgebouwd en kunnen hem nog even tonen; de werkposten halen hun pagina’s opnieuw op zodra het klaar is.
erase-unfinished-short = wordt heropgebouwd
erase-order = Vermelding met de opdracht
erase-gone-what = Wat weg is
erase-bodies = { $n ->
        [one] inhoud van één vermelding
       *[other] inhoud van { $n } vermeldingen
    }
erase-files = { $n ->
        [0] geen bestand
        [one] één bestand
       *[other] { $n } bestanden
    }
erase-backups = Back-ups
erase-backups-hold = Back-ups van vóór deze opdracht bevatten de inhoud nog tot ze vervallen; een herstelling past het register opnieuw toe.
erase-lapses = Ze vervallen uiterlijk op { $date }.
erase-lapsed = Ze zijn vervallen op { $date }.
erase-lapse-unknown = Wanneer ze vervallen, is hier niet bekend.
erase-register = Register van wissingen
erase-register-none = Er is niets gewist
erase-lapse-days = { $n ->
        [one] Volgens de configuratie vervallen back-ups na één dag.
       *[other] Volgens de configuratie vervallen back-ups na { $n } dagen.
    }
erase-lapse-days-unknown = Na hoelang back-ups vervallen, is niet ingesteld: zolang niemand dat heeft nagegaan, geldt wat hier gewist is als nog aanwezig in elke eerdere back-up.
erase-elsewhere = De vermelding met de opdracht staat niet in dit journaal (hersteld uit een back-up).
refusal-erase-none = Geef ten minste één nummer van een vermelding.
refusal-erase-numbers = “{ $value }” is geen nummer en geen reeks. Schrijf bijvoorbeeld 12, 15-18.
refusal-erase-many = Hoogstens { $most } vermeldingen tegelijk. Geef de andere in een tweede opdracht.
refusal-erase-unknown = Er is geen vermelding № { $entry }.
refusal-erase-gone = De inhoud van № { $entry } is al vernietigd. Bekijk de lijst opnieuw.
refusal-erase-again = Dit zijn niet de nummers hierboven. Typ dezelfde, of laat eerst de nieuwe lijst tonen.
refusal-erase-order = № { $entry } draagt een wissing op: het is het bewijs van wat vernietigd werd en waarom, en blijft.
refusal-erase-clock = № { $entry } stelt een sprong van de klok vast: het zegt hoe de tijden eromheen te lezen zijn, vertelt niets over iemand en blijft.
refusal-erase-profile = № { $entry } stelt vast welk profiel in werking gesteld werd: beslissingen steunen erop, en het blijft.
refusal-erase-mandate = № { $entry } zegt wie voor wie mag optreden, of dat niet meer mag: zonder zou iemand een recht houden of krijgen. Het blijft.
refusal-erase-account = № { $entry } hoort bij een account: wat er een opent of sluit, blijft, en de naam gaat pas weg als de account gesloten is.
refusal-erase-guard = № { $entry } beslist wie een zaak ziet: zonder zou wat eraan vasthangt voor anderen openstaan. Het blijft.
refusal-erase-latest = № { $entry } gaf het laatste nummer van zijn reeks: het volgende zou hetzelfde krijgen. Het kan gewist worden zodra er een later nummer is.

## Fouten

error-reference = Referentie { $reference }
error-nothing-lost = Niets van wat bevestigd werd, is verloren. Gebeurt dit opnieuw, geef dan de referentie hieronder aan het technische team.
error-title-invalid = Zo kan het niet
error-title-forbidden = Niet toegestaan
error-title-not-found = Niet gevonden
error-title-conflict = De toestand is veranderd
error-title-limit = Te groot of te veel
error-title-unavailable = Even niet mogelijk
error-title-sign-in = Gelieve u aan te melden
error-title-locked = Schrijven vergrendeld
error-title-owes = Eerst nog iets
error-title-stopped = Schrijven gestopt
error-title-internal = Een fout bij ons
error-sign-in = Uw sessie is afgelopen. Meld u aan: wat u typte, wacht op u.
error-locked = Schrijven is op deze post vergrendeld. Geef uw wachtwoord om verder te gaan.
error-owes = Kies eerst uw eigen wachtwoord. Wat u typte, wacht op u.
error-stopped = Er kan nu niets genoteerd worden: de opslag faalde. Wat u typte, blijft op deze post.
error-internal = Het programma kon niet antwoorden.
error-unexplained = Dit werd geweigerd, en het programma heeft geen zin voor de reden. Er is niets geschreven. Geef de referentie door aan het technische team.
error-cross-site = Deze verzending komt van een andere site en werd geweigerd. Begin opnieuw vanaf deze pagina.
error-method = Dit adres wordt niet zo gelezen of beschreven.
error-timeout = Het antwoord duurde te lang. Er ging niets verloren; probeer opnieuw.
error-too-large = De verzending is te groot.
error-media-type = Dit soort inhoud wordt hier niet aanvaard.
error-too-many = Te veel aanvragen in korte tijd. Wacht even.
error-too-many-topics = Te veel pagina’s tegelijk open in deze browser (hoogstens { $limit }).
error-too-many-consoles = Te veel posten zijn live verbonden. De pagina blijft leesbaar; herlaad ze om ze bij te werken.
error-bad-request = De aanvraag werd niet begrepen.
error-busy = Het programma is bezet. Probeer zo dadelijk opnieuw.
error-query = Het adres werd niet begrepen. Ga terug naar de vorige pagina en begin van daar opnieuw.
error-form = Het formulier werd niet begrepen. Herlaad de pagina en probeer opnieuw; uw tekst blijft bewaard.
error-form-meta = Een technisch veld van het formulier is niet geldig. Herlaad de pagina; uw tekst blijft bewaard.
refusal-not-found = Op dit adres is er niets dat u kunt zien.
refusal-power-missing = { $power ->
        [unnamed] Uw functie laat dit niet toe. Wissel van functie of vraag het aan wie de bevoegdheid heeft.
       *[other] Uw functie laat dit niet toe (“{ $power }”). Wissel van functie of vraag het aan wie de bevoegdheid heeft.
    }
refusal-captured-by-another = Deze vermelding werd offline ingevoerd door iemand anders. Alleen die persoon kan ze verzenden.
refusal-missing = Dit veld is nodig.
refusal-reason-missing = Geef de reden.
refusal-too-long = Dit is te lang: hoogstens { $most } tekens.
refusal-unknown-code = “{ $code }” is hier niet bekend. Kies uit de lijst.
refusal-number = “{ $value }” is geen geheel getal.
refusal-moment = “{ $value }” is geen tijdstip dat nog komt. Schrijf minuten (30), een uur (03:20) of een dag en een uur (25/11 08:00).
refusal-stated = “{ $value }” is geen tijdstip. Schrijf 02:41 of 24/11 02:41.
refusal-calendar = “{ $value }” is geen datum met uur. Bijvoorbeeld 2026-11-24T14:00.
refusal-as-of = U bekijkt het verleden. Ga terug naar het heden om te schrijven.
refusal-mandate-not-held = U bekleedt deze functie op dit ogenblik niet. Kies een andere van uw functies bovenaan de pagina, of vraag het aan wie de mandaten beheert.
error-as-of = “{ $value }” is geen tijdstip. Geef een datum en een uur.

## Bewijzen wie men is

passkey = Toegangssleutel
passkey-without-scripts = Toegangssleutels hebben JavaScript nodig: sta het toe voor dit adres, of gebruik een ander middel.
sign-in-passkey = Aanmelden met een toegangssleutel
sign-in-other = Andere manieren
sign-in-with = Aanmelden met { $name }
unlock-passkey = Ontgrendelen met een toegangssleutel
refusal-passkey-scripts = De browser gaf geen antwoord. Sta JavaScript toe voor dit adres, of geef uw naam en wachtwoord.
step-up = Bevestig dat u het bent
step-up-why = Vóór { $act } gaat het systeem nog eens na wie u bent. Dat bewijs wordt in het journaal genoteerd, naast de handeling.
step-up-kept = Wat u invulde, blijft bewaard en vertrekt met uw antwoord.
step-up-files = Bestanden moet u wel opnieuw kiezen.
step-up-passkey = Bevestigen met een toegangssleutel
step-up-code = Eenmalige code
step-up-code-hint = De zes cijfers van uw app, of een herstelcode.
step-up-password-hint = Uw account heeft geen tweede factor: hier volstaat het wachtwoord.
step-up-do = Bevestigen en doorgaan
step-up-nothing = Uw account heeft hier niets om het te bewijzen. Voeg een toegangssleutel of een app voor codes toe onder “Mijn account” en begin opnieuw.
step-up-for-erasing = het wissen van inhoud
error-title-step-up = Bevestig dat u het bent
error-step-up = Deze handeling vraagt een recent bewijs. Open de pagina in de browser, bevestig dat u het bent en begin opnieuw. Er is niets opgeslagen.
error-owes-second-factor = Bewijs eerst wie u bent met uw tweede factor. Wat u typte, wacht op u.
error-owes-factors = Voeg eerst een tweede factor toe: uw functie vraagt dat. Wat u typte, wacht op u.

# Getekende, geplakte of verzonden omtrekken
refusal-outline-large = Dit bestand is { $is } KiB groot; hoogstens { $most } KiB. Vereenvoudig de omtrek.
refusal-outline-json = Dit is geen volledige GeoJSON: fout op regel { $line }, kolom { $column }. Exporteer hem opnieuw.
refusal-outline-one = Er is één veelhoek nodig; dit bevat “{ $found }”. Houd één omtrek over.
refusal-outline-malformed = Deze omtrek is niet leesbaar: elke lijn telt minstens drie hoekpunten, elk hoekpunt twee getallen.
refusal-outline-corners = Deze omtrek heeft { $is } hoekpunten; hoogstens { $most }. Vereenvoudig hem.
refusal-outline-system = Coördinatenstelsel “{ $name }” is hier niet gekend. Exporteer in WGS 84, Lambert 72 of Lambert 2008.
refusal-outline-degrees = Positie { $lon } { $lat }: dat zijn geen graden. Exporteer in WGS 84, of laat het bestand zijn stelsel noemen (crs).
refusal-outline-swapped = Breedtegraad en lengtegraad zijn omgewisseld. Geef eerst de lengtegraad: 4.3517 50.8466.
refusal-outline-null = Deze omtrek ligt op punt 0 0, voor de kust van Afrika: de coördinaten zijn verloren gegaan. Exporteer hem opnieuw.
refusal-outline-elsewhere = Positie { $lon } { $lat }: ver van het gewest. Kijk de coördinaten na.
refusal-outline-crosses = Deze omtrek kruist zichzelf bij { $lon } { $lat }. Verbeter hem daar.

# Na een etiket, voor wat het aankondigt: zonder spatie.
colon = :
