# Berichten: het bord, een bericht schrijven, een bericht en zijn ontvangers, links zonder account; de wachtrol; overdracht aan andere platformen.

room-messages = Berichten
room-rota = Wachtrol
badge-messages = { $n ->
        [one] vraagt aandacht
       *[other] vragen aandacht
    }

## Het bord

message-title = Berichten
message-write = Een bericht schrijven
message-show = Welke
message-show-open = Lopend
message-show-mine = Aan ons
message-show-trouble = Te laat of niet bezorgd
message-show-prepared = Vrij te geven
message-show-ended = Afgehandeld
message-none = Hier is niets
message-none-hint = Wat geschreven, bezorgd of bevestigd wordt, verschijnt hier vanzelf.
message-urgent = dringend
message-late = te laat
message-due = te bevestigen voor
message-known-of = { $known } van { $asked } bevestigd
message-asked = { $n ->
        [one] één ontvanger
       *[other] { $n } ontvangers
    }
message-failed-n = { $n ->
        [one] één niet bereikt
       *[other] { $n } niet bereikt
    }
message-closed = Er kan niets vertrekken via:
message-closed-do = Vraag de beheerder om een verzending in te stellen; bel intussen.
message-state-prepared = vrij te geven
message-state-released = vrijgegeven
message-state-withdrawn = ingetrokken
message-channel-push = melding op een toestel
message-channel-mail = e-mail
message-channel-sms = sms
message-channel-voice = oproep
message-channel-closed = niet ingesteld
message-beside-none = Hierover is nog geen bericht vertrokken.
message-beside-tell = Nog in te lichten; opent een bericht dat u naleest en verstuurt:
message-beside-all = Alle berichten hierover
message-line-word = een bericht schrijven
message-line-preview = Opent het formulier voor een bericht.

## Een bericht schrijven

message-subject = Onderwerp
message-text = Tekst
message-languages-hint = Iedereen krijgt het in de eigen taal. Een taal die u leeg laat, wordt door een andere vervangen; het bericht zegt dat.
message-to = Aan
message-to-hint = Een functie bereikt wie er van wacht voor is, anders wie dienst heeft, anders wie ze bekleedt.
message-nobody-chosen = niemand
message-any-area = overal
message-area-n = Gebied van ontvanger { $n }
message-recipient-n = ontvanger { $n }
message-recipient = Ontvanger
message-list-functions = Functies
message-list-desks = Permanenties van organisaties
message-list-people = Personen
message-free = Adressen met de hand
message-free-hint = Eén ontvanger per regel: naam, e-mail, nummer, taal (fr, nl, en), gescheiden door komma’s.
message-channels = Kanalen, in volgorde
message-channels-hint = Zonder antwoord is het volgende aan de beurt.
message-next-minutes = Volgend kanaal na
message-next-minutes-hint = Minuten.
message-next-after = { $n ->
        [one] het volgende na één minuut
       *[other] het volgende na { $n } minuten
    }
message-acknowledge-minutes = Bevestigen binnen
message-acknowledge-minutes-hint = Minuten; daarna krijgt een plaatsvervanger het. Leeg: niemand moet bevestigen.
message-acknowledge-within = Te bevestigen binnen
message-minutes = { $n ->
        [one] één minuut
       *[other] { $n } minuten
    }
message-mark-urgent = Dringend
message-mark-notice = Enkel zeggen dat er een bericht is; het wordt hier gelezen na aanmelding
message-notice = enkel melding
message-about = Over
message-about-hint = Nummer van het incident.
message-about-drop = over niets
message-guarded-hint = Dit wordt maar door enkelen gelezen: de woorden vertrekken niet via e-mail of telefoon. Zeg enkel dat er een bericht is.
message-preview = Eerst nalezen
message-preview-hint = “Eerst nalezen” toont wie het krijgt, in welke taal en langs welke wegen. Daarmee vertrekt er niets.
message-preview-title = { $n ->
        [one] Eén ontvanger
       *[other] { $n } ontvangers
    }
message-preview-nobody = Voor “{ $name }” werd niemand gevonden. Kies iemand anders of geef een adres met de hand.
message-preview-cost = Kost hoogstens
message-unverified = te verifiëren
message-template = Van een model vertrekken
message-template-choose = Model
message-template-hint = Het vult de velden in die nog leeg zijn, in elke taal; wat u typte, blijft staan. Wat tussen vierkante haken staat, vult u aan: zolang daar iets van overblijft, wordt het bericht geweigerd.
message-template-none = (geen)
message-template-fill = Invullen
message-both-languages = Frans en Nederlands
message-instead-language = in { $lang }
message-no-address = geen adres: bellen
message-send = Nu versturen
message-keep = Bewaren, vrij te geven
message-done-sent = { $number } vertrekt.
message-step-up-send = het versturen van een bericht naar bestemmelingen buitenshuis
message-done-kept = { $number } is bewaard en wacht op vrijgave.
message-done-acknowledged = { $number }: u hebt bevestigd.
message-done-voice = { $number }: de bevestiging is genoteerd.
message-done-withdrawn = { $number } is ingetrokken.

