# Wat wordt doorgegeven: situatierapporten, aflossing van de bewaking, publieke waarschuwingen en hun bestanden.

room-reports = Rapporten
room-handover = Aflossing
room-warnings = Waarschu­wingen
room-quarantine = Quarantaine
papers-look = Bekijken

## Situatierapporten

reports-title = Situatierapporten
reports-new = Nieuw rapport
reports-none = Geen rapporten
reports-none-hint = Een rapport ontstaat uit de notities van een incident of uit het logboek van de bewaking: kies “Nieuw rapport”.
report-title = Situatierapport
report-number = Nummer
report-version = versie { $n }
report-draft-name = Ontwerprapport
report-subject = Onderwerp
report-subject-hint = Een open incident, of de bewaking zelf.
report-watch = Bewaking
report-window = Periode
report-state = Stand
report-by = Door
report-gaps = Ontbrekende teksten
report-gaps-none = geen
report-gaps-fr = { $n } in het Frans
report-gaps-nl = { $n } in het Nederlands
report-state-draft = ontwerp
report-state-ready = klaar voor uitgifte
report-state-issued = uitgegeven
report-state-superseded = vervangen
report-state-discarded = verworpen
report-ready-by = nagelezen door
report-issued-entry = vermelding № { $seq }
report-superseded-by = vervangen door { $number }
report-new-lede = De notities en cijfers van de periode worden regels, elk in de taal waarin ze geschreven zijn.
report-from = Van
report-from-hint = Leeg: vanaf het einde van het vorige rapport. Bijvoorbeeld 24/11 02:00.
report-to = Tot
report-to-hint = Leeg: nu.
report-draft-do = Ontwerp opmaken
report-drafted = Ontwerp opgemaakt. Vul de ontbrekende teksten aan.
report-french = Frans
report-dutch = Nederlands
report-missing = ontbreekt
report-missing-fr = Geen Franse tekst
report-missing-nl = Geen Nederlandse tekst
report-missing-fr-n = { $n ->
    [one] Eén regel heeft geen Franse tekst.
   *[other] { $n } regels hebben geen Franse tekst.
 }
report-missing-nl-n = { $n ->
    [one] Eén regel heeft geen Nederlandse tekst.
   *[other] { $n } regels hebben geen Nederlandse tekst.
 }
report-section = Deel
report-section-situation = Situatie
report-section-figures = Cijfers
report-section-measures = Maatregelen en beslissingen
report-section-outlook = Vragen en verwacht gevolg
report-section-none = Nihil.
report-figure-unconfirmed = niet bevestigd
report-figure-confirmed = bevestigd
report-figure-public = publiek
report-source-entry = De vermelding in het journaal, met het bewijs
report-source-seq = vermelding № { $seq }
report-source-corrected = sindsdien verbeterd door № { $no }
report-source-withdrawn = cijfer sindsdien ingetrokken door № { $no }
report-by-hand = eigen regel van het rapport
report-turn-added = nieuw
report-turn-changed = gewijzigd
report-edit = Regels schrijven
report-edit-title = Regels van het rapport
report-edit-lede = Frans en Nederlands naast elkaar. Niets wordt vanzelf vertaald: een leeg gelaten taal verschijnt als ontbrekend.
report-edit-done = Naar het rapport
report-edit-dirty = Een regel op deze pagina is nog niet bewaard. Toch doorgaan zonder? Ze blijft hier in haar veld staan.
report-line-save = Bewaren
report-line-remove = Weglaten
report-line-remove-sure = Deze regel weglaten uit het rapport? De notitie in het logboek blijft.
report-line-add = Een regel toevoegen
report-line-add-hint = Een regel zonder notitie als bron: hij wordt getoond als eigen aan het rapport. Een cijfer noteert u in het logboek, met zijn status.
report-line-add-do = Toevoegen
report-line-written = Regel bewaard.
report-line-added = Regel toegevoegd.
report-line-removed = Regel weggelaten.
report-ready = Klaar melden
report-unsaved = Er zijn regels ingevuld en nog niet bewaard: ze komen niet in het rapport. Toch doorgaan?
report-readied = Rapport is klaar voor uitgifte.
report-issue = Uitgeven
report-issue-sure = Dit rapport uitgeven? Het krijgt zijn nummer en verandert niet meer.
report-step-up-issue = het uitgeven van een situatierapport
report-issued = Rapport { $number } uitgegeven.
report-discard = Verwerpen
report-discard-sure = Dit ontwerp verwerpen? Het verdwijnt uit de lijst; het journaal bewaart het spoor.
report-discarded = Ontwerp verworpen.
report-revise = Nieuwe versie
report-next-draft = Naar het ontwerp van de volgende versie
report-next-open = De volgende versie is al in voorbereiding: dit is het ontwerp.
report-overtaken = Dit ontwerp zou een versie vervangen die al vervangen is. De laatst uitgegeven versie is { $number }: bekijk ze voor u verdergaat.
report-rebase = In plaats daarvan { $number } vervangen
report-rebase-sure = Dit ontwerp zal { $number } vervangen. De regels blijven; de verschillen met { $number } worden getoond. Verdergaan?
report-rebased = Het ontwerp zal de laatste versie vervangen. Lees de verschillen na voor u het uitgeeft.
report-changes = Wat deze versie wijzigt
report-changes-sentence = Tegenover { $number }: { $added ->
    [0] geen regel toegevoegd
    [one] één regel toegevoegd
   *[other] { $added } regels toegevoegd
 }, { $changed ->
    [0] niets gewijzigd
    [one] één gewijzigd
   *[other] { $changed } gewijzigd
 }, { $gone ->
    [0] niets weggelaten
    [one] één weggelaten
   *[other] { $gone } weggelaten
 }.
