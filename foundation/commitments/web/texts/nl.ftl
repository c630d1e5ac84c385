# Orders en verbintenissen: het bord, één order, de formulieren van beide kanten, links zonder account.

room-orders = Orders en verbintenissen
badge-orders = { $n ->
        [one] wacht op u
       *[other] wachten op u
    }

## Het bord

commitment-title = Orders en verbintenissen
commitment-give = Order geven
commitment-show = Welke
commitment-show-open = Lopend
commitment-show-waiting = Wachten op ons
commitment-show-mine = Aan ons om te antwoorden
commitment-show-given = Door ons gegeven
commitment-show-late = Te laat
commitment-show-ended = Afgelopen
commitment-sort = Soort
commitment-sort-order = Order
commitment-sort-decision = Beslissing van een vergadering
commitment-sort-lesson = Les
commitment-sort-measure = Maatregel
commitment-sort-recommendation = Aanbeveling
commitment-any = Om het even
commitment-filter = Tonen
commitment-none = Hier is niets
commitment-none-hint = Wat gegeven, beantwoord of doorgegeven wordt, verschijnt hier vanzelf.
commitment-about-open = { $late ->
        [0] { $n ->
            [one] Eén lopend order hierover.
           *[other] { $n } lopende orders hierover.
        }
       *[other] { $n ->
            [one] Eén lopend order hierover, en het is te laat.
           *[other] { $n } lopende orders hierover, waarvan { $late } te laat.
        }
    }
commitment-about-see = De orders bekijken

## Toestanden en stappen

commitment-state = Toestand
commitment-state-given = gegeven, niet bevestigd
commitment-state-acknowledged = ontvangst bevestigd
commitment-state-executed = als uitgevoerd gemeld
commitment-state-declined = geweigerd
commitment-state-settled = afgesloten
commitment-state-withdrawn = ingetrokken
commitment-turn = Antwoord
commitment-turn-acknowledge = Ontvangst bevestigen
commitment-turn-execute = Als uitgevoerd melden
commitment-turn-decline = Weigeren
commitment-turn-reply = Stand van zaken geven
commitment-turn-settle = Aanvaarden als uitgevoerd
commitment-turn-return = Terugsturen
commitment-turn-withdraw = Intrekken
commitment-turn-redate = Andere termijnen bepalen
commitment-turn-readdress = Aan iemand anders geven
commitment-late = te laat
commitment-acknowledge-by-short = bevestigen vóór
commitment-due-short = uitvoeren vóór
commitment-passed-on = { $n ->
        [one] één keer doorgegeven
       *[other] { $n } keer doorgegeven
    }
commitment-returned-times = { $n ->
        [one] één keer teruggestuurd
       *[other] { $n } keer teruggestuurd
    }

## Geven

commitment-what = Wat er moet gebeuren
commitment-what-hint = Eén regel die zich aan de telefoon laat voorlezen.
commitment-to = Aan
commitment-from = Van
commitment-organisation = Organisatie
commitment-area = Gebied
commitment-choose = Kies
commitment-nobody = Niemand
commitment-person = Iemand zonder account
commitment-person-hint = Naam en nummer staan in een aparte vermelding, die gewist kan worden terwijl het order blijft.
commitment-name = Naam
commitment-phone = Telefoon
commitment-mail = E-mail
commitment-acknowledge-by = Ontvangst bevestigen vóór
commitment-due = Uitvoeren vóór
commitment-moment-hint = Minuten vanaf nu (30), een uur (03:20) of een dag en een uur (25/11 08:00).
commitment-minutes = { $n ->
        [one] { $n } minuut
       *[other] { $n } minuten
    }
commitment-words = Toelichting
commitment-about = Over
commitment-about-hint = Nummer van het incident: 26-0417.
commitment-about-drop = niet hierover
commitment-ground = Rechtsgrond, zoals opgegeven
commitment-ground-hint = Waarop u zich beroept; ze staat er als na te kijken tot iemand de tekst heeft gecontroleerd.
commitment-ground-verified = Ik heb de rechtsgrond in de tekst gecontroleerd
commitment-unverified = te verifiëren
commitment-escalation = Doorgeven als het te laat is
commitment-escalation-hint = Zoveel minuten na het verstrijken wordt ook iemand anders betrokken, die het ziet en mag antwoorden. Voorgesteld worden de plaatsvervanger van de geadresseerde of de volgende van wacht, via een ander kanaal dan het genoteerde, en daarna uzelf; is er geen plaatsvervanger, dan komt het order meteen bij u terug. Kies “Niemand” om niets door te geven.
commitment-to-deputy = Plaatsvervanger van de geadresseerde, of de volgende van wacht
commitment-to-giver = Uzelf, die het order geeft
commitment-missed-not-acknowledged = niet op tijd bevestigd
commitment-missed-still-not-acknowledged = nog altijd niet bevestigd
commitment-missed-not-executed = niet op tijd uitgevoerd
commitment-after-minutes = Minuten erna
commitment-by = Via
commitment-means-phone = telefoon
commitment-means-message = sms
commitment-means-mail = e-mail
commitment-means-radio = radio
commitment-means-person = mondeling
commitment-give-do = Order geven
commitment-line-word = een order geven
commitment-line-opens = opent het orderformulier