## Een bericht

message-from = Van
message-for = Voor
message-for-hint = Wie van wacht is, wordt opgezocht bij de vrijgave.
message-released-at = Vrijgegeven
message-recipients = Ontvangers
message-history = Geschiedenis
message-missing-language = Niet in deze taal geschreven.
message-replaced = Vervangen en niet meer te versturen: wat het meldt, is intussen veranderd. Zie
message-reach-waiting = nog niet vertrokken
message-reach-sent = vertrokken
message-reach-delivered = bezorgd
message-reach-acknowledged = bevestigd
message-reach-covered = bevestigd door een ander
message-reach-failed = niet bereikt
message-delivery-waiting = aan de beurt
message-delivery-sent = aangenomen
message-delivery-sent-mail = overgedragen aan de mailrelay
message-turn-sent-mail = Overgedragen aan de mailrelay
message-delivery-delivered = bezorgd
message-delivery-failed = mislukt
message-reason-not-configured = dit kanaal is niet ingesteld
message-way-program = in het programma
message-way-link = via link
message-way-voice = mondeling
message-way-receipt = teruggemeld door het kanaal
message-instead-of = in plaats van { $name }
message-escalated-at = doorgegeven
message-escalated-nobody = niemand anders gevonden
message-erased = tekst gewist
message-recorded = genoteerd { $time }
message-act-acknowledge = Lezing bevestigen
message-acknowledge = Ik heb dit gelezen
message-acknowledge-by = Te bevestigen voor
message-reply = Een kort antwoord
message-act-release = Vrijgeven
message-release = Nu versturen
message-release-hint = Het vertrekt naar wie op dit ogenblik van wacht is.
message-together = Berichten die op vrijgave wachten
message-together-open = { $n ->
        [one] Eén bericht wacht op vrijgave: nalezen en versturen
       *[other] { $n } berichten wachten op vrijgave: nalezen en versturen
    }
message-together-none = Geen bericht hierover wacht op vrijgave.
message-together-more = { $n ->
        [one] Nog één wacht; het verschijnt hier zodra deze vertrokken zijn.
       *[other] Er wachten er nog { $n }; ze verschijnen hier zodra deze vertrokken zijn.
    }
message-together-alone = vertrekt niet samen met de andere: apart te bekijken
message-together-sample = Zoals { $who } het krijgt
message-together-sample-hint = Wat bij een bericht hoort (een eigen link, een document), wordt bij het vertrek toegevoegd.
message-together-hint = Elk vertrekt naar wie op dit ogenblik gevonden wordt. Wat geschreven is sinds deze pagina getoond werd, blijft wachten.
message-together-do = { $n ->
        [one] Nu versturen
       *[other] Alle { $n } nu versturen
    }
message-together-done = { $n ->
        [one] Eén bericht vertrekt.
       *[other] { $n } berichten vertrekken.
    }
message-act-voice = Noteren wat iemand zegt
message-who-spoke = Wie sprak
message-when = Wanneer
message-when-hint = 02:41 als het niet nu is.
message-said = Wat er gezegd werd
message-record = Bevestiging noteren
message-act-withdraw = Intrekken
message-withdraw = Intrekken
message-withdraw-hint = Wat niet vertrokken is, blijft hier; de link van wat vertrokken is, zegt dat het ingetrokken is.
message-why = Waarom

## Zonder account

message-open-name = Uw naam
message-open-what = Deze link toont dit bericht en niets anders.
message-open-until = Hij opent tot
message-open-known = Bevestigd. Dank u.
message-open-withdrawn = Dit bericht is ingetrokken.
message-gone = Achter deze link is er niets
message-gone-why = Hij is verlopen, of niet volledig overgenomen.
message-gone-do = Bel wie hem u gestuurd heeft.

## De brief