report-changes-gone = { $n ->
    [one] De weggelaten regel
   *[other] De { $n } weggelaten regels
 }
report-pdf-fr = Pdf Frans
report-pdf-nl = Pdf Nederlands
report-pdf-both = Pdf tweetalig
report-sign-title = Ondertekening van het rapport
report-sign-lede = Met de uitgifte wordt het rapport in het journaal verzegeld. Ondertekenen gebeurt elders, bijvoorbeeld met uw identiteitskaart, op een exemplaar dat u hier krijgt; bij terugkeer wordt de handtekening nagegaan.

## Aflossing

handover-title = Aflossing van de bewaking
handover-lede = Wat nu openstaat en overgedragen zou worden.
handover-state-started = bezig
handover-state-closed = afgerond
handover-state-cancelled = afgeblazen
handover-notes = Richtlijnen en paraatheid
handover-notes-hint = Wat de aflossing moet weten en in geen enkel logboek staat: paraatheid, aanwezigheden, aandachtspunten.
handover-kind-incident = Open incidenten
handover-kind-signal = Meldingen te beoordelen
handover-kind-request = Vragen zonder antwoord
handover-kind-inform = Te verwittigen personen
handover-kind-report = Rapporten in opmaak
handover-kind-other = Andere punten
handover-late = Geopend sinds het begin van de aflossing
handover-late-hint = Komt er gaandeweg bij, en wordt ook aanvaard voor de bewaking wordt overgenomen.
handover-more = { $n ->
    [one] Nog { $n } ander punt staat open en staat niet op deze lijst.
   *[other] Nog { $n } andere punten staan open en staan niet op deze lijst.
}
handover-full = Deze lijst eindigt hier; er kunnen er meer zijn.
handover-more-where = Alles bekijken
handover-kind-none = Niets open.
handover-draft-report = Ontwerprapport
handover-withheld = Afgeschermd
handover-since = sinds { $time }
handover-due = vóór { $time }
handover-settled = intussen geregeld
handover-accepted = aanvaard
handover-accepted-by = aanvaard door
handover-accept = Aanvaarden
handover-remark = Opmerking
handover-open = nog te aanvaarden, van { $all }.
handover-giver = U draagt de bewaking over: wie ze overneemt, aanvaardt.
handover-left = { $n ->
    [one] Eén punt werd niet aanvaard. Het blijft open en komt terug bij de volgende aflossing.
   *[other] { $n } punten werden niet aanvaard. Ze blijven open en komen terug bij de volgende aflossing.
 }