## Eén order

commitment-addressees = Wie erbij betrokken is
commitment-passed-on-at = doorgegeven om
commitment-no-longer = niet meer betrokken
commitment-told = verwittigd
commitment-to-be-told = te verwittigen
commitment-knows = is op de hoogte
commitment-mark-told = Verwittigd
commitment-history = Verloop
commitment-erased = inhoud gewist
commitment-photo = bestand { $n }
commitment-way-voice = mondeling
commitment-way-link = via link
commitment-read-back = herhaald
commitment-not-read-back = niet herhaald
commitment-recorded = genoteerd om { $time }
commitment-act-answer = Antwoorden
commitment-act-voice = Noteren wat iemand zegt
commitment-act-judge = Beslissen
commitment-act-redate = Andere termijnen bepalen
commitment-act-readdress = Aan iemand anders geven
commitment-act-link = Link zonder account
commitment-said = Wat er gezegd wordt
commitment-evidence-hint = “Uitgevoerd” vraagt woorden, een foto of een plaats.
commitment-place = Waar
commitment-photos = Foto’s of bestanden
commitment-send = Versturen
commitment-who-spoke = Wie er spreekt
commitment-number = Nummer
commitment-when = Gezegd om
commitment-when-hint = 02:41; leeg voor nu.
commitment-read-back-done = Ik heb het bericht herhaald
commitment-record = Noteren
commitment-verdict = Beslissing
commitment-reason = Wat u erover zegt
commitment-reason-hint = Nodig om terug te sturen of in te trekken.
commitment-new-due = Voortaan uitvoeren vóór
commitment-decide = Beslissen
commitment-why = Waarom
commitment-change = Wijzigen

## Links

commitment-link-hint = Wie de link heeft, ziet alleen dit order en kan antwoorden, met een foto en een plaats. Hij opent tot het order als uitgevoerd gemeld is, de termijn voorbij is of u hem beëindigt.
commitment-link-for = Voor wie
commitment-link-hours = Opent gedurende
commitment-hours = { $n ->
        [one] { $n } uur
       *[other] { $n } uur
    }
commitment-link-lang = Taal
commitment-link-this-lang = Zoals deze pagina
commitment-link-make = Link maken
commitment-link-anybody = wie hem heeft
commitment-link-open = opent tot
commitment-link-ended = beëindigd
commitment-link-expired = verlopen
commitment-link-opened = voor het eerst geopend
commitment-link-unopened = nog niet geopend
commitment-link-used = { $n ->
        [0] geen antwoord
        [one] één antwoord
       *[other] { $n } antwoorden
    }
commitment-link-end = Beëindigen
commitment-link-end-sure = Deze link beëindigen? Wie hem heeft, kan niet meer antwoorden.
commitment-link-made = De link is gemaakt
commitment-link-once = Hij wordt alleen deze keer getoond.
commitment-link-what = Hij opent alleen dit order, voor wie hem heeft. Stuur hem langs de weg die u vertrouwt.
commitment-link-until = De link opent tot
commitment-link-copy = Link kopiëren
commitment-link-copied = Link gekopieerd
commitment-link-qr = Code om te scannen
commitment-link-spoken = Om voor te lezen
commitment-link-spoken-hint = Let op hoofdletters en kleine letters; de groepen volgen elkaar zonder spaties aan het einde van het adres.
commitment-link-back = Terug naar het order
commitment-step-up-give = een bevel dat naar iemand buitenshuis vertrekt
commitment-step-up-link = het maken van een link zonder account
commitment-open-sent = Goed ontvangen. Dank u.
commitment-open-name = Uw naam
commitment-open-what = Deze pagina toont dit order en niets anders. Wat u verstuurt, wordt met het uur genoteerd.
commitment-open-done = Hier moet niets meer beantwoord worden. Dank u.
commitment-gone = Deze link opent niets
commitment-gone-why = Hij is verlopen, beëindigd of niet volledig gekopieerd.
commitment-gone-do = Bel wie hem u gestuurd heeft: men kan een andere maken of uw antwoord noteren.

## Gedaan