message-letter-only-fr = Dit bericht is alleen in het Frans geschreven.
message-letter-only-nl = Dit bericht is alleen in het Nederlands geschreven.
message-letter-only-en = Dit bericht is alleen in het Engels geschreven.
message-push-subject = Bericht { $number }
message-push-acknowledge = Te bevestigen vóór { $by }. Open het om het te lezen. { $site }
message-push-read = Open het om het te lezen. { $site }
message-letter-notice-subject = Er wacht een bericht op u · { $site }
message-letter-notice = Er wacht een bericht van { $site } op u. Meld u aan om het te lezen.
message-letter-acknowledge = Gelieve de lezing te bevestigen voor { $by }.
message-letter-from = { $writer } · { $site } · { $number }
message-document-attached = Als bijlage: { $file }, het document in de twee talen. SHA-256-vingerafdruk van dit bestand: { $hash }
message-document-elsewhere = Het document kon niet bij deze e-mail worden gevoegd. Wie geen toegang heeft tot het adres hieronder, krijgt het van wie dit bericht stuurt. Het staat hier: { $address }
message-alarm-order-subject = Order { $number }
message-alarm-order-late-subject = Order { $number } is aan u doorgegeven
message-alarm-order = { $what }
    Antwoord onder “Orders en verbintenissen”: { $address }
message-alarm-session-subject = { $body }: vergadering { $number } samengeroepen
message-alarm-session-moved-subject = { $body }: vergadering { $number } verplaatst
message-alarm-session-cancelled-subject = { $body }: vergadering { $number } afgelast
message-alarm-session-cancelled = De vergadering is afgelast. Ze zou beginnen { $at }. { $place }
message-alarm-session-withdrawn-subject = { $body }: u bent niet meer uitgenodigd voor vergadering { $number }
message-alarm-session-withdrawn = U was uitgenodigd voor de vergadering die begint { $at }. Dat bent u niet meer: u hoeft niet te antwoorden, en ze verdwijnt uit uw agenda. Reden: { $reason }
message-alarm-session-reminded-subject = { $body }: vergadering { $number }, uw antwoord ontbreekt
message-alarm-session-reminded = Herinnering: de vergadering begint { $at }, en u hebt nog niet geantwoord. { $place }
    { $address }
message-alarm-session-moved = De vergadering is verplaatst: ze begint op { $at }, niet op { $before }. Reden: { $reason }
    { $place }
    { $address }
message-alarm-session-moved-place = De vergadering begint zoals voorzien op { $at }, maar de plaats is veranderd. Reden: { $reason }
    { $place }
    { $address }
message-alarm-session-off = afgelast
message-alarm-session-answer = Komt u, of iemand in uw plaats? Antwoord hier, zonder account: { $address }
message-alarm-session = De vergadering begint { $at }. { $place }
    { $address }
message-alarm-glass-subject = Noodopening na te kijken
message-alarm-glass = Iemand opende in nood wat voor zijn functie gesloten is. Kijk het na: { $address }
message-alarm-glass-paper = Iemand opende in nood een stuk dat voor zijn functie gesloten is: { $body } { $number }, stuk { $paper }. Kijk het na: { $address }
message-press-fictitious = { "[FICTIEF]" }
message-press-public = Hier gepubliceerd: { $address }

## De wachtrol

