# De zinnen van de schil: wat elke pagina omringt.

## Rond elke pagina

skip-content = Naar de inhoud
skip-command = Naar de opdrachtregel
home = Startpagina
rooms = Ruimtes
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
as-of = Zoals bekend op
as-of-now = nu
as-of-go = Naar dit tijdstip
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
refusal-command-empty = De regel is leeg: schrijf wat er gebeurt.
refusal-command-long = De regel telt meer dan { $limit } tekens. Kort hem in of voeg een document toe.
refusal-command-unknown = Deze regel werd hier niet begrepen. Hij staat er nog.

## Formulieren en tabellen

form-problem = Er is een probleem
form-cancel = Annuleren
pages = Pagina’s
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
help-line-rooms = “?” opent deze hulp; “?” gevolgd door de naam van een ruimte brengt u daar.
help-words = Woorden die de regel herkent
help-word = Woord
help-meaning = Betekenis
help-connection = Wanneer de verbinding wegvalt
help-connection-lost = Schrijf gewoon verder: niets van wat u typt gaat verloren. De vermeldingen wachten op deze post, met hun uur.
help-connection-back = Zodra ze terug is, vertrekken ze in volgorde, onder uw naam, gemerkt als “offline ingevoerd”.

## Journaal en bewijs

proof = Bewijs
proof-holds = Keten nagekeken tot en met vermelding № { $seq } ({ $time })
proof-broken = De keten klopt niet.
proof-checkpoint = controlepunt ondertekend ({ $time })
proof-unknown = De keten werd sinds de start nog niet nagekeken.
proof-none = Nog geen enkel controlepunt dekt deze vermelding.
proof-fault-bytes = De bewaarde bytes zijn niet meer die van een vermelding.
proof-fault-note = Het controlepunt is niet te geloven: { $fact }
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
journal-function = Functie
journal-handling = Verspreidingsniveau
journal-empty = Het journaal is leeg
journal-empty-hint = De eerste genoteerde regel wordt vermelding № 1.
checkpoint = Controlepunt
checkpoint-covers = tot en met № { $seq }, ondertekend op { $date } om { $time }
checkpoint-deposited = neergelegd: { $places }
checkpoint-none = Nog geen enkel verliet deze machine.
checkpoint-note = De nota zoals ze ondertekend werd
entry-stated = Opgegeven uur
entry-matter = Betreft
entry-body = Inhoud
entry-field = Veld
entry-value = Waarde
entry-commitment = Commitment (hash)
entry-header = Koptekst, zoals de keten hem draagt
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
error-title-stopped = Schrijven gestopt
error-title-internal = Een fout bij ons
error-sign-in = Uw sessie is afgelopen. Meld u aan: wat u typte, wacht op u.
error-locked = Schrijven is op deze post vergrendeld. Geef uw wachtwoord om verder te gaan.
error-stopped = Er kan nu niets genoteerd worden: de opslag faalde. Wat u typte, blijft op deze post.
error-internal = Het programma kon niet antwoorden.
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
error-query = Het adres werd niet begrepen: { $problem }
error-form = Het formulier werd niet begrepen: { $problem }
error-form-meta = Het technische veld “{ $field }” is niet geldig. Herlaad de pagina; uw tekst blijft bewaard.
refusal-not-found = Op dit adres is er niets dat u kunt zien.
refusal-power-missing = Uw functie laat dit niet toe (“{ $power }”). Wissel van functie of vraag het aan wie ze heeft.
refusal-captured-by-another = Deze vermelding werd offline ingevoerd door iemand anders. Alleen die persoon kan ze verzenden.
refusal-missing = Dit veld is nodig.
refusal-too-long = Dit is te lang: hoogstens { $most } tekens.
refusal-unknown-code = “{ $code }” is hier niet bekend. Kies uit de lijst.
refusal-mandate-not-held = U bekleedt deze functie op dit ogenblik niet. Kies een andere van uw functies bovenaan de pagina, of vraag het aan wie de mandaten beheert.
error-as-of = “{ $value }” is geen tijdstip. Geef een datum en een uur.