commitment-done-given = { $number } is gegeven.
commitment-done-answered = Het antwoord op { $number } is genoteerd.
commitment-done-changed = { $number } is gewijzigd.
commitment-done-told = Genoteerd als verwittigd: { $number }.
commitment-done-link-ended = De link naar { $number } is beëindigd.

## Weigeringen

refusal-commitment-changed = { $function } heeft dit gewijzigd om { $at } (vermelding № { $seq }). Er is niets geschreven. Laad de pagina opnieuw, kijk, en beslis dan opnieuw: wat u typte, is bewaard.
refusal-commitment-state = { $number } is in de toestand “{ $state }”: “{ $turn }” kan nu niet.
refusal-commitment-ended = { $number } is { $state }: er kan niets meer bij. Geef een nieuw order als er nog iets te doen is.
refusal-commitment-addressee = { $number } werd gegeven aan: { $function }. Alleen wie onder die functie optreedt, voor die organisatie en dat gebied, antwoordt. Heeft men het u gezegd, noteer het dan als mondeling.
refusal-commitment-giver = { $number } werd gegeven door: { $function }. Alleen die post beslist erover.
refusal-commitment-past = Dit tijdstip is al voorbij ({ $at }). Geef er een dat nog komt.
refusal-commitment-due-first = Het zou uitgevoerd moeten zijn vóór de ontvangst bevestigd moet worden. Wijzig een van beide termijnen.
refusal-commitment-evidence = Zeg wat er gedaan is, voeg een foto toe of geef de plaats.
refusal-commitment-many = Hoogstens { $most }.
refusal-commitment-told = Dat deze persoon over { $number } verwittigd is, staat al genoteerd.
refusal-commitment-link-answered = { $number } wacht op geen antwoord meer: een link zou niets openen.
refusal-commitment-link-guarded = { $number } staat alleen open voor de genoemde functies: er wordt geen link naar gemaakt. Laat het antwoord mondeling noteren.
refusal-commitment-link-long = Een link opent hoogstens { $hours } uur.
refusal-commitment-link-closed = Deze link neemt geen antwoord meer aan. Bel wie hem u gestuurd heeft.
refusal-commitment-link-shown = Deze link werd al gemaakt en getoond. Werd hij niet genoteerd, beëindig hem dan en maak een andere.
refusal-commitment-hours = Geef een aantal uren.
refusal-commitment-minutes = Geef een aantal minuten, hoogstens een week.
refusal-commitment-about = Er is geen incident { $number } dat u mag zien.
refusal-commitment-file-large = Een bestand is groter dan { $limit } MB. Stuur een kleiner.
refusal-commitment-file-type = Een bestand is van een soort die niet bewaard wordt. Stuur een foto, een pdf of een tekst.
refusal-commitment-file-held = Een bestand wordt door de controle tegengehouden en is niet toegevoegd.
refusal-erase-commitment-times = № { $entry } zegt tot wanneer iets gedaan moet zijn: zonder haar zouden termijnen gelden die niet meer gelden. Ze blijft.

## Soorten vermeldingen

kind-commitments-given = Gegeven
kind-commitments-person-named = Persoon genoemd
kind-commitments-acknowledged = Ontvangst bevestigd
kind-commitments-executed = Uitgevoerd gemeld
kind-commitments-declined = Geweigerd
kind-commitments-replied = Antwoord
kind-commitments-settled = Aanvaard als uitgevoerd
kind-commitments-returned = Teruggestuurd
kind-commitments-withdrawn = Ingetrokken
kind-commitments-redated = Andere termijnen bepaald
kind-commitments-readdressed = Aan iemand anders gegeven
kind-commitments-escalated = Doorgegeven
kind-commitments-told = Iemand verwittigd
kind-commitments-link-made = Link gemaakt
kind-commitments-link-opened = Link geopend
kind-commitments-link-ended = Link beëindigd

## Papier

commitment-paper = Openstaande orders
commitment-paper-number = Nummer

## Achteraf invoeren

commitment-later-order = Mondeling order
refusal-commitment-later = Zeg aan wie en wat, met een dubbele punt ertussen: “26-0417 dispatching: trams stilleggen”.

# Wat een rapport ervan overneemt
commitment-open-work = Lopende orders en beslissingen
commitment-offer-given = { $number } aan { $to }: “{ $title }”, ontvangst nog niet bevestigd.
commitment-offer-acknowledged = { $number } aan { $to }: “{ $title }”, in uitvoering.
commitment-offer-late = { $number } aan { $to }: “{ $title }”, te laat, verwacht tegen { $due }.
commitment-offer-declined = { $number } aan { $to }: “{ $title }”, geweigerd; er moet beslist worden.
commitment-offer-done = { $number } aan { $to }: “{ $title }”, uitgevoerd.