rota-title = Wachtrol
rota-now = Nu van wacht
rota-nobody = niemand
rota-until = Tot
rota-from = Van
rota-deputy = Plaatsvervanger
rota-none = Niemand is gepland
rota-none-hint = Plan een wacht of neem een tabel over.
rota-gaps = Gaten binnen 14 dagen
rota-shifts = Wachten
rota-no-shifts = Er is geen wacht op komst.
rota-swap = Overlaten
rota-swap-to = Aan wie
rota-ask = Vragen
rota-asked = { $name } is gevraagd om ze over te nemen
rota-taken-from = overgenomen van { $name }
rota-accept = Ik neem ze
rota-decline = Nee
rota-remove = Schrappen
rota-remove-sure = Deze wacht uit de rol schrappen?
rota-own = Waar u bereikbaar bent
rota-own-hint = Berichten voor u gaan daarheen.
rota-mail = E-mail
rota-phone = Telefoon
rota-lang = Taal
rota-keep = Bewaren
rota-set = Een wacht plannen
rota-set-do = Plannen
rota-office = Functie
rota-organisation = Organisatie
rota-area = Gebied
rota-any = om het even
rota-person = Van wacht
rota-import = Een tabel overnemen
rota-import-hint = CSV met de kolommen function, organisation, area, person, deputy, from, until; personen met hun gebruikersnaam, uren als 2026-11-30 08:00. Alles wordt overgenomen, of niets.
rota-import-do = Overnemen
rota-file = Bestand
rota-book = Adresboek
rota-holder = Van wie
rota-devices = Meldingen op uw toestellen
rota-devices-hint = Een melding zegt dat er een bericht is, nooit wat erin staat. Ze gaat samen met mail of sms en vervangt geen van beide.
rota-devices-none = Geen enkel toestel ontvangt meldingen voor u.
rota-device-here = dit toestel
rota-device-since = sinds
rota-device-unused = nog niet gebruikt
rota-device-used = laatst gebruikt
rota-device-gone = ontvangt er geen meer sinds
rota-device-gone-banner = { $device }: meldingen komen niet meer aan op dit toestel.
rota-device-gone-do = Verwijder het of sta ze opnieuw toe
rota-device-remove = Verwijderen
rota-device-label = Naam van dit toestel
rota-device-label-hint = Daaraan herkent u het in de lijst.
rota-device-allow = Toestaan op dit toestel
rota-device-without = Deze browser kan op dit adres geen meldingen ontvangen. Gebruik een recente browser, op het officiële adres, met scripts.
rota-done-device = Meldingen zullen op dit toestel aankomen.
rota-done-device-removed = Het toestel is verwijderd.
rota-calendar = Uw wachtdiensten in uw agenda
rota-calendar-hint = Een adres dat alleen u kent, voor de agenda op uw telefoon. Het toont uw eigen wachtdiensten en niets anders.
rota-calendar-once = Het wordt maar één keer getoond. Kopieer het nu:
rota-calendar-open = Er is een adres open sinds
rota-calendar-until = tot
rota-calendar-days = Aantal dagen geldig
rota-calendar-make = Het adres maken
rota-calendar-again = Een ander maken; het huidige vervalt
rota-calendar-end = Beëindigen
rota-step-up-calendar = het maken van een adres dat zonder account opengaat
rota-calendar-on-call = Van wacht
rota-calendar-deputy = Plaatsvervanger van wacht
rota-done-calendar-ended = Het adres opent niets meer.
rota-print = Afdrukken
rota-done-set = De wacht is gepland.
rota-done-removed = De wacht is geschrapt.
rota-done-asked = De vraag is gesteld.
rota-done-answered = Uw antwoord is genoteerd.
rota-done-kept = De adressen zijn bewaard.
rota-done-imported = De tabel is overgenomen.
rota-wrong-title = De tabel is niet overgenomen
rota-wrong-line = Regel { $line }: { $problem }
rota-wrong-large = het bestand is groter dan { $value } bytes.
rota-wrong-many = meer dan { $value } regels; neem het in delen over.
rota-wrong-text = dit is geen leesbare tekst: { $value }
rota-wrong-empty = er staat geen wacht in.
rota-wrong-column = de kolom “{ $value }” ontbreekt.
rota-wrong-missing = “{ $value }” ontbreekt.
rota-wrong-time = “{ $value }” is geen tijdstip zoals 2026-11-30 08:00.
rota-wrong-order = ze eindigt voor ze begint ({ $value }).
rota-wrong-function = “{ $value }” is hier geen functie.
rota-wrong-person = niemand heeft de gebruikersnaam “{ $value }”.
rota-wrong-refused = { $value }

## De overdracht aan andere platformen

handing-title = Overdragen aan
handing-no-link = Dit platform heeft geen gekende ingang voor programma’s: wat hieronder staat, wordt met de hand overgenomen, veld per veld.
handing-unverified = velden te verifiëren
handing-source = Bron:
handing-fields = Wat in de velden komt
handing-copy = Kopiëren
handing-copied = Gekopieerd
handing-empty = niets bekend
handing-no-warning = er geldt geen waarschuwing aan de bevolking: niets om te verspreiden
handing-before = Eerder ingevoerd:
handing-too-long = Langer dan { $most } tekens: het platform kan het afkappen.
handing-enter = Ik heb het ingevoerd
handing-enter-hint = Zeg het zodra het er staat. Verandert onze tekst daarna, dan wordt deze pagina oranje.
handing-enter-do = Noteren
handing-reference = Nummer daar
handing-entered = Invoer
handing-entered-at = Ingevoerd { $time }
handing-news = Onze tekst is gewijzigd sinds de laatste invoer. Laad de pagina opnieuw om hem te kopiëren; wat hier staat, blijft wat u gezien hebt.
handing-never = Nog niemand heeft het ingevoerd.
handing-changed = Onze tekst is veranderd sinds de invoer van { $time }. Werk het daar bij en zeg het dan hier.
handing-changed-short = sindsdien veranderd
handing-done = Het is genoteerd.

## Soorten gegevens