handover-start = De bewaking overdragen
handover-to = Aan
handover-from = Van
handover-start-do = Aflossing beginnen
handover-begun = Aflossing begonnen.
handover-item-accepted = Punt aanvaard.
handover-take = De bewaking overnemen
handover-take-hint = Mogelijk zodra elk punt aanvaard is, en alles wat sindsdien geopend werd.
handover-words = Opmerkingen
handover-take-do = Ik neem de bewaking over
handover-taken = De bewaking is overgenomen.
handover-cancel = De aflossing afblazen
handover-cancel-why = Waarom
handover-cancel-sure = De aflossing afblazen? De bewaking blijft waar ze is.
handover-cancel-do = Aflossing afblazen
handover-called-off = Aflossing afgeblazen.
handover-now = Wat nu openstaat
handover-duty = Van dienst
handover-duty-none = Niemand staat als van dienst ingeschreven.
handover-duty-start = Mijn dienst beginnen
handover-duty-end = Mijn dienst beëindigen
handover-on-duty = U bent van dienst.
handover-off-duty = U bent niet meer van dienst.
handover-report = Laatst uitgegeven rapport
handover-report-none = Er is nog geen rapport uitgegeven.
handover-signatures = Overgedragen door: ____________________   Overgenomen door: ____________________   Uur: __________
handover-history = Vorige aflossingen
handover-history-none = Geen aflossingen
handover-history-hint = De eerste verschijnt hier zodra ze begonnen is.
handover-when = Begin
handover-items = Punten
handover-news-started = Er is zopas een aflossing begonnen.
handover-news-closed = De bewaking is zopas overgenomen.
handover-news-cancelled = De aflossing is zopas afgeblazen.
handover-news-complete = Alles is aanvaard: de bewaking kan overgenomen worden.

## Publieke waarschuwingen

warnings-title = Publieke waarschuwingen
warnings-lede = Ontvangen in het CAP-formaat, in de talen van de afzender.
warnings-import = Inlezen
warnings-quarantine = Quarantaine
warnings-in-force = Van kracht
warnings-none = Geen waarschuwing van kracht.
warnings-none-hint = Lees een bestand in, of wacht op de map met binnenkomende bestanden.
warnings-ended = Afgelopen
warnings-ended-none = Geen afgelopen waarschuwingen.
warnings-map = Kaart van de waarschuwingen
warnings-what = Waarschuwing
warnings-map-part = De kaart toont de waarschuwingen van deze pagina.
warnings-severity = Ernst
warnings-gravest = die van het ernstigste deel
warnings-areas = Grondgebied
warnings-until = Tot
warnings-state = Vervolg
warnings-no-end = zonder aangekondigd einde
warnings-no-area = geen gebied van hier herkend
warnings-more-areas = { $n ->
    [one] en nog één
   *[other] en { $n } andere
 }
warnings-withdrawn = ingetrokken door de afzender
warnings-over = verlopen
warnings-updated = { $n ->
    [one] één keer bijgewerkt
   *[other] { $n } keer bijgewerkt
 }
warnings-first = eerste bericht
warnings-severity-extreme = extreem
warnings-severity-severe = ernstig
warnings-severity-moderate = matig
warnings-severity-minor = gering
warnings-severity-unknown = niet vermeld
warnings-urgency = Dringendheid
warnings-urgency-immediate = nu handelen
warnings-urgency-expected = binnen het uur handelen
warnings-urgency-future = binnenkort handelen
warnings-urgency-past = voorbij
warnings-likelihood = Zekerheid
warnings-likelihood-observed = vastgesteld
warnings-likelihood-likely = waarschijnlijk
warnings-likelihood-possible = mogelijk
warnings-likelihood-unlikely = onwaarschijnlijk
warnings-onset = Verwacht begin
warnings-sent = Verstuurd
warnings-sender = Afzender
warnings-identifier = Kenmerk
warnings-facts = Gegevens
warnings-codes = Gebiedscodes van de afzender
warnings-instruction = Wat te doen:
warnings-says-nothing = Dit bericht bevat geen tekst.
warnings-signal = Melding { $number }
warnings-chain = Berichten ontvangen over deze waarschuwing
warnings-entry = vermelding № { $seq }
warnings-noted = Berichten genoteerd zonder gevolg
warnings-noted-why = Tests, oefeningen, berichten die te laat aankwamen of iets intrekken dat hier onbekend is: ze blijven in het journaal, zoals ontvangen.
warnings-as-it-came = Het bericht zoals ontvangen
warnings-download-message = Het bericht { $identifier } zoals ontvangen downloaden
warnings-message-not-kept = niet bewaard
warnings-does = Gevolg
warnings-does-alert = eerste waarschuwing
warnings-does-update = bijwerking
warnings-does-cancel = intrekking
warnings-does-ack = ontvangstbevestiging
warnings-does-error = verwerping van een bericht
warnings-does-acknowledgement = ontvangstbevestiging
warnings-does-late = aangekomen na een recenter bericht
warnings-does-test = test, zonder gevolg
warnings-does-exercise = oefening, zonder gevolg
warnings-does-not-exercise = echt tijdens een oefening, zonder gevolg
warnings-does-system = technisch bericht, zonder gevolg
warnings-does-draft = klad, zonder gevolg
warnings-does-unknown-reference = trekt een hier onbekend bericht in
warnings-news = Er is zopas een nieuw bericht over deze waarschuwing aangekomen.
warnings-news-held = De quarantaine is veranderd.
warnings-import-title = Waarschuwingen inlezen
warnings-import-lede = CAP-bestanden 1.0, 1.1 of 1.2, alleen of in een Atom-, RSS- of EDXL-DE-stroom. Niets komt binnen voor u gezien hebt wat er begrepen is.
warnings-files = Bestanden
warnings-files-hint = Kies ze of sleep ze hierheen; hoogstens 50.
warnings-preview = Lezen
warnings-held-back = In quarantaine geplaatst
warnings-line = regel { $n }
warnings-status-exercise = oefening: genoteerd, wordt buiten een oefening geen melding
warnings-status-system = technisch bericht: genoteerd, wordt geen melding
warnings-status-test = test: genoteerd, wordt geen melding
warnings-status-draft = klad: genoteerd, wordt geen melding
warnings-signed = Draagt een gave handtekening; de ondertekenaar is niet nagegaan.
warnings-odd = { $n ->
    [one] Eén bijzonderheid
   *[other] { $n } bijzonderheden
 }
warnings-ready = { $n ->
    [one] Eén bericht kan binnen. Een bericht dat al bekend is, verandert niets.
   *[other] { $n } berichten kunnen binnen. Berichten die al bekend zijn, veranderen niets.
 }
warnings-take = Binnenhalen
warnings-taken = { $n ->
    [0] Geen enkel bericht is binnen.
    [one] Eén bericht is binnen.
   *[other] { $n } berichten zijn binnen.
 }
warnings-nothing-ready = Niets kan binnen.
warnings-import-again = Andere bestanden kiezen
warnings-quarantine-lede = Bestanden die niet binnen konden, met de reden. Ze gaan hier niet open: download ze om ze te onderzoeken.
warnings-quarantine-none = Niets in quarantaine
warnings-quarantine-none-hint = Een geweigerd bestand verschijnt hier met de reden.
put-aside-title = Vanzelf opzijgelegde bestanden
put-aside-hint = Tegengehouden door de virusscanner, of ontvangstmeldingen die bij niets horen. Ze blijven op de server; niemand kan ze hier openen.
put-aside-what = Bestand
put-aside-at = Aangekomen
put-aside-why = Reden
put-aside-way-scanned = tegengehouden door de virusscanner
put-aside-way-receipt = ontvangstmelding
warnings-held-held = te onderzoeken
warnings-held-taken = binnengehaald
warnings-held-dropped = terzijde gelegd
warnings-way-import = ingelezen op deze pagina
warnings-way-inbox = map met binnenkomende bestanden
warnings-size = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
 }
warnings-download = Downloaden
warnings-retry = Opnieuw proberen
warnings-not-kept = Te groot om te bewaren: alleen de vingerafdruk is genoteerd. Het bestand zelf ligt in de map “refused”; vraag het aan wie de machine beheert.
warnings-not-kept-sent = Te groot om te bewaren: alleen de vingerafdruk is genoteerd. Wie het indiende, of het adres waar het vandaan komt, heeft het nog.
warnings-drop = Terzijde leggen
warnings-drop-why = Waarom