kind-outbox-prepared = Bericht geschreven
kind-outbox-aim-named = Adres gegeven
kind-outbox-released = Bericht vrijgegeven
kind-outbox-addressed = Ontvanger gevonden
kind-outbox-sent = Aangenomen door het kanaal
kind-outbox-delivered = Bezorgd
kind-outbox-opened = Geopend vanuit de melding
kind-outbox-failed = Niet bezorgd
kind-outbox-acknowledged = Lezing bevestigd
kind-outbox-said = Gezegd bij de bevestiging
kind-outbox-escalated = Doorgegeven
kind-outbox-withdrawn = Bericht ingetrokken
kind-outbox-address-kept = Adres bewaard
kind-outbox-shift-set = Wacht gepland
kind-outbox-shift-removed = Wacht geschrapt
kind-outbox-swap-asked = Overname van een wacht gevraagd
kind-outbox-swap-answered = Overname van een wacht beantwoord
kind-outbox-calendar-made = Adres van een agenda met wachtdiensten gemaakt
kind-outbox-calendar-ended = Adres van een agenda met wachtdiensten beëindigd
kind-outbox-entered-elsewhere = Ingevoerd in een ander platform

## Weigeringen

refusal-message-changed = { $function } veranderde dit om { $at }. Bekijk het zoals het nu is en beslis dan.
refusal-message-state = { $number } is { $state }: dit kan niet meer.
refusal-message-guarded = Dit wordt maar door enkelen gelezen: de woorden vertrekken niet via e-mail of telefoon. Vink de melding aan, of bel.
refusal-message-left-open = “[{ $what }]” moet nog ingevuld worden.
refusal-message-many = Hoogstens { $most } tegelijk. Stuur de anderen een tweede bericht.
refusal-message-nobody = Er werd niemand gevonden. Kies iemand anders of geef een adres met de hand.
refusal-message-none-waits = Geen van deze berichten wacht nog: ze zijn vertrokken of ingetrokken. Er is niets verstuurd.
refusal-message-recipient = { $number } is niet aan u gericht. De ontvanger bevestigt het; een officier kan het mondeling noteren.
refusal-message-link-closed = Deze link opent niets meer.
refusal-message-known = Deze ontvanger heeft al bevestigd.
refusal-message-mail = “{ $value }” is geen e-mailadres.
refusal-message-phone = “{ $value }” is geen telefoonnummer.
refusal-message-free = “{ $value }” heeft geen e-mailadres en geen nummer.
refusal-message-subject-line = Een onderwerp is één regel zonder stuurtekens.
refusal-message-channel-twice = Een kanaal staat er twee keer.
refusal-message-minutes = Geef minuten van 1 tot { $most }.
refusal-message-about = Er is geen incident { $number } dat u kunt zien.
refusal-push-address = Uw browser gaf een adres waarnaar van hieruit niets wordt gestuurd. Verwittig de beheerder.
refusal-push-keys = Wat uw browser gaf, is onvolledig. Probeer opnieuw of gebruik een andere browser.
refusal-push-off = Meldingen zijn hier niet ingesteld. Verwittig de beheerder.
refusal-rota-calendar-days = Geef 1 tot { $most } dagen.
refusal-rota-calendar-shown = Dit adres is al getoond en wordt nergens bewaard. Maak een ander.
refusal-rota-overlap = Van { $from } tot { $until } is er al iemand van wacht.
refusal-rota-own-deputy = Niemand vervangt zichzelf. Kies een andere plaatsvervanger.
refusal-rota-order = Een wacht eindigt na haar begin.
refusal-rota-long = Een wacht duurt hoogstens { $days } dagen.
refusal-rota-same = De wacht is al de hare of zijne.
refusal-rota-over = De wacht is voorbij.
refusal-rota-not-asked = U is niet gevraagd om deze wacht over te nemen.
refusal-handing-guarded = Dit wordt maar door enkelen gelezen: het wordt niet aan een ander platform overgedragen.
refusal-erase-message-state = № { $entry } zegt wat er van een bericht werd: zonder dit zou het lijken dat niemand ingelicht was. Het noemt niemand en blijft.

## Papier

rota-paper = Belboom
rota-paper-on-call = Van wacht nu en binnen 24 uur
rota-paper-desks = Diensten en organisaties
rota-paper-no-number = geen nummer
rota-paper-fictitious = fictief nummer

# Wat een rapport ervan overneemt
message-open-work = Wachtende berichten
message-offer = Verstuurde berichten: { $messages }; { $known } van de { $asked } bestemmelingen hebben ontvangst bevestigd.