## Weigeringen

refusal-window-empty = De periode is leeg: ze moet na haar begin eindigen.
refusal-report-not-issued = Alleen een uitgegeven rapport kan een nieuwe versie krijgen, en over hetzelfde onderwerp.
refusal-report-next-open = De volgende versie van dit rapport is al in voorbereiding. Werk verder in dat ontwerp, of laat het eerst verwerpen.
refusal-report-overtaken = De versie die dit ontwerp zou vervangen, is al vervangen: de laatst uitgegeven versie is { $number }. Bekijk ze en kies dan “In plaats daarvan { $number } vervangen”: de regels van het ontwerp blijven.
refusal-report-is-latest = Dit ontwerp vervangt al de laatst uitgegeven versie.
refusal-report-empty = Dit rapport heeft geen enkele regel. Voeg er een toe, of kies een andere periode.
refusal-report-state = Dit rapport is geen ontwerp meer: de regels veranderen niet meer. Maak een nieuwe versie.
refusal-report-not-yet-issued = Dit rapport is nog niet uitgegeven: geef het eerst uit.
refusal-report-copies = Er zijn al { $limit } exemplaren van dit rapport. Gebruik er een van.
refusal-report-not-ours = Dit exemplaar werd niet voor dit rapport gegeven.
refusal-report-unsigned = Dit document draagt geen handtekening.
refusal-handover-running = Er is al een aflossing bezig. Rond ze eerst af of blaas ze af.
refusal-handover-self = U draagt deze bewaking over: iemand anders moet ze aanvaarden.
refusal-handover-late = { $open ->
        [one] Sinds het begin van de aflossing is één punt geopend. Aanvaard het ook en neem dan de bewaking over.
       *[other] Sinds het begin van de aflossing zijn { $open } punten geopend. Aanvaard ze ook en neem dan de bewaking over.
    }
refusal-handover-late-gone = Dit punt is intussen afgehandeld: er valt niets meer te aanvaarden.
refusal-handover-items = { $open ->
    [one] Eén punt is nog niet aanvaard.
   *[other] { $open } punten zijn nog niet aanvaard.
 } Aanvaard ze één voor één en neem dan de bewaking over.
refusal-handover-state = Deze aflossing is al afgelopen. Herlaad om te kijken.
refusal-file-withheld = Dit bestand bevat ook een afgeschermde waarschuwing, die u met uw functie niet mag lezen. Vraag dit bericht aan de wacht.
refusal-held-ended = Dit bestand is al behandeld. Herlaad om te kijken.
refusal-held-gone = De inhoud van dit bestand is hier niet meer. Vraag het opnieuw aan de afzender.
refusal-held-overtaken = Wat deze vervoerder toen meldde, is vervangen door wat hij nu meldt. Leg dit bestand opzij zodra de oorzaak bekend is.
refusal-inbox-stuck = Dit bestand kan niet gelezen of verplaatst worden: { $why }. Het blijft in de map en wordt opnieuw geprobeerd; de andere bestanden worden verwerkt.
refusal-inbox-passed-over = Wordt niet opgenomen: alleen bestanden waarvan de naam op .xml of .cap eindigt, geen andere, geen koppelingen en geen mappen. Hernoem het als het een waarschuwing is, haal het anders weg.
refusal-inbox = De map met inkomende bestanden kon niet verwerkt worden: { $why }
refusal-held-still = “{ $name }” wordt nog altijd geweigerd. { $why }
refusal-import-many = Hoogstens { $most } bestanden tegelijk.

## Soorten vermeldingen

kind-situation-report-drafted = Ontwerprapport opgemaakt
kind-situation-report-line-written = Rapportregel geschreven
kind-situation-report-line-added = Rapportregel toegevoegd
kind-situation-report-line-removed = Rapportregel weggelaten
kind-situation-report-readied = Rapport klaar gemeld
kind-situation-report-offered = Exemplaar van het rapport genomen om te ondertekenen
kind-situation-report-signed = Rapport ondertekend
kind-situation-report-issued = Rapport uitgegeven
kind-situation-report-superseded = Rapport vervangen
kind-situation-report-rebased = Ontwerp aan de laatste versie gekoppeld
kind-situation-report-discarded = Ontwerprapport verworpen
kind-situation-handover-started = Aflossing begonnen
kind-situation-handover-item-accepted = Punt van aflossing aanvaard
kind-situation-handover-item-added = Punt aan de aflossing toegevoegd
kind-situation-handover-closed = Bewaking overgenomen
kind-situation-handover-cancelled = Aflossing afgeblazen
kind-situation-warning-quarantined = Waarschuwingsbestand in quarantaine geplaatst
kind-situation-quarantine-taken = Bestand uit quarantaine binnengehaald
kind-situation-quarantine-dropped = Bestand in quarantaine terzijde gelegd

## Feeds

feed-silent = Gegevensstroom stil: { $code }
feed-left = { $code }: { $n ->
    [one] { $n } onderdeel niet opgenomen
   *[other] { $n } onderdelen niet opgenomen
}
feeds-title = Gegevensstromen die geregeld bevraagd worden
feeds-which = Gegevensstroom
feeds-asked = Bevraagd
feeds-answered = Laatste antwoord
feeds-new = Laatste nieuws
feeds-state = Toestand
feeds-kind-warnings = openbare waarschuwingen
feeds-kind-transit = berichten van een vervoerder
feeds-kind-folder = map met inkomende waarschuwingen
feeds-kind-figures = waarden van een indicator
feeds-stuck = { $n ->
    [one] { $n } onderdeel niet opgenomen
   *[other] { $n } onderdelen niet opgenomen
}
feeds-stuck-more = { $n ->
    [one] en nog { $n } ander
   *[other] en nog { $n } andere
}
feeds-silent = stil
feeds-well = antwoordt
refusal-feed-status = De server antwoordt { $status }. Het adres wordt opnieuw bevraagd; blijft dit duren, kijk het dan na in de configuratie.
refusal-feed-moved = Het adres is verhuisd naar { $to }. Is dat wel degelijk de afzender, zet dat adres dan in de configuratie.
refusal-feed-large = Het antwoord is groter dan { $most } bytes. Verhoog de grens in de configuratie als de afzender zoveel stuurt.
refusal-feed-slow = Geen volledig antwoord op tijd. Het adres wordt opnieuw bevraagd.
refusal-feed-unreachable = De server is niet bereikbaar: { $why }. Het adres wordt opnieuw bevraagd.
refusal-feed-not-taken = Het antwoord kon niet opgenomen worden: { $why }
transit-title = Berichten van een vervoerder
transit-lede = Een GTFS-Realtimebestand met de berichten van een vervoerder: elk bericht wordt een melding, een gewijzigd bericht werkt de zijne bij, een verdwenen bericht wordt gemarkeerd.
transit-feed = Vervoerder of gegevensstroom
transit-feed-hint = Altijd dezelfde naam: wat later onder deze naam komt, werkt bij wat er al is.
transit-file = Bestand
transit-file-hint = Een .pb-bestand zoals de vervoerder het publiceert.
transit-do = Berichten opnemen
transit-taken = Berichten opgenomen: { $new } nieuw, { $again } gewijzigd, { $ended } niet meer aangekondigd
refusal-transit-file = Dit bestand wordt niet opgenomen. { $why }
warnings-way-feed = bevraagde gegevensstroom
warnings-signature = Handtekening
warnings-signature-none = niet ondertekend
warnings-signature-no-certificate = ondertekend, niet nagekeken (geen certificaat ingesteld)
warnings-signature-checked = handtekening nagekeken met certificaat “{ $certificate }”
warnings-signature-stranger = ondertekend, maar met geen van de ingestelde certificaten: vertrouw er niet op
warnings-signature-unchecked = ondertekend op een manier die hier niet nagekeken wordt
warnings-signature-weak = De methode (SHA-1) is oud en kan vervalst worden.
warnings-signature-indented = Enkel witruimte tussen elementen is sindsdien gewijzigd.
